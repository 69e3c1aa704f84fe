/** Filled sheets changed by lot, and what they offer held against what they offered before. */
import { isDeepStrictEqual } from "node:util";
import { writeWorkbook, type CellSpec, type Line } from "@taizhang/spreadsheet";
import { strFromU8, unzipSync } from "fflate";
import { drawsFrom, type Draws } from "../../spreadsheet/test/draws.ts";
import { changed, type Case, type How } from "../../spreadsheet/test/fuzzing.ts";
import { ALL, HEADS } from "../../spreadsheet/test/mutations.ts";
import { Sheets, type FromSheet } from "../src/index.ts";
import { house } from "./course.ts";

const FILE = "表.xlsx";
const SHEET = "培训班";

const HEADINGS = [
  "单位代码",
  "名称",
  "开始日期",
  "主办或协助",
  "期数",
  "参训数",
  "按人或人次",
  "授课单位",
  "开班日",
  "列入亮点",
];

const DAY = "yyyy-mm-dd";

/** One record as somebody fills it in: numbers as numbers or as text, days as days or as text. */
const row = (draws: Draws): CellSpec[] => [
  { value: "451499" },
  { value: draws.one(["法规培训班", "业务培训班", "骨干培训班"]) },
  { value: draws.one(["2023-10-24", "2023年10月", "2023"]) },
  { value: "本单位主办" },
  draws.one([{ value: 1 + draws.below(20) }, { value: String(1 + draws.below(20)) }]),
  draws.one([{ value: draws.below(3_000), format: "#,##0" }, { value: `约${10 + draws.below(90)}` }]),
  { value: draws.one(["人", "人次"]) },
  { value: "县委党校" },
  draws.one([{ value: 45_223 + draws.below(60), format: DAY }, { value: "2023-10-24" }]),
  { value: draws.one(["是", "否"]) },
];

function filled(draws: Draws): Uint8Array {
  const rows = Array.from({ length: 2 + draws.below(5) }, () => row(draws));
  return writeWorkbook({
    title: SHEET,
    author: "",
    sheets: [{ name: SHEET, columns: [], rows: [HEADINGS.map((value) => ({ value })), ...rows] }],
  });
}

/** The n-th sheet, with the n-th changes. */
export function filledCase(n: number, how: How): Case & { readonly before: Uint8Array } {
  const draws = drawsFrom(n);
  const before = filled(draws);
  const parts = Object.fromEntries(Object.entries(unzipSync(before)).map(([name, bytes]) => [name, strFromU8(bytes)]));
  return { before, ...changed(parts, draws, how) };
}

/** What the lines of a reader offer. */
export const offeredBy = (lines: readonly Line[]): readonly FromSheet[] =>
  new Sheets({ house, file: FILE }).read(lines);

/** Records that are not what they were, or were not there, in rows no change has reached. A refused file offers none. */
export function altered(
  before: readonly FromSheet[],
  after: readonly FromSheet[],
  touched: Case["touched"],
): readonly string[] {
  // a heading says what its column is
  if ([ALL, HEADS, "0", "0!1"].some((each) => touched.includes(each))) return [];
  if (after.some(({ where }) => where === FILE)) return [];
  const now = new Map(after.map((each) => [each.where, each]));
  const was = new Map(before.map((each) => [each.where, each]));
  return [...new Set([...was.keys(), ...now.keys()])].filter((where) => {
    const [one, other] = [was.get(where), now.get(where)];
    const reached = touched.includes(`0!${/\d+$/.exec(where)?.[0]}`);
    return !reached && !(other !== undefined && "issues" in other) && !isDeepStrictEqual(one, other);
  });
}
