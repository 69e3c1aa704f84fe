/** Importing a workbook of 50 000 rows, screened and stored, beside SheetJS that only parses it. */
import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { utils, write } from "@e965/xlsx";
import type { Benchmark } from "./benchmark.ts";
import { emptyLedger } from "./ledger.ts";
import { at } from "./place.ts";
import { timed } from "./process.ts";
import { ratioFinding } from "./ratio-finding.ts";
import { sideBySide } from "./side-by-side.ts";
import { taizhang } from "./taizhang.ts";
import { entryOf } from "./work.ts";

const ROWS = 50_000;
const ROUNDS = 3;
const MOST = 256;

interface Course {
  readonly kind: string;
  readonly org: string;
  readonly title: string;
  readonly when: { readonly from: string };
  readonly ownership: string;
  readonly evidence: readonly { readonly ref: string; readonly heldWhere: string }[];
  readonly entry: {
    readonly sessions: number;
    readonly hours: number;
    readonly trainees: number | { readonly value: number };
    readonly basis: string;
    readonly lecturers: readonly string[];
    readonly traineeGroups: readonly string[];
  };
}

/** The columns of 培训班, each with what an entry has for it. */
const COLUMNS: readonly (readonly [heading: string, of: (entry: Course) => string | number])[] = [
  ["单位代码", ({ org }) => org],
  ["名称", ({ title }) => title],
  ["开始日期", ({ when }) => when.from],
  ["主办或协助", ({ ownership }) => ownership],
  ["期数", ({ entry }) => entry.sessions],
  ["学时", ({ entry }) => entry.hours],
  ["参训数", ({ entry: { trainees } }) => (typeof trainees === "number" ? trainees : `约${trainees.value}`)],
  ["按人或人次", ({ entry }) => entry.basis],
  ["授课单位", ({ entry }) => entry.lecturers.join("、")],
  ["参训对象", ({ entry }) => entry.traineeGroups.join("、")],
  ["佐证种类", () => "文号"],
  ["佐证名称或文号", ({ evidence }) => evidence[0]?.ref ?? ""],
  ["佐证存放处", ({ evidence }) => evidence[0]?.heldWhere ?? ""],
];

function* courses(): Generator<Course> {
  for (let number = 0; ; number += 1) {
    const entry = entryOf(number, false) as Course;
    if (entry.kind === "training-course") yield entry;
  }
}

/** A workbook as a clerk would hand it in, only longer. */
function workbook(): string {
  const path = at("sheets.xlsx");
  const rows: (string | number)[][] = [COLUMNS.map(([heading]) => heading)];
  for (const entry of courses()) {
    rows.push(COLUMNS.map(([, of]) => of(entry)));
    if (rows.length > ROWS) break;
  }
  const book = utils.book_new(utils.aoa_to_sheet(rows), "培训班");
  // texts shared and the file compressed, as Excel and WPS do
  writeFileSync(
    path,
    write(book, { type: "buffer", bookType: "xlsx", bookSST: true, compression: true }) as Uint8Array,
  );
  return path;
}

const hook = pathToFileURL(join(import.meta.dirname, "peak.mjs")).href;
const parse = join(import.meta.dirname, "parse.mjs");

export const sheets: Benchmark = async () => {
  const file = workbook();
  const peaks: number[] = [];
  const ours = async (): Promise<number> => {
    const ledger = await emptyLedger("sheets");
    const peak = at("sheets.peak");
    const program = await taizhang("import", file, "--ledger", ledger);
    const milliseconds = await timed(["--import", hook, ...program], { PEAK_FILE: peak });
    peaks.push(Number(readFileSync(peak, "utf8")) / 1024);
    return milliseconds;
  };
  const rounds = await sideBySide(ours, () => timed([parse, file]), ROUNDS);
  const most = Math.max(...peaks);
  return [
    ratioFinding("import XLSX 50 000 行（核对、入账）: SheetJS 只解析", rounds, 2),
    {
      says: "import XLSX 50 000 行，内存峰值 (MB)",
      found: most.toFixed(0),
      beside: "",
      goal: { says: `≤ ${MOST} MB`, met: most <= MOST },
    },
  ];
};
