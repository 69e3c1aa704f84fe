/** What is kept beside the events, made anew from them and compared. */
import type { Difference, RebuildReport } from "@taizhang/engine";
import { type ControlledTransaction, sql } from "kysely";
import type { Engine } from "./engine.ts";
import { everyRecord } from "./queries.ts";
import { strays } from "./replay.ts";
import { fromRow } from "./record-row.ts";
import { Running } from "./running.ts";
import type { Tables } from "./tables.ts";

type Db = ControlledTransaction<Tables>;

/** Differences that are told one by one. */
const TOLD = 100;

const PAGE = 1000;

const isJson = (text: string): boolean => {
  try {
    JSON.parse(text);
    return true;
  } catch {
    return false;
  }
};

/** Adds every record up into the emptied tables; tells how many there were and whose facts cannot be read. */
async function addUp(
  db: Db,
  { inserts }: Engine,
): Promise<{ readonly records: number; readonly damaged: readonly Difference[] }> {
  const running = new Running();
  const damaged: Difference[] = [];
  let records = 0;
  for (
    let rows = await everyRecord(db, "", PAGE);
    rows.length > 0;
    rows = await everyRecord(db, rows.at(-1)?.id ?? "", PAGE)
  ) {
    for (const row of rows) {
      records += 1;
      if (isJson(row.facts)) running.note(undefined, fromRow(row));
      else damaged.push({ of: "records", place: row.id, how: "changed" });
    }
    if (running.full) await running.write(db, inserts);
    if (rows.length < PAGE) break;
  }
  await running.write(db, inserts);
  return { records, damaged };
}

const SUMS = [
  {
    of: "totals",
    key: ["org_path", "month", "kind", "fact"],
    some: sql`(sum <> 0 or exact <> 0 or about <> 0 or "over" <> 0 or at_least <> 0 or nearly <> 0
      or none_reported <> 0 or "unknown" <> 0)`,
  },
  { of: "census", key: ["org_path", "period", "kind"], some: sql`count <> 0` },
] as const;

type Sum = (typeof SUMS)[number];

const keptOf = ({ of }: Sum) => sql.table(`kept_${of}`);

/** Places where kept sums and sums made anew are not the same; a row of zeros is as good as none. */
async function differing(db: Db, sum: Sum): Promise<Difference[]> {
  const [kept, anew] = [keptOf(sum), sql.table(sum.of)];
  const place = sql.join(
    sum.key.map((name) => sql.ref(name)),
    sql` || '/' || `,
  );
  const only = (left: typeof kept, right: typeof kept) => sql<{ place: string }>`
    select distinct ${place} as place from (
      select * from ${left} where ${sum.some} except select * from ${right} where ${sum.some}
    ) as rows_only_here order by 1`;
  const held = new Set((await only(kept, anew).execute(db)).rows.map((row) => row.place));
  const due = new Set((await only(anew, kept).execute(db)).rows.map((row) => row.place));
  return [...new Set([...held, ...due])].map((each) => ({
    of: sum.of,
    place: each,
    how: !due.has(each) ? "extra" : held.has(each) ? "changed" : "missing",
  }));
}

/**
 * Compares inside a transaction of its own and ends it: kept when sums were to be repaired and every record can be
 * trusted, else as if it had never been.
 */
export async function rebuild(db: Db, engine: Engine, repair: boolean): Promise<RebuildReport> {
  try {
    for (const sum of SUMS) {
      await sql`create temporary table ${keptOf(sum)} as select * from ${sql.table(sum.of)}`.execute(db);
      await sql`delete from ${sql.table(sum.of)}`.execute(db);
    }
    const wrong = await strays(db);
    const { records, damaged } = await addUp(db, engine);
    const sums: Difference[] = [];
    for (const sum of SUMS) {
      sums.push(...(await differing(db, sum)));
      await sql`drop table ${keptOf(sum)}`.execute(db);
    }
    const differences = [...wrong, ...damaged, ...sums];
    const repaired = repair && sums.length > 0 && sums.length === differences.length;
    await (repaired ? db.commit() : db.rollback()).execute();
    return { records, count: differences.length, differences: differences.slice(0, TOLD), repaired };
  } catch (cause) {
    if (!db.isRolledBack) await db.rollback().execute();
    throw cause;
  }
}
