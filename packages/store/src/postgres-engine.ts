/** PostgreSQL as the versions and the writers see it: texts compared by bytes, records and totals in a partition for each year. */
import { type Kysely, sql } from "kysely";
import type { Engine } from "./engine.ts";
import { insertsOver } from "./inserts.ts";
import type { Tables } from "./tables.ts";

const recordKey = ["id", "year"] as const;

/** Every size, for a statement is a journey; its values stay well below the 65 535 there may be. */
const SIZES = Array.from({ length: 256 }, (_, less) => 256 - less);

const inserts = insertsOver(SIZES, recordKey);

type Db = Kysely<Tables>;

/**
 * A partition is attached, not made in place: that would lock readers out until the transaction ends, which may be a long
 * import.
 */
async function partition(db: Db, table: "records" | "totals", year: number): Promise<void> {
  const [parent, part] = [sql.table(table), sql.table(`${table}_${year}`)];
  const bounds =
    table === "records"
      ? sql`in (${sql.lit(year)})`
      : sql`from (${sql.lit(months(year))}) to (${sql.lit(months(year + 1))})`;
  await sql`create table ${part} (like ${parent} including all)`.execute(db);
  await sql`alter table ${parent} attach partition ${part} for values ${bounds}`.execute(db);
}

/** Before all months of a year. */
const months = (year: number): string => String(year).padStart(4, "0");

async function lacking(db: Db, years: readonly number[]): Promise<readonly number[]> {
  const { rows } = await sql<{ year: number }>`
    select year from unnest(${years}::integer[]) as year where to_regclass('records_' || year) is null`.execute(db);
  return rows.map(({ year }) => year);
}

/** An engine for one ledger: it remembers for which years there is room. */
export function postgresEngine(): Engine {
  const roomy = new Set<number>();
  // room that a transaction made itself is gone if it is undone, wholly or in part
  const made = new WeakMap<Db, Set<number>>();

  const roomFor = async (db: Db, years: ReadonlySet<number>): Promise<void> => {
    const asked = [...years].filter((year) => !roomy.has(year));
    if (asked.length === 0) return;
    const mine = made.get(db) ?? new Set();
    made.set(db, mine);
    for (const year of await lacking(db, asked)) {
      await partition(db, "records", year);
      await partition(db, "totals", year);
      mine.add(year);
    }
    for (const year of asked) if (!mine.has(year)) roomy.add(year);
  };

  return {
    text: sql`text collate "C"`,
    seq: "bigint",
    recordKey,
    laid: { records: sql`partition by list (year)`, totals: sql`partition by range (month)`, census: sql`` },
    appendOnly: (table) => [
      sql`create function only_new_rows() returns trigger language plpgsql as 'begin raise exception ''only new rows''; end'`,
      sql`create trigger ${sql.ref(`${table}_only_new`)} before update or delete or truncate on ${sql.table(table)}
        for each statement execute function only_new_rows()`,
    ],
    roomFor,
    inserts,
  };
}
