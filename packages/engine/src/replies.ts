/** The port of replies kept, so that a request that comes again is answered as it was the first time. */
import { Context, type Effect } from "effect";
import type { LedgerFailure } from "./failure.ts";

/** By what a request is known: whose it is, what it asks for, and the key its sender gave it. */
export interface ReplyPlace {
  /** Login name. */
  readonly principal: string;
  readonly route: string;
  readonly key: string;
}

export interface Reply extends ReplyPlace {
  /** SHA-256 of what was sent; never what was sent itself. */
  readonly digest: string;
  readonly status: number;
  /** The answer as it was sent. */
  readonly response: string;
  /** ISO 8601, UTC. */
  readonly at: string;
}

/** Replies inside one transaction. */
export interface ReplyWriter {
  readonly reply: (place: ReplyPlace) => Effect.Effect<Reply | undefined, LedgerFailure>;
  readonly remember: (reply: Reply) => Effect.Effect<void, LedgerFailure>;
  /** Forgets what was answered before a moment (ISO 8601, UTC). */
  readonly forget: (before: string) => Effect.Effect<void, LedgerFailure>;
}

export class Replies extends Context.Service<
  Replies,
  {
    /** As a ledger's `transact`, and in turn with it: what is done inside is kept together with its reply. */
    readonly transact: <A, E, R>(
      use: (writer: ReplyWriter) => Effect.Effect<A, E, R>,
    ) => Effect.Effect<A, E | LedgerFailure, R>;
  }
>()("@taizhang/engine/Replies") {}
