/** Does something once, however often the request comes: the reply is kept together with what it acknowledges. */
import { Conflict, now, Replies, type ReplyPlace } from "@taizhang/engine";
import { Effect } from "effect";
import type { Written } from "./written.ts";

const asText = ({ headers, body }: Written): string => JSON.stringify([headers, body]);

function fromText(status: number, text: string): Written {
  const [headers, body] = JSON.parse(text) as [Written["headers"], string];
  return { status, headers, body };
}

/**
 * The reply that was given to this request the first time, or the one given now. Fails with `Conflict` when the key was
 * used for another request; what failed was not done, and is tried again.
 */
export const once = <E, R>(place: ReplyPlace & { readonly digest: string }, use: Effect.Effect<Written, E, R>) =>
  Effect.flatMap(Replies, ({ transact }) =>
    transact((writer) =>
      Effect.gen(function* () {
        const known = yield* writer.reply(place);
        if (known !== undefined && known.digest !== place.digest)
          return yield* new Conflict({ what: "key", possible: [] });
        if (known !== undefined) return fromText(known.status, known.response);
        const reply = yield* use;
        yield* writer.remember({ ...place, status: reply.status, response: asText(reply), at: yield* now });
        return reply;
      }),
    ),
  );
