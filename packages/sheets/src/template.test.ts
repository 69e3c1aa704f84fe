/** Every kind has a sheet whose columns are its fields, whose example is read back as it was, and which passes the gate. */
import { screen } from "@taizhang/core";
import { formOf, formsOf } from "@taizhang/forms";
import type { Cell } from "@taizhang/spreadsheet";
import { describe, expect, it } from "vitest";
import { empty, house } from "../test/course.ts";
import { columnsOf } from "./column.ts";
import { exampleRecord } from "./example.ts";
import { MARK } from "./heading.ts";
import { markedWorkbook } from "./marked.ts";
import { Sheets, type FromSheet } from "./read-sheets.ts";
import { tellTable } from "@taizhang/spreadsheet";
import { template, templateSpec } from "./template.ts";
import type { Line } from "@taizhang/spreadsheet";
import * as face from "./index.ts";

const request = {
  house,
  kinds: house.activities.map(({ kind }) => kind),
  org: { code: "451499", name: "测试县民宗局" },
  year: 2024,
  serial: "0",
  rows: 3,
};

async function linesOf(bytes: Uint8Array): Promise<Line[]> {
  const lines: Line[] = [];
  await tellTable(bytes, "", (line) => lines.push(line));
  return lines;
}

function read(lines: readonly Line[], of = house): { offered: FromSheet[]; notes: readonly string[]; sheets: Sheets } {
  const sheets = new Sheets({ house: of, file: "表.xlsx" });
  const offered = sheets.read(lines);
  return { offered, notes: sheets.notes, sheets };
}

const blank = await linesOf(template(request));
/** The lines of one sheet, its rows changed. */
const sheetLines = (
  name: string,
  change: (row: number, cells: readonly Cell[]) => readonly Cell[] | undefined,
): Line[] => {
  const at = blank.findIndex((line) => line[0] === "sheet" && line[1].name === name);
  const rest = blank.slice(at + 1);
  const until = rest.findIndex(([is]) => is === "sheet" || is === "end");
  const rows = rest.slice(0, until).flatMap((line): Line[] => {
    if (line[0] !== "row") return [line];
    const cells = change(line[1], line[3]);
    return cells === undefined ? [] : [["row", line[1], line[2], cells]];
  });
  const head = blank[at];
  return head === undefined ? [] : [head, ...rows, ["end"]];
};

const issuesOf = (offered: readonly FromSheet[]): string[] =>
  offered.flatMap((each) => ("issues" in each ? each.issues.map(({ code }) => `${each.where} ${code}`) : []));

describe("a blank workbook", () => {
  it("offers nothing, asks nothing, and has nothing personal in it", () => {
    expect(blank.filter(([is]) => is === "personal" || is === "refused")).toEqual([]);
    expect(read(blank).offered).toEqual([]);
    expect(read(blank).notes).toEqual([]);
  });

  it("is the same bytes for the same serial", () => {
    expect(template(request)).toEqual(template(request));
  });

  it("has drop-downs, hints and formats for every row that a clerk may fill in, drawn or not", () => {
    const sheets = templateSpec(request).sheets.filter(({ validations = [] }) => validations.length > 0);
    expect(sheets).toHaveLength(request.kinds.length);
    for (const { columns, validations = [] } of sheets) {
      expect([...new Set(validations.map(({ firstRow, lastRow }) => [firstRow, lastRow].join()))]).toEqual([
        "2,1048576",
      ]);
      expect([...new Set(columns.slice(2).map(({ look }) => look))]).toEqual(["plain"]);
    }
  });

  it("has a name no longer than Excel takes, and no drop-down longer than it keeps", () => {
    const { sheets } = templateSpec({ ...request, kinds: house.kinds });
    expect(Math.max(...sheets.map(({ name }) => name.length))).toBeLessThanOrEqual(31);
    const lists = sheets.flatMap(({ validations = [] }) =>
      validations.map(({ allows }) => (allows !== undefined && "list" in allows ? allows.list.join(",").length : 0)),
    );
    expect(Math.max(...lists)).toBeLessThanOrEqual(255);
  });
});

