/** Transactions one after another: each kept whole when its use succeeds, else as if it had never been. */
import type { LedgerFailure } from "@taizhang/engine";
import { Context, Deferred, Effect, Exit, Semaphore } from "effect";
import { guarded, type Guarded } from "./guard.ts";

/** A transaction that has begun, or a part of one. */
export interface Begun<W> {
  readonly writer: W;
  readonly commit: Effect.Effect<void, LedgerFailure>;
  /** Of a part: fails when the whole cannot go on. */
  readonly rollback: Effect.Effect<void, LedgerFailure>;
  /** Begins a part that can be undone by itself; until it is over, the whole's own writer writes nothing. */
  readonly part: Effect.Effect<Begun<W>, LedgerFailure>;
}

/** Lets what waits be interrupted where beginning and ending may not. */
type Restore = <A, E, R>(waiting: Effect.Effect<A, E, R>) => Effect.Effect<A, E, R>;

/** How a store begins a transaction. Not interrupted itself; what may be interrupted meanwhile goes through `restore`. */
export type Begin<W> = (
  restore: <A, E>(waiting: Effect.Effect<A, E>) => Effect.Effect<A, E>,
) => Effect.Effect<Begun<W>, LedgerFailure>;

/** The transaction a fiber is in. */
interface Inner<W> {
  readonly begun: Begun<W>;
  readonly guard: Guarded<W>;
}

/** Of each store, the transaction a fiber is in. */
const Inside = Context.Reference<ReadonlyMap<object, Inner<unknown>>>("@taizhang/store/Inside", {
  defaultValue: () => new Map(),
});

/** A transaction that those in line share, each with a part of its own: one commit keeps them all. */
interface Shared<W> {
  readonly begun: Begun<W>;
  readonly kept: Deferred.Deferred<void, LedgerFailure>;
  uses: number;
}

/** Uses that share a commit at most, so that nobody waits long for the last. */
const SHARED = 64;

/** One turn of the event loop. */
const aTurn = Effect.promise(() => new Promise<void>((resolve) => setImmediate(resolve)));

/**
 * What is ready to come in comes in first: in one turn requests are read, in the next they get in line. With one turn
 * alone sixteen connections shared a commit by nine.
 */
const others = Effect.andThen(aTurn, aTurn);

/** Ends a part: kept within the whole, or undone. */
const ended = (part: Begun<unknown>, told: Exit.Exit<unknown, unknown>): Effect.Effect<void, LedgerFailure> =>
  Exit.isSuccess(told) ? part.commit : part.rollback;

/** `transact` of a ledger. Within a transaction of the same ledger it is a part of that one, undone by itself. */
export function oneAfterAnother<W extends object>(begin: Begin<W>) {
  const turn = Semaphore.makeUnsafe(1);
  let waiting = 0;
  let shared: Shared<W> | undefined;

  type Use<A, E, R> = (writer: W) => Effect.Effect<A, E, R>;

  /** Runs a use in what has begun; `fit` says whether it may be kept. */
  const run = Effect.fnUntraced(function* <A, E, R>(begun: Begun<W>, restore: Restore, use: Use<A, E, R>) {
    const guard = guarded(begun.writer);
    const inside = new Map([...(yield* Inside), [turn, { begun, guard }] as const]);
    const used = Effect.provideService(
      Effect.suspend(() => use(guard.writer)),
      Inside,
      inside,
    );
    const exit = yield* Effect.exit(restore(used));
    const closed = yield* Effect.exit(guard.close);
    // when both failed, the use tells the story: it may have failed for what spoilt the writer
    const told: Exit.Exit<A, E | LedgerFailure> =
      Exit.isSuccess(exit) && Exit.isFailure(closed) ? Exit.failCause(closed.cause) : exit;
    return told;
  });

  /** Ends the whole, for all who share it. */
  const end = Effect.fnUntraced(function* ({ begun, kept }: Shared<W>, sound: Exit.Exit<void, LedgerFailure>) {
    shared = undefined;
    const committed = Exit.isSuccess(sound) ? yield* Effect.exit(begun.commit) : sound;
    if (Exit.isFailure(committed)) yield* Effect.exit(begun.rollback);
    Deferred.doneUnsafe(kept, committed);
  });

  const inTurn = Effect.fnUntraced(function* <A, E, R>(restore: Restore, use: Use<A, E, R>) {
    const whole: Shared<W> = shared ?? { begun: yield* begin(restore), kept: Deferred.makeUnsafe(), uses: 0 };
    const first = whole.uses === 0;
    shared = whole;
    whole.uses += 1;
    const part = first ? Exit.succeed(whole.begun) : yield* Effect.exit(whole.begun.part);
    const told = Exit.isSuccess(part) ? yield* run(part.value, restore, use) : Exit.failCause(part.cause);
    if (first && Exit.isFailure(told)) {
      // nobody else is in it yet
      shared = undefined;
      yield* Effect.exit(whole.begun.rollback);
      Deferred.doneUnsafe(whole.kept, Exit.void);
      return { told, kept: whole.kept };
    }
    const sound = first || Exit.isFailure(part) ? Exit.asVoid(part) : yield* Effect.exit(ended(part.value, told));
    if (Exit.isSuccess(sound) && waiting === 0) yield* others;
    if (Exit.isFailure(sound) || waiting === 0 || whole.uses >= SHARED) yield* end(whole, sound);
    return { told, kept: whole.kept };
  });

  const inLine = <A, E, R>(use: Use<A, E, R>) =>
    Effect.uninterruptibleMask((restore) =>
      Effect.gen(function* () {
        waiting += 1;
        yield* Effect.ensuring(
          restore(turn.take(1)),
          Effect.sync(() => {
            waiting -= 1;
          }),
        );
        const { told, kept } = yield* Effect.ensuring(inTurn(restore, use), turn.release(1));
        const committed = yield* Effect.exit(Deferred.await(kept));
        return yield* Exit.isSuccess(told) ? Effect.andThen(committed, told) : told;
      }),
    );

  const inPart = <A, E, R>({ begun, guard }: Inner<W>, use: Use<A, E, R>) =>
    guard.alone((spoil) =>
      Effect.uninterruptibleMask((restore) =>
        Effect.gen(function* () {
          const part = yield* spoil(begun.part);
          const told = yield* run(part, restore, use);
          yield* spoil(ended(part, told));
          return yield* told;
        }),
      ),
    );

  return <A, E, R>(use: Use<A, E, R>): Effect.Effect<A, E | LedgerFailure, R> =>
    Effect.flatMap(Inside, (inside): Effect.Effect<A, E | LedgerFailure, R> => {
      const inner = inside.get(turn) as Inner<W> | undefined; // whoever has this turn put it there
      return inner === undefined ? inLine(use) : inPart(inner, use);
    });
}
