/** Transactions one after another: each kept whole when its use succeeds, else as if it had never been. */
import type { LedgerFailure, Writer } from "@taizhang/engine";
import { Context, Effect, Exit, Semaphore } from "effect";
import { guarded } from "./guard.ts";

/** A transaction that has begun. */
interface Begun {
  readonly writer: Writer;
  readonly commit: Effect.Effect<void, LedgerFailure>;
  readonly rollback: Effect.Effect<void>;
}

/** How a store begins a transaction. Not interrupted itself; what may be interrupted meanwhile goes through `restore`. */
export type Begin = (
  restore: <A, E>(waiting: Effect.Effect<A, E>) => Effect.Effect<A, E>,
) => Effect.Effect<Begun, LedgerFailure>;

/** Stores in whose transaction a fiber is. */
const Inside = Context.Reference<ReadonlySet<object>>("@taizhang/store/Inside", { defaultValue: () => new Set() });

/** `transact` of a ledger. A transaction within a transaction of the same ledger is a mistake in the program and dies. */
export function oneAfterAnother(begin: Begin) {
  const turn = Semaphore.makeUnsafe(1);

  const run = <A, E, R>(use: (writer: Writer) => Effect.Effect<A, E, R>) =>
    Effect.uninterruptibleMask((restore) =>
      Effect.gen(function* () {
        const { writer, commit, rollback } = yield* begin(restore);
        const guard = guarded(writer);
        const exit = yield* Effect.exit(restore(Effect.suspend(() => use(guard.writer))));
        const closed = yield* Effect.exit(guard.close);
        const kept = Exit.isSuccess(exit) && Exit.isSuccess(closed) ? yield* Effect.exit(commit) : closed;
        if (Exit.isFailure(exit) || Exit.isFailure(kept)) yield* rollback;
        // when both failed, the use tells the story: it may have failed for what spoilt the writer
        return yield* Exit.isFailure(exit) ? exit : Effect.andThen(kept, exit);
      }),
    );

  return <A, E, R>(use: (writer: Writer) => Effect.Effect<A, E, R>): Effect.Effect<A, E | LedgerFailure, R> =>
    Effect.flatMap(Inside, (inside) =>
      inside.has(turn)
        ? Effect.die(new Error("a transaction within a transaction of the same ledger"))
        : Effect.provideService(turn.withPermit(run(use)), Inside, new Set([...inside, turn])),
    );
}
