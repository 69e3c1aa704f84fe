/** A ledger's rows from one database into the empty tables of another, whatever the engines. */
import { type Kysely, sql } from "kysely";
import type { Engine } from "./engine.ts";
import type { Tables } from "./tables.ts";

/** Rows read by one question. */
const PAGE = 1000;

/** Values of one statement, well below SQLite's 32 766. */
const VALUES = 4000;

/** What means nothing in another ledger: whoever was signed in signs in again. */
type Passing = "sessions" | "attempts";

type Table = Exclude<keyof Tables, Passing>;

/** Every table with what its rows are told apart by; records come behind the events they name. */
const KEYS: Readonly<Record<Table, readonly string[]>> = {
  meta: ["name"],
  definitions: ["kind"],
  events: ["seq"],
  records: ["id"],
  totals: ["org_path", "month", "kind", "fact"],
  census: ["org_path", "period", "kind"],
  unapproved: ["id"],
  statements: ["org_path", "period", "says"],
  settings: ["name"],
  users: ["login"],
  grants: ["login", "role", "org"],
  tokens: ["digest"],
  idempotency: ["principal", "route", "key"],
};

type Row = Readonly<Record<string, string | number | null>>;

type Db = Kysely<Tables>;

const columns = (names: readonly string[]) => sql.join(names.map((name) => sql.ref(name)));

async function page(db: Db, table: Table, key: readonly string[], after: Row | undefined): Promise<Row[]> {
  const behind =
    after === undefined ? sql`` : sql`where (${columns(key)}) > (${sql.join(key.map((name) => after[name]))})`;
  const { rows } = await sql<Row>`
    select * from ${sql.table(table)} ${behind} order by ${columns(key)} limit ${sql.lit(PAGE)}`.execute(db);
  return rows;
}

async function insert(db: Db, table: Table, rows: readonly Row[]): Promise<void> {
  const names = Object.keys(rows[0] ?? {});
  const size = Math.max(1, Math.floor(VALUES / names.length));
  for (let at = 0; at < rows.length; at += size) {
    const values = rows.slice(at, at + size).map((row) => sql`(${sql.join(names.map((name) => row[name]))})`);
    await sql`insert into ${sql.table(table)} (${columns(names)}) values ${sql.join(values)}`.execute(db);
  }
}

/** The years of records, or of totals by their months. */
const yearsOf = (rows: readonly Row[]): Set<number> =>
  new Set(rows.map(({ year, month }) => Number(year ?? String(month).slice(0, 4))));

/** How a database notes its own version of the tables is its own affair. */
const isOwn = (table: Table, row: Row): boolean => table === "meta" && row["name"] === "version";

/** Copies everything; `to` is a transaction on tables of the same version. */
export async function copyLedger(from: Db, to: Db, engine: Engine): Promise<void> {
  for (const [table, key] of Object.entries(KEYS) as [Table, readonly string[]][]) {
    for (
      let rows = await page(from, table, key, undefined);
      rows.length > 0;
      rows = await page(from, table, key, rows.at(-1))
    ) {
      if (table === "records" || table === "totals") await engine.roomFor(to, yearsOf(rows));
      await insert(
        to,
        table,
        rows.filter((row) => !isOwn(table, row)),
      );
    }
  }
}
