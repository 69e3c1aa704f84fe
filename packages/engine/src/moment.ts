/** Several questions answered of one moment of the ledger, so that what is told together also adds up together. */
import { Effect } from "effect";
import type { LedgerFailure } from "./failure.ts";
import { Ledger } from "./ledger.ts";

/** How often questions are asked anew because somebody recorded meanwhile, before everybody is kept out. */
const TRIES = 3;

/**
 * Runs a use that asks the ledger more than once, and runs it again when the ledger's history grew meanwhile; under a
 * stream of writers it takes the writers' turn instead, so that nobody writes until it is done.
 */
export const inOneMoment = <A, E, R>(use: Effect.Effect<A, E, R>): Effect.Effect<A, E | LedgerFailure, R | Ledger> =>
  Effect.gen(function* () {
    const ledger = yield* Ledger;
    const { transact, upkeep } = ledger;
    for (let tried = 0; tried < TRIES; tried += 1) {
      const before = yield* upkeep.head;
      const told = yield* use;
      const after = yield* upkeep.head;
      if (before?.head === after?.head) return told;
    }
    return yield* transact((writer) => Effect.provideService(use, Ledger, { ...ledger, ...writer }));
  });
