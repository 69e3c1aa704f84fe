/** What is written is read back as it was, and text stays text whatever it begins with. */
import { SaxesParser } from "saxes";
import { strFromU8, unzipSync } from "fflate";
import { present, convert } from "@taizhang/libreoffice";
import { describe, expect, it } from "vitest";
import { cellsOf, told } from "../test/reading.ts";
import { writeWorkbook, type CellSpec, type WorkbookSpec } from "./index.ts";
import * as face from "./index.ts";

const one = (rows: readonly (readonly (CellSpec | undefined)[])[]): WorkbookSpec => ({
  title: "表",
  author: "县",
  sheets: [{ name: "表", columns: [], rows }],
});

const BEGINNINGS = ["=", "+", "-", "@", "\t", "\n", "\r", "＝", "＋", "－", "＠", " =", '"=', ";=", "\ufeff="];
const ENDS = [
  "1+1",
  'HYPERLINK("http://x","y")',
  "cmd|' /C calc'!A0",
  'DDE("a";"b";"c")',
  'WEBSERVICE("http://x")',
  "SUM(A1:A9)",
  "",
  "甲",
  "1",
  "<f>1</f>",
  "</t></is><f>1</f>",
  "_x003D_1",
  "&#61;1",
  "A1",
  "-1",
  "@SUM(1)",
  "IMPORTXML(1)",
  "{=1}",
  "'=1",
  "%0A=1",
];
const PAYLOADS: readonly string[] = BEGINNINGS.flatMap((beginning) => ENDS.map((end) => beginning + end));

describe("text", () => {
  it("that would be a formula elsewhere stays text", async () => {
    expect(PAYLOADS.length).toBeGreaterThanOrEqual(300);
    const bytes = writeWorkbook(one(PAYLOADS.map((value) => [{ value }])));
    const xml = strFromU8(unzipSync(bytes)["xl/worksheets/sheet1.xml"] ?? new Uint8Array());
    expect(xml).not.toContain("<f>");
    expect((await cellsOf(bytes)).map(([cell]) => cell)).toEqual(PAYLOADS.map((value) => [0, "s", value]));
  });

  it.runIf(present())(
    "is text to LibreOffice too",
    async () => {
      const saved = await convert(writeWorkbook(one(PAYLOADS.map((value) => [{ value }]))), "xlsx", "xlsx");
      const cells = (await cellsOf(saved)).map(([cell]) => cell);
      expect(cells.map((cell) => cell?.[1])).toEqual(PAYLOADS.map(() => "s"));
    },
    90_000,
  );

  it("of any character makes sound XML and comes back", async () => {
    const all = Array.from({ length: 0x10000 }, (_, code) => `a${String.fromCharCode(code)}b`);
    const bytes = writeWorkbook(
      one([
        [{ value: all.slice(0, 0x8000).join("") }],
        [{ value: all.slice(0x8000).join("") }],
        [{ value: "😀_x0041_" }],
      ]),
    );
    const parser = new SaxesParser({ fragment: false });
    parser.write(strFromU8(unzipSync(bytes)["xl/worksheets/sheet1.xml"] ?? new Uint8Array())).close();
    const short = all.filter((_, code) => code < 0x100 || code > 0xd7f0);
    const back = await cellsOf(writeWorkbook(one(short.map((value) => [{ value }]))));
    expect(back.map(([cell]) => cell?.[2])).toEqual(short);
  });
});

describe("a workbook", () => {
  const spec: WorkbookSpec = {
    title: "表",
    author: "县",
    sheets: [
      {
        name: "甲&乙",
        columns: [
          { width: 10, hidden: true },
          { width: 12, format: "@" },
        ],
        rows: [
          [
            { value: "文", look: "heading", note: "批注<1>" },
            { value: 90, format: "0" },
            { value: true },
            undefined,
            { value: { formula: "B1*2", result: 180 } },
          ],
          [],
          [{}, { value: { formula: 'IF(B1>1,"多","少")', result: "多" } }],
        ],
        frozen: 1,
        validations: [
          {
            column: 0,
            firstRow: 2,
            lastRow: 9,
            allows: { list: ["是", "否"] },
            strict: true,
            prompt: { title: "题", text: "话" },
          },
          { column: 1, firstRow: 2, lastRow: 9, allows: { least: 0 } },
        ],
      },
      { name: "藏", hidden: true, columns: [], rows: [[{ value: "x" }]] },
    ],
  };

  it("comes back as it was", async () => {
    const { sheets } = await told(writeWorkbook(spec));
    expect(sheets.map(({ name, hidden, hiddenColumns }) => [name, hidden, hiddenColumns])).toEqual([
      ["甲&乙", false, [0]],
      ["藏", true, []],
    ]);
    expect(sheets[0]?.rows.map(({ number, cells }) => [number, cells])).toEqual([
      [
        1,
        [
          [0, "s", "文"],
          [1, "n", "90"],
          [2, "b", "1"],
          [4, "f", "B1*2"],
        ],
      ],
      [3, [[1, "f", 'IF(B1>1,"多","少")']]],
    ]);
  });

  it("is the same bytes twice", () => {
    expect(writeWorkbook(spec)).toEqual(writeWorkbook(spec));
  });
});

it("exports these names and no others", () => {
  expect(Object.keys(face).toSorted()).toEqual([
    "cellName",
    "columnName",
    "inputFor",
    "parseLines",
    "readTable",
    "serveTable",
    "tellTable",
    "writeWorkbook",
  ]);
});
