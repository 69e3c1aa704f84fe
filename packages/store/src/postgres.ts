/** A ledger in a PostgreSQL database: one writes at a time, across processes, any number read meanwhile. */
import { Accounts, Ledger, LedgerBusy, now, Replies, type LedgerFailure, type Upkeep } from "@taizhang/engine";
import { Context, Effect, Layer } from "effect";
import { type ControlledTransaction, type Kysely, sql } from "kysely";
import { audit, eventsAt, headOf } from "./audit.ts";
import { accountReaderOn } from "./account-queries.ts";
import type { Attempt } from "./attempt.ts";
import { begunOn, readerOn, type Writers } from "./kysely-ledger.ts";
import { type Database, readAddress } from "./postgres-address.ts";
import { postgresEngine } from "./postgres-engine.ts";
import { connected, withDatabase } from "./postgres-pool.ts";
import { born, holds, lockOf, lookAt, makeSchema, type Safety, safety, upgradePostgres } from "./postgres-schema.ts";
import { failureOf, failureOfCommit, failureOfOpening } from "./postgres-trouble.ts";
import { rebuild } from "./rebuild.ts";
import type { Tables } from "./tables.ts";
import { type Begin, oneAfterAnother } from "./transaction.ts";
import { attempt } from "./trouble.ts";
import { NEWEST, older, type Outdated } from "./versions.ts";

export interface PostgresPlace {
  /** `postgres://user:password@host:port/database?schema=name` */
  readonly address: string;
  /** Milliseconds to wait while another process writes; then `LedgerBusy`. Default 5 000. */
  readonly wait?: number;
}

type Restore = Parameters<Begin<Writers>>[0];

const reading = (address: string) => attempt("", async () => readAddress(address));

/** The first question of a writer: is the server safe, and is the lock free? */
interface Asked extends Safety {
  readonly held: boolean;
  readonly pid: number;
}

const ask = (transaction: ControlledTransaction<Tables>, database: Database, wait: number) =>
  sql<Asked>`select ${safety}, set_config('lock_timeout', ${`${wait}ms`}, true), pg_backend_pid() as pid,
    pg_try_advisory_xact_lock(${lockOf(database)}::bigint) as held`.execute(transaction);

/** Begins a transaction that writes, after waiting for whoever is writing; waiting goes through `restore`. */
const locked = Effect.fnUntraced(function* (db: Kysely<Tables>, database: Database, wait: number, restore: Restore) {
  const tried: Attempt = (work) => attempt(database.name, work, failureOf);
  const transaction = yield* tried(() => db.startTransaction().setIsolationLevel("read committed").execute());
  const taken = Effect.gen(function* () {
    const { rows } = yield* tried(() => ask(transaction, database, wait));
    yield* tried(async () => holds(database, rows[0]));
    if (rows[0]?.held === true) return;
    if (wait <= 0) return yield* new LedgerBusy({ path: database.name });
    const lock = tried(() => sql`select pg_advisory_xact_lock(${lockOf(database)}::bigint)`.execute(transaction));
    const pid = rows[0]?.pid ?? 0;
    // else the server would go on waiting for us
    const leave = Effect.exit(tried(() => sql`select pg_cancel_backend(${pid}::integer)`.execute(db)));
    yield* restore(Effect.onInterrupt(lock, () => leave));
  });
  yield* Effect.onError(taken, () => Effect.exit(tried(() => transaction.rollback().execute())));
  return transaction;
});

/** Opens an existing ledger for as long as the layer lives. */
export function postgresLedger(
  { address, wait = 5_000 }: PostgresPlace,
  outdated: Outdated = "upgrade",
): Layer.Layer<Ledger | Accounts | Replies, LedgerFailure> {
  return Layer.effectContext(
    Effect.gen(function* () {
      const database = yield* reading(address);
      const db = yield* Effect.acquireRelease(
        Effect.sync(() => connected(database)),
        (pool) => Effect.promise(() => pool.destroy()),
      );
      const engine = postgresEngine();
      const tried: Attempt = (work) => attempt(database.name, work, failureOf);
      const version = yield* attempt(database.name, () => lookAt(db, database), failureOfOpening);
      const current =
        outdated === "upgrade" ? tried(() => upgradePostgres(db, database, engine)) : older(database.name, version);
      if (version < NEWEST) yield* current;

      const begin: Begin<Writers> = Effect.fnUntraced(function* (restore) {
        const transaction = yield* locked(db, database, wait, restore);
        return begunOn(transaction, engine, tried, {
          commit: attempt(database.name, () => transaction.commit().execute(), failureOfCommit),
          rollback: tried(() => transaction.rollback().execute()),
        });
      });
      const upkeep: Upkeep = {
        head: tried(() => headOf(db)),
        eventsAt: (head) => tried(() => eventsAt(db, head)),
        audit: (anchor) => tried(() => audit(db, anchor)),
        rebuild: (repair) =>
          Effect.flatMap(
            Effect.uninterruptibleMask((restore) => locked(db, database, wait, restore)),
            (transaction) => tried(() => rebuild(transaction, engine, repair)),
          ),
      };
      const transact = oneAfterAnother(begin);
      return Context.empty().pipe(
        Context.add(Ledger, { ...readerOn(db, tried), transact, upkeep }),
        Context.add(Accounts, { ...accountReaderOn(db, tried), transact }),
        Context.add(Replies, { transact }),
      );
    }),
  );
}

/** Makes a new ledger. Fails with `LedgerUnfit` when its schema holds anything already. */
export const createPostgresLedger = Effect.fn("createPostgresLedger")(function* (address: string) {
  const created = yield* now;
  const database = yield* reading(address);
  const fill = async (transaction: Kysely<Tables>): Promise<void> => {
    await transaction.insertInto("meta").values(born(created)).execute();
  };
  yield* withDatabase(database, (db) =>
    attempt(database.name, () => makeSchema(db, database, postgresEngine(), fill), failureOf),
  );
});
