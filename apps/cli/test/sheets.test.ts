/** Every standard activity has a sheet whose example, once it is no example any more, is read back as it was. */
import { screen } from "@taizhang/core";
import { formsOf } from "@taizhang/forms";
import { houseCatalogue } from "@taizhang/house";
import { Sheets, template } from "@taizhang/sheets";
import { tellTable, type Line } from "@taizhang/spreadsheet";
import { describe, expect, it } from "vitest";

const house = await houseCatalogue();
const request = { house, org: { code: "451499", name: "测试县民宗局" }, year: 2024, serial: "0", rows: 2 };

async function linesOf(kinds: readonly string[]): Promise<Line[]> {
  const lines: Line[] = [];
  await tellTable(template({ ...request, kinds }), "", (line) => lines.push(line));
  return lines;
}

describe.each(house.activities.map((activity) => [activity.title, activity] as const))(
  "%s",
  (_, { kind, examples }) => {
    it("comes back from its sheet as it went out", async () => {
      // the mark of the example stands in the second column
      const lines = (await linesOf([kind])).map((line): Line =>
        line[0] === "row" && line[1] === 2 ? ["row", 2, 0, line[3].filter(([at]) => at !== 1)] : line,
      );
      const [offered, ...more] = new Sheets({ house, file: "表.xlsx" }).read(lines);
      expect(more).toEqual([]);
      const raw = offered !== undefined && "raw" in offered ? offered.raw : offered;
      const [good] = examples.good;
      const worn = typeof good === "object" && good !== null && "entry" in good;
      expect(raw).toMatchObject(worn ? good : { entry: good });
      expect((raw as { entry: unknown }).entry).toEqual(worn ? good.entry : good);
      expect(screen(raw, house).ok).toBe(true);
    });
  },
);

it("a blank workbook of every kind offers nothing, asks nothing, and passes the gate", async () => {
  const lines = await linesOf(formsOf(house).map(({ kind }) => kind));
  expect(lines.filter(([is]) => is === "personal" || is === "refused")).toEqual([]);
  const sheets = new Sheets({ house, file: "表.xlsx" });
  expect(sheets.read(lines)).toEqual([]);
  expect(sheets.notes).toEqual([]);
});
