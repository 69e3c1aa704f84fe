/** Importing 100 000 entries: how many a second, and how much memory at most. */
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import type { Benchmark } from "./benchmark.ts";
import { emptyLedger, entriesFile } from "./ledger.ts";
import { at } from "./place.ts";
import { timed } from "./process.ts";
import { median } from "./side-by-side.ts";
import { taizhang } from "./taizhang.ts";

const ENTRIES = 100_000;
const ROUNDS = 5;
const MOST = 256;

const hook = pathToFileURL(join(import.meta.dirname, "peak.mjs")).href;

const span = (values: readonly number[]): string =>
  `${median(values).toFixed(0)} (${Math.min(...values).toFixed(0)}–${Math.max(...values).toFixed(0)})`;

export const importing: Benchmark = async () => {
  const file = await entriesFile({ entries: ENTRIES, highlights: 500 });
  const perSecond: number[] = [];
  const peaks: number[] = [];
  for (let round = 0; round < ROUNDS; round += 1) {
    const ledger = await emptyLedger("import");
    const peak = at("import.peak");
    const program = await taizhang("import", file, "--ledger", ledger);
    const milliseconds = await timed(["--import", hook, ...program], { PEAK_FILE: peak });
    perSecond.push((ENTRIES / milliseconds) * 1000);
    peaks.push(Number(readFileSync(peak, "utf8")) / 1024);
  }
  return [
    {
      says: "import 100 000 条，每秒条数",
      found: span(perSecond),
      beside: `${(ENTRIES / median(perSecond)).toFixed(1)} s`,
    },
    {
      says: "import 100 000 条，内存峰值 (MB)",
      found: span(peaks),
      beside: "",
      goal: { says: `≤ ${MOST} MB`, met: Math.max(...peaks) <= MOST },
    },
  ];
};
