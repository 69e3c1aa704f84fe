/** Every kind of ledger there is, each fresh for one test. */
import { randomUUID } from "node:crypto";
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { Accounts, Ledger, LedgerFailure } from "@taizhang/engine";
import { addressOf, present, sharedServer } from "@taizhang/postgres";
import { Effect, Layer } from "effect";
import { sql, type Kysely } from "kysely";
import { createSqliteLedger } from "../src/create.ts";
import { memoryLedger } from "../src/memory.ts";
import { type Database, readAddress } from "../src/postgres-address.ts";
import { connected } from "../src/postgres-pool.ts";
import { createPostgresLedger, postgresLedger } from "../src/postgres.ts";
import { sqliteLedger } from "../src/sqlite.ts";
import type { Tables } from "../src/tables.ts";

/** A path for a ledger in a folder of its own, which is gone with the scope. */
export const scratchPath = Effect.acquireRelease(
  Effect.sync(() => join(mkdtempSync(join(tmpdir(), "taizhang-")), "台账 #1?.tz")),
  (path) => Effect.sync(() => rmSync(join(path, ".."), { recursive: true })),
);

const freshSqlite: Layer.Layer<Ledger | Accounts, LedgerFailure> = Layer.unwrap(
  Effect.gen(function* () {
    const path = yield* scratchPath;
    yield* createSqliteLedger(path);
    return sqliteLedger({ path });
  }),
);

/** Does something in a database behind the ledger's back. */
export const outside = <A>(
  address: string,
  use: (db: Kysely<Tables>, database: Database) => Promise<A>,
): Effect.Effect<A> =>
  Effect.promise(async () => {
    const database = readAddress(address);
    const db = connected(database);
    try {
      return await use(db, database);
    } finally {
      await db.destroy();
    }
  });

const newAddress = Effect.promise(async () => {
  const schema = `s_${randomUUID().replaceAll("-", "")}`;
  return addressOf(await sharedServer(), { schema });
});

/** The address of a schema that is not there yet and is gone with the scope. */
export const scratchAddress = Effect.acquireRelease(newAddress, (address) =>
  outside(address, (db, { schema }) => sql`drop schema if exists ${sql.id(schema)} cascade`.execute(db)),
);

/** Ledgers that were used and emptied: that takes less than making one. */
const emptied: string[] = [];

const empty = (address: string) =>
  outside(address, async (db, { schema }) => {
    const { rows } = await sql<{ name: string }>`
      select relname as name from pg_class where relnamespace = to_regnamespace(${schema}) and relkind in ('r', 'p')
        and not relispartition and relname not in ('meta')`.execute(db);
    const tables = sql.join(rows.map(({ name }) => sql.table(name)));
    await sql`alter table events disable trigger all`.execute(db);
    await sql`truncate ${tables}`.execute(db);
    await sql`alter table events enable trigger all`.execute(db);
  });

const freshPostgres: Layer.Layer<Ledger | Accounts, LedgerFailure> = Layer.unwrap(
  Effect.gen(function* () {
    const address = yield* Effect.acquireRelease(
      Effect.suspend(() => {
        const known = emptied.pop();
        return known === undefined ? newAddress.pipe(Effect.tap(createPostgresLedger)) : Effect.succeed(known);
      }),
      (used) => Effect.tap(empty(used), () => Effect.sync(() => emptied.push(used))),
    );
    return postgresLedger({ address });
  }),
);

type House<Services> = readonly [name: string, ledger: () => Layer.Layer<Services, LedgerFailure>];

/** Those that keep accounts as well. */
export const keepers: readonly House<Ledger | Accounts>[] = [
  ["SQLite", () => freshSqlite],
  ...((await present()) ? [["PostgreSQL", () => freshPostgres] satisfies House<Ledger | Accounts>] : []),
];

export const houses: readonly House<Ledger>[] = [["memory", memoryLedger], ...keepers];
