/** No cell is silently wrong: each labelled one ends as the exact value it says, or as a question. */
import { screen } from "@taizhang/core";
import type { Cell } from "@taizhang/spreadsheet";
import { describe, expect, it } from "vitest";
import { ASK, BLANK, cellOf, LABELLED, type LabelledColumn, type Said } from "../test/labelled.ts";
import { house } from "../test/course.ts";
import { Sheets } from "./read-sheets.ts";
import { valueAt } from "./tree.ts";

/** A row that is right but for the cell in question. */
const RIGHT: Readonly<Record<string, Cell[2] | number>> = {
  单位代码: "451499",
  名称: "民族政策法规培训班",
  开始日期: "2023-10-24",
  主办或协助: "本单位主办",
  期数: "1",
  学时: "8000000",
  参训数: "90",
  按人或人次: "人",
  授课单位: "县委党校",
  列入亮点: "否",
};

/** What becomes of the row: its record, or `ASK`. */
function recordOf(said: Said, { heading, from1904 }: LabelledColumn): unknown {
  const headings = Object.keys(RIGHT);
  const row = headings.map((each, column): Cell =>
    each === heading ? cellOf(column, said) : [column, "s", String(RIGHT[each])],
  );
  const sheets = new Sheets({ house, file: "表.xlsx" });
  const head = { name: "培训班", hidden: false, from1904: from1904 === true, merged: [], hiddenColumns: [] };
  const [offered] = sheets.read([
    ["sheet", head],
    ["row", 1, 0, headings.map((each, column): Cell => [column, "s", each])],
    ["row", 2, 0, row.filter(([, kind, text]) => kind !== "s" || text !== "")],
    ["end"],
  ]);
  if (offered === undefined || "issues" in offered) return ASK;
  const screened = screen(offered.raw, house);
  return screened.ok ? offered.raw : ASK;
}

describe.each(LABELLED.map((column) => [column.heading + (column.from1904 ? "（1904）" : ""), column] as const))(
  "%s",
  (_, column) => {
    it.each(column.labels.map(([said, means]) => [JSON.stringify(said), said, means] as const))(
      "%s",
      (_name, said, means) => {
        const record = recordOf(said, column);
        const found = record === ASK ? ASK : valueAt(record, column.path);
        expect(found).toEqual(means === BLANK ? undefined : means);
      },
    );
  },
);

it("counts what it claims", () => {
  expect(LABELLED.reduce((sum, { labels }) => sum + labels.length, 0)).toBeGreaterThanOrEqual(400);
});
