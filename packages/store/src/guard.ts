/** A writer that does one thing at a time, never by halves, and nothing after its transaction. */
import type { LedgerFailure, Writer } from "@taizhang/engine";
import { type Cause, Effect, Semaphore } from "effect";

/** What can be asked of the writer until `close`, which fails when something failed before. */
export interface Guarded {
  readonly writer: Writer;
  readonly close: Effect.Effect<void, LedgerFailure>;
}

/**
 * After a failure every further question fails the same way, even when the use recovered from it: what was half
 * written is never kept.
 */
export function guarded(writer: Writer): Guarded {
  const turn = Semaphore.makeUnsafe(1);
  let spoilt: Cause.Cause<LedgerFailure> | undefined;
  let closed = false;

  const inTurn = <A>(work: Effect.Effect<A, LedgerFailure>): Effect.Effect<A, LedgerFailure> =>
    turn.withPermit(
      Effect.suspend(() => {
        if (closed) return Effect.die(new Error("a writer used after its transaction"));
        if (spoilt !== undefined) return Effect.failCause(spoilt);
        return Effect.uninterruptible(
          Effect.tapCause(work, (cause) =>
            Effect.sync(() => {
              spoilt = cause;
            }),
          ),
        );
      }),
    );

  return {
    writer: {
      find: (id) => inTurn(writer.find(id)),
      records: (query) => inTurn(writer.records(query)),
      census: (of) => inTurn(writer.census(of)),
      totals: (of) => inTurn(writer.totals(of)),
      definitions: inTurn(writer.definitions),
      put: (records, act, correction) => inTurn(writer.put(records, act, correction)),
      recount: (counted) => inTurn(writer.recount(counted)),
      define: (kind, fingerprint) => inTurn(writer.define(kind, fingerprint)),
    },
    close: turn.withPermit(
      Effect.suspend(() => {
        closed = true;
        return spoilt === undefined ? Effect.void : Effect.failCause(spoilt);
      }),
    ),
  };
}
