/** The beginning of a transaction that writes, after waiting for whoever is writing. */
import type { LedgerFailure } from "@taizhang/engine";
import { Effect } from "effect";
import type { ControlledTransaction, Kysely } from "kysely";
import { attempt } from "./trouble.ts";

export interface SqlitePlace {
  readonly path: string;
  /** Milliseconds to wait while another process writes; then `LedgerBusy`. Default 5 000. */
  readonly wait?: number;
}

/** Between two looks whether the other process is done, in milliseconds: often, for its pauses may be short. */
const LOOK = 5;

/**
 * Begins a transaction. The connection itself does not wait (its `busy_timeout` is 0), so that waiting holds up
 * nothing else in this process. Waiting goes through
 * `restore`: it may be interrupted where taking the lock may not.
 */
export function locked<Tables>(
  db: Kysely<Tables>,
  { path, wait }: Required<SqlitePlace>,
  restore: (waiting: Effect.Effect<void>) => Effect.Effect<void> = (waiting) => waiting,
): Effect.Effect<ControlledTransaction<Tables>, LedgerFailure> {
  return attempt(path, () => db.startTransaction().execute()).pipe(
    Effect.catchTag("LedgerBusy", (busy) =>
      wait <= 0
        ? Effect.fail(busy)
        : Effect.andThen(restore(Effect.sleep(LOOK)), locked(db, { path, wait: wait - LOOK }, restore)),
    ),
  );
}
