/** One question to a service, and its answer as an effect. */
import { ServiceAway, ServiceProblem } from "@taizhang/client";
import { Effect } from "effect";
import { given } from "./flag.ts";
import { ServiceFailed } from "./service-failed.ts";

/** What an answer holds when it is the one asked for; anything else the client throws. */
type Success<R> = R extends { readonly ok: true; json: () => Promise<infer T> } ? T : never;

interface Answered {
  readonly status: number;
  json: () => Promise<unknown>;
}

function failed(cause: unknown): ServiceFailed {
  if (cause instanceof ServiceProblem) {
    const { type, detail, status, near } = cause.problem;
    return new ServiceFailed({ code: type.split(":").at(-1) ?? "", detail, status, ...given("near", near) });
  }
  if (cause instanceof ServiceAway) return new ServiceFailed({ code: "away", detail: cause.message, status: 0 });
  throw cause;
}

/** The value of an answer. */
export const answered = <R extends Answered>(ask: () => Promise<R>): Effect.Effect<Success<R>, ServiceFailed> =>
  Effect.tryPromise({
    try: async () => {
      const answer = await ask();
      return (answer.status === 204 ? undefined : await answer.json()) as Success<R>;
    },
    catch: failed,
  });
