/** The year's totals of a county among 1 000 000 entries: beside a hand-written GROUP BY, and beside 10 000 entries. */
import { globSync, rmSync } from "node:fs";
import { DatabaseSync } from "node:sqlite";
import type { Reader } from "@taizhang/engine";
import type { Benchmark } from "./benchmark.ts";
import { countyOf, repeated, totalling, withFilled, YEAR } from "./filled.ts";
import { at, bench } from "./place.ts";
import { ratioFinding } from "./ratio-finding.ts";
import { sideBySide } from "./side-by-side.ts";

const COUNTIES = 100;
const TIMES = 20;
const PREFECTURE = `${countyOf(0).slice(0, 4)}00`;

/** The facts as a table of their own, one row each, with the index one would give it. */
function factsOf(path: string): DatabaseSync {
  const database = new DatabaseSync(path);
  database.exec(`
    create temporary table facts as
      select org_path, month, records.kind, key as fact,
        case type when 'object' then json_extract(value, '$.value') else value end as value
      from records, json_each(records.facts);
    create index facts_by_unit on facts (org_path, month)`);
  return database;
}

const GROUP_BY = `select kind, fact, sum(value), count(*) from facts
  where org_path >= ? and org_path < ? and month >= ? and month < ? group by kind, fact`;

const among = <A>(path: string, entries: number, use: (ledger: Reader) => Promise<A>): Promise<A> =>
  withFilled(path, { entries, counties: COUNTIES }, use);

function place(name: string): string {
  for (const old of globSync(`${name}.db*`, { cwd: bench })) rmSync(at(old));
  return at(`${name}.db`);
}

export const subtree: Benchmark = async () => {
  const [many, few] = [place("subtree-1000000"), place("subtree-10000")];
  return among(many, 1_000_000, (large) =>
    among(few, 10_000, async (small) => {
      const facts = factsOf(many);
      const statement = facts.prepare(GROUP_BY);
      const path = PREFECTURE.slice(0, 4);
      const byHand = () => repeated(TIMES, async () => statement.all(path, `${path}~`, YEAR, `${YEAR}~`));
      const beside = await sideBySide(totalling(large, PREFECTURE, TIMES), byHand);
      const growth = await sideBySide(totalling(large, PREFECTURE, TIMES), totalling(small, PREFECTURE, TIMES));
      facts.close();
      return [
        ratioFinding("1 000 000 条，一市全年合计 ×20 : 手写 GROUP BY", beside, 0.05),
        ratioFinding("一市全年合计 ×20，1 000 000 条 : 10 000 条", growth, 1.1),
      ];
    }),
  );
};
