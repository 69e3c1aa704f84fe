/** The roll-up of 3 000 counties in PostgreSQL, beside the SQL that one would write by hand. */
import { rmSync } from "node:fs";
import { addressOf, makeServer, startServer, stopServer } from "@taizhang/postgres";
import pg from "pg";
import type { Benchmark } from "./benchmark.ts";
import { PROVINCE, repeated, totalling, withFilled, YEAR } from "./filled.ts";
import { at } from "./place.ts";
import { ratioFinding } from "./ratio-finding.ts";
import { sideBySide } from "./side-by-side.ts";

const COUNTIES = 3_000;
const SIZE = { counties: COUNTIES, entries: COUNTIES * 20 };
const SCHEMA = "taizhang";
const TIMES = 50;

const SUMS = ["sum", "exact", "about", '"over"', "at_least", "nearly", "none_reported", '"unknown"'];

const grouped = (where: string): string =>
  `select kind, fact, ${SUMS.map((sum) => `sum(${sum})::float8`).join()} from ${SCHEMA}.totals
   where ${where} and month >= $1 and month < $2 group by kind, fact order by kind, fact`;

/** Every county's own running totals added up. */
const COUNTY_BY_COUNTY = grouped("length(org_path) = 6");

/** The province's running totals, read as the ledger reads them. */
const BY_HAND = grouped("org_path = '45'");

export const rollUp: Benchmark = async () => {
  const folder = at("postgres");
  rmSync(folder, { recursive: true, force: true });
  const place = await makeServer(folder);
  await startServer(place);
  const address = addressOf(place);
  const client = new pg.Client({ connectionString: address });
  try {
    return await withFilled(address, SIZE, async (ledger) => {
      await client.connect();
      await client.query("vacuum analyze");
      const byHand = (sql: string) => () => repeated(TIMES, () => client.query(sql, [YEAR, `${YEAR}~`]));
      const says = `PostgreSQL ${COUNTIES} 县汇总 ×${TIMES}`;
      const beside = await sideBySide(totalling(ledger, PROVINCE, TIMES), byHand(BY_HAND));
      const across = await sideBySide(totalling(ledger, PROVINCE, TIMES), byHand(COUNTY_BY_COUNTY));
      return [
        ratioFinding(`${says} : 手写 SQL（同一张累计表）`, beside, 1.2),
        ratioFinding(`${says} : 手写 SQL（逐县相加）`, across, 1.2),
      ];
    });
  } finally {
    await client.end();
    await stopServer(place);
    rmSync(folder, { recursive: true, force: true });
  }
};