describe.each(formsOf(house).map((form) => [form.title, form] as const))("the sheet of %s", (_, form) => {
  it("has a column of its own for every field", () => {
    const columns = columnsOf(form);
    const titles = columns.map(({ title }) => title);
    expect(new Set([...titles, MARK]).size).toBe(titles.length + 1);
    const paths = columns.map(({ path }) => path.join("."));
    expect(new Set(paths).size).toBe(paths.length);
    for (const { name } of form.fields) {
      const path = form.ofHouse ? name : `entry.${name}`;
      expect(name === "id" || paths.some((each) => each === path || each.startsWith(`${path}.`))).toBe(true);
    }
  });
});

describe.each(house.activities.map((activity) => [activity.title, activity] as const))(
  "the example of %s",
  (_, activity) => {
    it("is read back as it was once it is no example any more", () => {
      const form = formOf(activity.kind, house);
      const name = activity.title;
      const lines = sheetLines(name, (row, cells) =>
        row > 2 ? undefined : cells.filter(([at]) => row === 1 || at !== 1),
      );
      const { offered } = read(lines);
      expect(issuesOf(offered)).toEqual([]);
      const [only] = offered;
      const raw = only !== undefined && "raw" in only ? only.raw : undefined;
      const record = form === undefined ? undefined : (exampleRecord(form, activity, "451499", 2024) as object);
      expect(raw).toEqual({ kind: activity.kind, ...record });
      expect(screen(raw, house).ok).toBe(true);
    });
  },
);

/** A row of 培训班 by its headings. */
const heading = sheetLines("培训班", (row, cells) => (row === 1 ? cells : undefined)).find(([is]) => is === "row");
const headings = new Map(
  heading?.[0] === "row" ? heading[3].map(([at, , text]) => [text.replace("（必填）", ""), at]) : [],
);
const rowOf = (values: Readonly<Record<string, string>>): Cell[] =>
  Object.entries(values)
    .map(([title, text]): Cell => [headings.get(title) ?? 99, "s", text])
    .toSorted(([a], [b]) => a - b);
const GOOD = { 名称: "业务培训班", 开始日期: "2024-05-10", 期数: "1", 主办或协助: "本单位主办" };

/** The sheet of 培训班 with rows from 3 on as given. */
const courses = (...rows: readonly (readonly Cell[])[]): Line[] =>
  sheetLines("培训班", (row, cells) =>
    row < 3 ? cells : rows[row - 3] && [...cells.filter(([at]) => at < 2), ...(rows[row - 3] ?? [])],
  );

