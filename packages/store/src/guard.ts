/** A writer that does one thing at a time, never by halves, and nothing after its transaction. */
import type { LedgerFailure } from "@taizhang/engine";
import { type Cause, Effect, Semaphore } from "effect";

/** What can be asked of the writer until `close`, which fails when something failed before. */
export interface Guarded<W> {
  readonly writer: W;
  readonly close: Effect.Effect<void, LedgerFailure>;
  /** Does other work with the transaction while the writer waits; what is `spoil`ed fails it for good when it fails. */
  readonly alone: <A, E, R>(
    work: (
      spoil: <B>(step: Effect.Effect<B, LedgerFailure>) => Effect.Effect<B, LedgerFailure>,
    ) => Effect.Effect<A, E, R>,
  ) => Effect.Effect<A, E | LedgerFailure, R>;
}

/** Something a writer is asked for, with what it is about or without. */
type Ask =
  | Effect.Effect<unknown, LedgerFailure>
  | ((...of: readonly unknown[]) => Effect.Effect<unknown, LedgerFailure>);

/**
 * After a failure every further question fails the same way, even when the use recovered from it: what was half
 * written is never kept.
 */
export function guarded<W extends object>(writer: W): Guarded<W> {
  const turn = Semaphore.makeUnsafe(1);
  let spoilt: Cause.Cause<LedgerFailure> | undefined;
  let closed = false;

  const spoil = <A>(step: Effect.Effect<A, LedgerFailure>): Effect.Effect<A, LedgerFailure> =>
    Effect.tapCause(step, (cause) =>
      Effect.sync(() => {
        spoilt = cause;
      }),
    );

  const alone = <A, E, R>(work: (steps: typeof spoil) => Effect.Effect<A, E, R>) =>
    turn.withPermit(
      Effect.suspend((): Effect.Effect<A, E | LedgerFailure, R> => {
        if (closed) return Effect.die(new Error("a writer used after its transaction"));
        return spoilt === undefined ? work(spoil) : Effect.failCause(spoilt);
      }),
    );

  const inTurn = <A>(work: Effect.Effect<A, LedgerFailure>): Effect.Effect<A, LedgerFailure> =>
    alone(() => Effect.uninterruptible(spoil(work)));

  const around = (ask: Ask): Ask => (typeof ask === "function" ? (...of) => inTurn(ask(...of)) : inTurn(ask));

  return {
    writer: new Proxy(writer, { get: (target, name) => around(Reflect.get(target, name) as Ask) }),
    alone,
    close: turn.withPermit(
      Effect.suspend(() => {
        closed = true;
        return spoilt === undefined ? Effect.void : Effect.failCause(spoilt);
      }),
    ),
  };
}
