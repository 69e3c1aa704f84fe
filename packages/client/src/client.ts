/** A typed client of the service: every route of the contract, in one person's name. */
import type { Contract, Problem } from "@taizhang/api";
import { hc } from "hono/client";

export interface ClientOptions {
  /** The service's address, such as `https://ledger.example`. */
  readonly base: string;
  /** An API token, `tzt_…`. */
  readonly token?: string;
  /** Milliseconds until an answer must have begun; default 60 000. */
  readonly patience?: number;
  readonly fetch?: typeof fetch;
}

/** What the service answered when it did not do what was asked. */
export class ServiceProblem extends Error {
  override readonly name = "ServiceProblem";
  readonly problem: Problem;

  constructor(problem: Problem) {
    super(problem.detail);
    this.problem = problem;
  }
}

/** The service cannot be reached, or what answers is no service of ours. */
export class ServiceAway extends Error {
  override readonly name = "ServiceAway";
}

const isProblem = (response: Response): boolean =>
  response.headers.get("content-type")?.startsWith("application/problem+json") === true;

/** Answers are what was asked for: anything else is thrown, as `ServiceProblem` or `ServiceAway`. */
function asking({ patience = 60_000, fetch: ask = fetch }: ClientOptions): typeof fetch {
  return async (where, init) => {
    const answer = await ask(where, { ...init, redirect: "error", signal: AbortSignal.timeout(patience) }).catch(
      (cause: unknown) => {
        throw new ServiceAway("连不上服务，请核对网址和网络", { cause });
      },
    );
    if (answer.ok) return answer;
    if (!isProblem(answer)) throw new ServiceAway(`那个网址上的不是台账服务（状态 ${answer.status}）`);
    throw new ServiceProblem((await answer.json()) as Problem);
  };
}

/** A key for one request, so that it may be sent again and is done once. */
export const freshKey = (): string => crypto.randomUUID();

/** `client.api.v1.entries.$get({ query: … })` and so on, as `hono/client` has it. */
export const client = (options: ClientOptions) =>
  hc<Contract>(options.base, {
    fetch: asking(options),
    headers: options.token === undefined ? {} : { authorization: `Bearer ${options.token}` },
  });

export type Client = ReturnType<typeof client>;
