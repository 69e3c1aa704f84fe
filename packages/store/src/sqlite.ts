/** A ledger in one SQLite file: one writes, any number read meanwhile. */
import type { DatabaseSync } from "node:sqlite";
import { Accounts, Ledger, Replies, type LedgerFailure, type Upkeep } from "@taizhang/engine";
import { Context, Effect, Layer } from "effect";
import { Kysely } from "kysely";
import { audit, eventsAt, headOf } from "./audit.ts";
import { accountReaderOn } from "./account-queries.ts";
import type { Attempt } from "./attempt.ts";
import { begunOn, readerOn, type Writers } from "./kysely-ledger.ts";
import { locked, type SqlitePlace } from "./locked.ts";
import { rebuild } from "./rebuild.ts";
import { sqliteDialect, sqliteEngine } from "./sqlite-dialect.ts";
import { openFile } from "./sqlite-file.ts";
import type { Tables } from "./tables.ts";
import { type Begin, oneAfterAnother } from "./transaction.ts";
import { attempt, failureOfCommit } from "./trouble.ts";
import { upgrade } from "./upgrade.ts";
import { NEWEST, older, type Outdated } from "./versions.ts";

interface Connection {
  readonly database: DatabaseSync;
  readonly db: Kysely<Tables>;
}

/** A connection of its own, its tables at the newest version. */
const connect = Effect.fnUntraced(function* (place: Required<SqlitePlace>, outdated: Outdated = "upgrade") {
  const { database, version } = yield* attempt(place.path, async () => openFile(place.path, place.wait));
  const current = outdated === "upgrade" ? upgrade(database, place) : older(place.path, version);
  if (version < NEWEST) yield* Effect.onError(current, () => Effect.sync(() => database.close()));
  const connection: Connection = { database, db: new Kysely<Tables>({ dialect: sqliteDialect(database) }) };
  return connection;
}, Effect.uninterruptible);

/** The one connection that writes: made when first needed, and made anew after a transaction that was not kept. */
function writingAt(place: Required<SqlitePlace>) {
  let connection: Connection | undefined;

  const drop = (): void => {
    connection?.database.close();
    connection = undefined;
  };

  const tried: Attempt = (work) => attempt(place.path, work);

  const begin: Begin<Writers> = Effect.fnUntraced(function* (restore) {
    if (connection === undefined) {
      connection = yield* connect(place);
      // what a statement of many rows would have to undo waits in memory, not in a file beside the temporary ones
      connection.database.exec("pragma busy_timeout = 0; pragma temp_store = memory");
    }
    const transaction = yield* locked(connection.db, place, restore);
    return begunOn(transaction, sqliteEngine, tried, {
      commit: attempt(place.path, () => transaction.commit().execute(), failureOfCommit),
      // whatever went wrong: the next transaction starts from what is in the file
      rollback: Effect.andThen(Effect.exit(tried(() => transaction.rollback().execute())), Effect.sync(drop)),
    });
  });

  return { begin, drop };
}

/** Questions on the connection that reads; rebuilding on one of its own, so that nobody writes meanwhile. */
function upkeepAt(place: Required<SqlitePlace>, db: Kysely<Tables>): Upkeep {
  const tried: Attempt = (work) => attempt(place.path, work);
  const rebuilt = (repair: boolean) =>
    Effect.acquireUseRelease(
      connect(place),
      (connection) =>
        Effect.gen(function* () {
          connection.database.exec("pragma busy_timeout = 0");
          const transaction = yield* locked(connection.db, place);
          return yield* tried(() => rebuild(transaction, sqliteEngine, repair));
        }),
      ({ database }) => Effect.sync(() => database.close()),
    );
  return {
    head: tried(() => headOf(db)),
    eventsAt: (head) => tried(() => eventsAt(db, head)),
    audit: (anchor) => tried(() => audit(db, anchor)),
    rebuild: rebuilt,
  };
}

/** Opens an existing ledger for as long as the layer lives. */
export function sqliteLedger(
  { path, wait = 5_000 }: SqlitePlace,
  outdated?: Outdated,
): Layer.Layer<Ledger | Accounts | Replies, LedgerFailure> {
  return Layer.effectContext(
    Effect.gen(function* () {
      const reading = yield* Effect.acquireRelease(connect({ path, wait }, outdated), ({ database }) =>
        Effect.sync(() => database.close()),
      );
      reading.database.exec("pragma query_only = on");
      const writing = writingAt({ path, wait });
      yield* Effect.addFinalizer(() => Effect.sync(writing.drop));
      const tried: Attempt = (work) => attempt(path, work);
      const transact = oneAfterAnother(writing.begin);
      const upkeep = upkeepAt({ path, wait }, reading.db);
      return Context.empty().pipe(
        Context.add(Ledger, { ...readerOn(reading.db, tried), transact, upkeep }),
        Context.add(Accounts, { ...accountReaderOn(reading.db, tried), transact }),
        Context.add(Replies, { transact }),
      );
    }),
  );
}