describe("a sheet of 培训班", () => {
  it("gives a row its unit and its id", () => {
    const { offered } = read(courses(rowOf(GOOD)));
    expect(offered).toMatchObject([
      { where: "表.xlsx 培训班!3", raw: { kind: "training-course", org: "451499", title: "业务培训班" } },
    ]);
    const [first] = offered;
    expect(JSON.stringify(first)).toMatch(/"id":"[0-9a-f-]{36}"/);
  });

  it("gives a row below those it numbered its unit, and says that it has no id", () => {
    const filled = courses(rowOf(GOOD)).flatMap((line): Line[] =>
      line[0] === "row" && line[1] === 3
        ? [line, ["row", 5000, 0, rowOf({ ...GOOD, 名称: "另一个班" })], ["row", 5001, 0, rowOf({ 名称: "合计" })]]
        : [line],
    );
    const { offered, notes } = read(filled);
    expect(offered).toMatchObject([{}, { where: "表.xlsx 培训班!5000", raw: { org: "451499", title: "另一个班" } }]);
    expect(JSON.stringify(offered[1])).not.toContain('"id"');
    expect(notes.join("\n")).toContain("表.xlsx 培训班!5000 这一行没有编号，照常导入");
    expect(read(courses(rowOf(GOOD))).notes).toEqual([]);
  });

  it("may be renamed, its columns moved", () => {
    const lines = courses(rowOf(GOOD)).map((line): Line => {
      if (line[0] === "sheet") return ["sheet", { ...line[1], name: "我的表" }];
      if (line[0] !== "row") return line;
      return ["row", line[1], line[2], line[3].map(([at, ...rest]): Cell => [40 - at, ...rest]).toReversed()];
    });
    expect(read(lines).offered).toMatchObject([
      { where: "表.xlsx 我的表!3", raw: { title: "业务培训班", entry: { sessions: 1 } } },
    ]);
  });

  it("asks about an example that was written over", () => {
    const lines = sheetLines("培训班", (row, cells) =>
      row === 1
        ? cells
        : row === 2
          ? cells.map((cell): Cell => (cell[0] === headings.get("名称") ? [cell[0], "s", "自己的班"] : cell))
          : undefined,
    );
    expect(issuesOf(read(lines).offered)).toEqual(["表.xlsx 培训班!2 example-changed"]);
  });

  it("passes over sums, and says so", () => {
    const { offered, notes } = read(courses(rowOf(GOOD), rowOf({ 名称: "合计", 期数: "1" })));
    expect(offered.length).toBe(1);
    expect(notes).toEqual(["表.xlsx 培训班!4 是合计行，没有导入：台账自己加总"]);
  });

  it("asks about a row that was copied with its hidden id", () => {
    const twice = courses(rowOf(GOOD), rowOf({ ...GOOD, 名称: "另一个班" }));
    const [, , , third] = twice;
    const id = third?.[0] === "row" ? third[3].find(([at]) => at === 0) : undefined;
    const copied = twice.map((line): Line =>
      line[0] === "row" && line[1] === 4 && id !== undefined
        ? ["row", 4, 0, [id, ...line[3].filter(([at]) => at > 0)]]
        : line,
    );
    expect(issuesOf(read(copied).offered)).toEqual(["表.xlsx 培训班!4 copied-row"]);
  });

  it("asks about rows, columns and sheets out of sight, merged cells, and cells without a heading", () => {
    const seen = (change: (line: Line) => Line): string[] => issuesOf(read(courses(rowOf(GOOD)).map(change)).offered);
    const title = headings.get("名称") ?? 0;
    expect(seen((line) => (line[0] === "row" && line[1] === 3 ? ["row", 3, 1, line[3]] : line))).toEqual([
      "表.xlsx 培训班!3 hidden-row",
    ]);
    expect(seen((line) => (line[0] === "sheet" ? ["sheet", { ...line[1], hidden: true }] : line))).toEqual([
      "表.xlsx 培训班!1 hidden-sheet",
    ]);
    expect(seen((line) => (line[0] === "sheet" ? ["sheet", { ...line[1], hiddenColumns: [0, title] }] : line))).toEqual(
      ["表.xlsx 培训班!1 hidden-column"],
    );
    const merged = [{ top: 3, bottom: 4, left: title, right: title }];
    expect(seen((line) => (line[0] === "sheet" ? ["sheet", { ...line[1], merged }] : line))).toEqual([
      "表.xlsx 培训班!3 merged",
    ]);
    expect(
      seen((line) => (line[0] === "row" && line[1] === 3 ? ["row", 3, 0, [...line[3], [60, "n", "5"]]] : line)),
    ).toEqual(["表.xlsx 培训班!3 no-heading"]);
  });

  it.each<[string, (cells: readonly Cell[]) => readonly Cell[], readonly string[]]>([
    ["unknown", (cells) => [...cells, [60, "s", "参训人"]], ["heading-unknown"]],
    ["twice", (cells) => [...cells, [60, "s", "名称"]], ["heading-twice"]],
    ["missing", (cells) => cells.filter(([at]) => at !== headings.get("期数")), ["heading-missing"]],
    ["a number", (cells) => [...cells, [60, "n", "2023"]], ["heading-no-text"]],
    ["__proto__", (cells) => [...cells, [60, "s", "__proto__"]], ["heading-unknown"]],
  ])("asks about a heading that is %s", (_, change, codes) => {
    const lines = sheetLines("培训班", (row, cells) => (row === 1 ? change(cells) : undefined));
    expect(issuesOf(read(lines).offered).map((each) => each.split(" ").at(-1))).toEqual(codes);
  });

  it("made from older fields is read by today's, and says so", () => {
    const older = courses(rowOf(GOOD)).map((line): Line =>
      line[0] === "row" && line[1] === 1
        ? [
            "row",
            1,
            0,
            line[3].map((cell): Cell =>
              cell[0] === 0 ? [0, "s", cell[2].replace(/:[0-9a-f]{12}:/, ":0123456789ab:")] : cell,
            ),
          ]
        : line,
    );
    const { offered, notes } = read(older);
    expect(offered.length).toBe(1);
    expect(notes.join()).toContain("按以前的栏目做的表");
  });

  it("of a kind nobody knows here is named", () => {
    expect(issuesOf(read(courses(rowOf(GOOD)), empty).offered)).toEqual(["表.xlsx 培训班!1 sheet-unknown"]);
  });

  it("says everything that is wrong with a row at once, each with its cell", () => {
    const { offered, sheets } = read(courses([...rowOf({ ...GOOD, 主办或协助: "自己", 参训数: "1.2万" })]));
    const [first] = offered;
    const issues = first !== undefined && "issues" in first ? first.issues : [];
    expect(issues.map(({ path }) => sheets.place(first?.where ?? "", path))).toEqual([
      { where: "表.xlsx 培训班!G3", heading: "主办或协助" },
      { where: "表.xlsx 培训班!J3", heading: "参训数" },
    ]);
  });
});

