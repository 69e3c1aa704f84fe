/** Brings a ledger's tables from one version to the next, each step kept whole or not at all. */
import type { DatabaseSync } from "node:sqlite";
import { Effect } from "effect";
import { type ControlledTransaction, Kysely } from "kysely";
import { locked, type SqlitePlace } from "./locked.ts";
import { sqliteDialect, sqliteEngine } from "./sqlite-dialect.ts";
import { mark, pragma } from "./sqlite-file.ts";
import { attempt } from "./trouble.ts";
import { NEWEST, VERSIONS } from "./versions.ts";

/** Upgrades to version `to`; another process may be doing the same. */
export const upgrade = Effect.fnUntraced(function* (database: DatabaseSync, place: Required<SqlitePlace>, to = NEWEST) {
  const db = new Kysely<unknown>({ dialect: sqliteDialect(database) });
  database.exec("pragma busy_timeout = 0");
  let version: number;
  do {
    const transaction = yield* locked(db, place);
    version = yield* attempt(place.path, () => step(database, transaction, to));
  } while (version < to);
  database.exec(`pragma busy_timeout = ${place.wait}`);
}, Effect.uninterruptible);

/** The next step inside a transaction; tells the version after it. */
async function step(database: DatabaseSync, transaction: ControlledTransaction<unknown>, to: number): Promise<number> {
  try {
    // asked inside the transaction: nobody else is upgrading now
    const version = Number(pragma(database, "user_version"));
    const next = version < to ? VERSIONS[version] : undefined;
    if (next === undefined) {
      await transaction.rollback().execute();
      return version;
    }
    await next(transaction, sqliteEngine);
    mark(database, version + 1);
    await transaction.commit().execute();
    return version + 1;
  } catch (cause) {
    await transaction.rollback().execute();
    throw cause;
  }
}
