/** Connections to a PostgreSQL database, made when needed and made anew after it was away. */
import { Effect } from "effect";
import { Kysely, PostgresDialect } from "kysely";
import pg from "pg";
import type { Database } from "./postgres-address.ts";
import type { Tables } from "./tables.ts";

/** Connections at once; one writes. */
const CONNECTIONS = 10;

/** Milliseconds to wait for a connection. */
const PATIENCE = 10_000;

/** SQL's bigint and numeric, which the driver leaves as texts. */
const WHOLE = new Set([pg.types.builtins.INT8, pg.types.builtins.NUMERIC].map(Number));

function whole(text: string): number {
  const value = Number(text);
  if (!Number.isSafeInteger(value)) throw new RangeError(`a number beyond what can be counted exactly: ${text}`);
  return value;
}

const ignore = (): void => {};

export function connected({ connectionString }: Database): Kysely<Tables> {
  const pool = new pg.Pool({
    connectionString,
    max: CONNECTIONS,
    connectionTimeoutMillis: PATIENCE,
    keepAlive: true,
    keepAliveInitialDelayMillis: 30_000,
    application_name: "taizhang",
    types: { getTypeParser: (oid, format) => (WHOLE.has(oid) ? whole : pg.types.getTypeParser(oid, format)) },
  });
  // a connection that is lost says so to whoever uses it next; without a listener the process would end
  pool.on("error", ignore);
  pool.on("connect", (client) => client.on("error", ignore));
  return new Kysely<Tables>({ dialect: new PostgresDialect({ pool }) });
}

/** Connects for the length of a use. */
export const withDatabase = <A, E, R>(database: Database, use: (db: Kysely<Tables>) => Effect.Effect<A, E, R>) =>
  Effect.acquireUseRelease(
    Effect.sync(() => connected(database)),
    use,
    (db) => Effect.promise(() => db.destroy()),
  );