describe("the gate", () => {
  it("sees registers, cut numbers and numbers that were rounded, in sheets that are read and in others", async () => {
    const { writeWorkbook } = await import("@taizhang/spreadsheet");
    const register = [
      ["姓名", "民族", "身份证号"],
      ["张三", "壮族", "45149920070801123"],
    ];
    const bytes = writeWorkbook({
      title: "",
      author: "",
      sheets: [
        { name: "名单", columns: [], hidden: true, rows: register.map((row) => row.map((value) => ({ value }))) },
        { name: "数", columns: [], rows: [[{ value: "编号" }], [{ value: 450103200708010000 }]] },
      ],
    });
    const lines = await linesOf(bytes);
    expect(new Set(lines.flatMap((line) => (line[0] === "personal" ? [line[3].rule] : [])))).toEqual(
      new Set(["register-table", "id-card-number", "person-ethnicity"]),
    );
    expect(issuesOf(read(lines).offered).some((each) => each.includes("名单!"))).toBe(true);
  });
});

it("gives a workbook back with its faulty cells marked, every cell where it was", async () => {
  const { writeWorkbook } = await import("@taizhang/spreadsheet");
  const bytes = writeWorkbook({
    title: "",
    author: "",
    sheets: [
      {
        name: "甲",
        columns: [{ width: 9, hidden: true }],
        rows: [[{ value: "id" }, { value: "名称" }], [], [{ value: "1" }, { value: 90 }, { value: "=1" }]],
      },
    ],
  });
  const lines = await linesOf(bytes);
  async function* batches(): AsyncGenerator<readonly Line[]> {
    yield lines;
  }
  const faults = new Map([
    ["表.xlsx 甲!B3", "请填整数"],
    ["表.xlsx 甲!3", "整行不对"],
  ]);
  const marked = await markedWorkbook("表.xlsx", batches(), faults);
  const again = await linesOf(marked);
  expect(again).toEqual(lines);
  const { strFromU8, unzipSync } = await import("fflate");
  const parts = unzipSync(marked);
  expect(strFromU8(parts["xl/comments1.xml"] ?? new Uint8Array())).toContain("请填整数\n整行不对");
});

it("exports these names and no others", () => {
  expect(Object.keys(face).toSorted()).toEqual(["Sheets", "inSheetWords", "markedWorkbook", "template"]);
});
