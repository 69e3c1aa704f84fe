import { describe, expect, it } from "vitest";
import { personalInTable, type CellValue } from "./personal-in-table.ts";

const found = (rows: readonly (readonly CellValue[])[]) =>
  personalInTable(rows).map(({ rule, row, column }) => `${rule} ${row},${column}`);

describe("registers", () => {
  it.each([
    [
      "upright",
      [
        ["序号", "姓 名", "民族"],
        [1, "韦大明", "壮族"],
      ],
      "register-table 0,1",
    ],
    ["empty yet", [["姓名（必填）", "身份证号", "住址"]], "register-table 0,0"],
    [
      "lying",
      [
        ["姓名", "韦大明"],
        ["政治面貌", "群众"],
      ],
      "register-table 0,0",
    ],
    ["a form in a row", [["姓名", "韦大明", "性别", "男", "民族", "壮族"]], "register-table 0,0"],
    [
      "headings in two rows",
      [
        ["序号", "姓名", "基本情况"],
        ["", "", "民族"],
        [1, "韦大明", "壮"],
      ],
      "register-table 0,1",
    ],
    [
      "students called so",
      [
        ["学员", "民族"],
        ["韦大明", "壮族"],
        ["马小花", "回族"],
      ],
      "register-table 0,0",
    ],
    ["without headings", [[1, "韦大明", "男", "壮族"]], "person-ethnicity 0,1"],
  ])("%s", (_, rows, expected) => {
    expect(found(rows)).toContain(expected);
  });

  it.each<[string, CellValue[][]]>([
    [
      "counts by group",
      [
        ["民族", "户数", "人数"],
        ["壮族", 120, 480],
        ["瑶族", 30, 99],
      ],
    ],
    [
      "officials named in activities",
      [
        ["活动", "主讲人", "参加人数"],
        ["培训班", "韦大明", 90],
      ],
    ],
    [
      "names and posts",
      [
        ["姓名", "职务"],
        ["韦大明", "县委书记"],
      ],
    ],
    [
      "villages that sound like persons",
      [
        ["村名", "民族", "人口"],
        ["马山", "壮族", 320],
        ["高岭", "瑶族", 99],
      ],
    ],
    [
      "sexes and groups of many",
      [
        ["项目", "性别", "民族", "人数"],
        ["参训", "男", "壮族", 20],
      ],
    ],
    [
      "a ledger's columns",
      [
        ["代码", "年", "月", "日", "件"],
        ["451499", 2023, 10, 24, 1002],
      ],
    ],
  ])("lets pass: %s", (_, rows) => {
    expect(found(rows)).toEqual([]);
  });
});

describe("cells", () => {
  it("are judged under their heading", () => {
    expect(
      found([
        ["合同编号", "联系"],
        ["13812345678", "13912345678"],
      ]),
    ).toEqual(["mobile 1,1"]);
  });

  it("warn of identity numbers kept as numbers", () => {
    expect(personalInTable([["编号"], [451422198506120000]])).toMatchObject([
      { rule: "id-card-number", severity: "warning", row: 1, column: 0, shown: "45…" },
    ]);
  });

  it("are read together where a number is cut", () => {
    expect(found([["甲", "110105", "19491231", "0003"]])).toEqual(["id-card 0,1", "id-card 0,2", "id-card 0,3"]);
    expect(found([["甲"], ["110105194"], ["912310003"]])).toEqual(["id-card 1,0", "id-card 2,0"]);
  });
});
