/** A ledger's schema in a PostgreSQL database: made, looked at, and brought up to date. */
import { createHash, randomUUID } from "node:crypto";
import { LedgerBroken, LedgerUnfit } from "@taizhang/engine";
import { type Kysely, sql, type Transaction } from "kysely";
import type { Engine } from "./engine.ts";
import type { Database } from "./postgres-address.ts";
import type { Tables } from "./tables.ts";
import { NEWEST, VERSIONS } from "./versions.ts";

/** Who holds this lock writes to the ledger or changes its tables: one at a time, across processes. */
export const lockOf = ({ schema }: Database): string =>
  createHash("sha256").update(`taizhang ledger ${schema}`).digest().readBigInt64BE().toString();

/** What of the server's settings keeps a commit when the power goes. */
export interface Safety {
  readonly fsync: string;
  readonly synchronous_commit: string;
  readonly full_page_writes: string;
}

export const safety = sql<Safety>`current_setting('fsync') as fsync,
  current_setting('synchronous_commit') as synchronous_commit, current_setting('full_page_writes') as full_page_writes`;

/** Refuses a server that could lose what it has acknowledged, unless its keeper has accepted that. */
export function holds({ name, risky }: Database, settings: Safety | undefined): void {
  const off = (["fsync", "synchronous_commit", "full_page_writes"] as const).filter(
    (each) => settings?.[each] === "off",
  );
  if (off.length === 0 || risky) return;
  const why = `数据库没有按“断电不丢”的方式写盘（${off.join("、")} 关着），为免丢数据不再继续；请打开，或在地址后加 ?durability=off 表示接受`;
  throw new LedgerBroken({ path: name, why });
}

async function versionOf(db: Kysely<Tables>): Promise<number> {
  const { rows } = await sql<{ value: string }>`select value from meta where name = 'version'`.execute(db);
  return Number(rows[0]?.value);
}

/** Version of the ledger's tables. Throws when it is none, or a newer one. */
export async function lookAt(db: Kysely<Tables>, database: Database): Promise<number> {
  const found = await versionOf(db);
  if (!Number.isSafeInteger(found))
    throw new LedgerBroken({ path: database.name, why: "这个数据库里的表不是台账；请核对地址" });
  if (found > NEWEST) throw new LedgerUnfit({ path: database.name, how: { is: "newer", found, known: NEWEST } });
  const { rows } = await sql<Safety>`select ${safety}`.execute(db);
  holds(database, rows[0]);
  return found;
}

/** Steps from a version to the newest, inside a transaction that holds the lock. */
async function steps(db: Kysely<Tables>, engine: Engine, from: number): Promise<void> {
  // a version knows no tables but those it makes
  const tableless = db as object as Kysely<unknown>;
  for (const version of VERSIONS.slice(from)) await version(tableless, engine);
  await sql`insert into meta (name, value) values ('version', ${String(NEWEST)})
    on conflict (name) do update set value = excluded.value`.execute(db);
}

const exclusively = <A>(
  db: Kysely<Tables>,
  database: Database,
  use: (transaction: Transaction<Tables>) => Promise<A>,
): Promise<A> =>
  db
    .transaction()
    .setIsolationLevel("read committed")
    .execute(async (transaction) => {
      await sql`select pg_advisory_xact_lock(${lockOf(database)}::bigint)`.execute(transaction);
      return use(transaction);
    });

/** Brings an older ledger up to the newest version; another process may be doing the same. */
export const upgradePostgres = (db: Kysely<Tables>, database: Database, engine: Engine): Promise<void> =>
  exclusively(db, database, async (transaction) => {
    const from = await versionOf(transaction);
    await steps(transaction, engine, from);
  });

/** Makes the schema of an empty ledger and fills it by `fill`; all of it appears at once, or nothing. */
export const makeSchema = (
  db: Kysely<Tables>,
  database: Database,
  engine: Engine,
  fill: (transaction: Transaction<Tables>) => Promise<void>,
): Promise<void> =>
  exclusively(db, database, async (transaction) => {
    const { rows } = await sql<Safety & { readonly known: boolean; readonly tables: number }>`
      select ${safety}, to_regnamespace(${database.schema}) is not null as known,
        (select count(*) from pg_tables where schemaname = ${database.schema}) as tables`.execute(transaction);
    const [found] = rows;
    holds(database, found);
    if (found !== undefined && found.tables > 0) throw new LedgerUnfit({ path: database.name, how: { is: "exists" } });
    if (found?.known !== true) await sql`create schema ${sql.id(database.schema)}`.execute(transaction);
    await steps(transaction, engine, 0);
    await fill(transaction);
  });

/** What every new ledger says of itself. */
export const born = (created: string): { readonly name: string; readonly value: string }[] => [
  { name: "ledger", value: randomUUID() },
  { name: "created", value: created },
];
