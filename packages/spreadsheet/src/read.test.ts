/** Tables are read as they stand, up to every limit and not beyond. */
import { OfficeRefusal } from "@taizhang/ooxml";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { dataOf, HOSTILE, rowsOf, workbookOf } from "../test/hostile.ts";
import { cellsOf, told } from "../test/reading.ts";

describe("refused", () => {
  it.each(HOSTILE.map((file) => [file.name, file] as const))("%s", async (_, { bytes, code }) => {
    const thrown: unknown = await told(bytes()).catch((cause: unknown) => cause);
    expect(thrown).toBeInstanceOf(OfficeRefusal);
    expect((thrown as OfficeRefusal).code).toBe(code);
    expect((thrown as OfficeRefusal).message).toMatch(/\p{Script=Han}/u);
  });
});

describe("read up to the limit", () => {
  it("50 000 rows and their heading", async () => {
    const { sheets } = await told(workbookOf({ sheet: dataOf(rowsOf(50_001)) }));
    expect(sheets[0]?.rows.length).toBe(50_001);
  });

  it("256 columns, and formats beyond them", async () => {
    const cells = await cellsOf(
      workbookOf({ sheet: dataOf('<row r="1"><c r="IV1"><v>1</v></c><c r="XFD1" s="0"/></row>') }),
    );
    expect(cells).toEqual([[[255, "n", "1"]]]);
  });

  it("a cell of 32 767 characters", async () => {
    const text = "甲".repeat(32_767);
    const cells = await cellsOf(
      workbookOf({ sheet: dataOf(`<row r="1"><c t="inlineStr"><is><t>${text}</t></is></c></row>`) }),
    );
    expect(cells).toEqual([[[0, "s", text]]]);
  });

  it("2 000 merged ranges of 200 000 cells, never spread out", async () => {
    const refs = Array.from({ length: 2000 }, (_, at) => `A${at * 100 + 1}:A${at * 100 + 100}`);
    const xml = `${dataOf(rowsOf(1))}<mergeCells>${refs.map((ref) => `<mergeCell ref="${ref}"/>`).join("")}</mergeCells>`;
    const { sheets } = await told(workbookOf({ sheet: xml }));
    expect(sheets[0]?.merged.length).toBe(2000);
  });

  it("validations, conditional formats, columns and names of the whole sheet, passed over", async () => {
    const xml = `<cols><col min="1" max="16384" width="9"/></cols>${dataOf(rowsOf(1))}<conditionalFormatting sqref="A1:XFD1048576"><cfRule type="expression"><formula>1</formula></cfRule></conditionalFormatting><dataValidations count="1"><dataValidation type="list" sqref="A1:ZZ20000"><formula1>"a,b"</formula1></dataValidation></dataValidations>`;
    expect(await cellsOf(workbookOf({ sheet: xml }))).toEqual([[[0, "n", "1"]]]);
  });
});

describe("a workbook", () => {
  it("tells what each cell is", async () => {
    const xml = dataOf(
      '<row r="2" hidden="1"><c t="s"><v>0</v></c><c t="str"><v> 乙 </v></c><c t="b"><v>1</v></c><c t="e"><v>#N/A</v></c><c t="d"><v>2023-10-24</v></c><c><v>1E2</v></c><c s="1"><v>45223</v></c><c><f>A1+1</f><v>9</v></c><c t="s"><v>1</v></c><c r="Z2"/></row>',
    );
    const texts = "<si><r><t>甲</t></r><r><t>乙</t></r><rPh><t>读音</t></rPh></si><si><t>a_x000D_b</t></si>";
    const styles =
      '<numFmts><numFmt numFmtId="176" formatCode="yyyy-mm-dd"/></numFmts><cellXfs><xf numFmtId="0"/><xf numFmtId="176"/></cellXfs>';
    const { sheets } = await told(workbookOf({ sheet: xml, texts, styles }));
    expect(sheets[0]?.rows).toEqual([
      {
        number: 2,
        hidden: true,
        cells: [
          [0, "s", "甲乙"],
          [1, "s", " 乙 "],
          [2, "b", "1"],
          [3, "e", "#N/A"],
          [4, "i", "2023-10-24"],
          [5, "n", "1E2"],
          [6, "n", "45223", "yyyy-mm-dd"],
          [7, "f", "A1+1"],
          [8, "s", "a\rb"],
        ],
      },
    ]);
  });

  it("whose names wear a prefix is the same", async () => {
    const bytes = workbookOf({
      sheet:
        '<x:sheetData xmlns:x="http://schemas.openxmlformats.org/spreadsheetml/2006/main"><x:row r="1"><x:c r="A1"><x:v>1</x:v></x:c></x:row></x:sheetData>',
    });
    expect(await cellsOf(bytes)).toEqual([[[0, "n", "1"]]]);
  });

  it("takes for its rows what stands where they stand", async () => {
    const xml = `${dataOf(rowsOf(1))}<controls><x:row xmlns:x="x">9</x:row><row><c><v>9</v></c></row></controls>`;
    expect(await cellsOf(workbookOf({ sheet: xml }))).toEqual([[[0, "n", "1"]]]);
  });

  it("passes over a sheet that is a chart", async () => {
    const workbook = '<workbook><sheet name="图" r:id="rId4"/><sheet name="表" r:id="rId1"/></workbook>';
    const { sheets } = await told(workbookOf({ workbook, sheet: dataOf(rowsOf(1)), chart: true }));
    expect(sheets.map(({ name }) => name)).toEqual(["表"]);
  });

  it("says which columns are hidden, and how it counts days", async () => {
    const workbook =
      '<workbook xmlns:r="r"><workbookPr date1904="1"/><sheets><sheet name="表" state="veryHidden" r:id="rId1"/></sheets></workbook>';
    const { sheets } = await told(
      workbookOf({ workbook, sheet: `<cols><col min="2" max="3" hidden="1"/></cols>${dataOf(rowsOf(1))}` }),
    );
    expect(sheets[0]).toMatchObject({ name: "表", hidden: true, from1904: true, hiddenColumns: [1, 2] });
  });
});

describe("a CSV", () => {
  const TEXT = '名称,人数\n"甲,""乙""",约90\n\n丙\t丁,\n';
  const CELLS = [
    [
      [0, "s", "名称"],
      [1, "s", "人数"],
    ],
    [
      [0, "s", '甲,"乙"'],
      [1, "s", "约90"],
    ],
    [[0, "s", "丙\t丁"]],
  ];
  const gb18030 = Buffer.from("c3fbb3c62cc8cbcafd0a22bcd72c2222d2d22222222cd4bc39300a0ab1fb09b6a12c0a", "hex");
  const be = Buffer.from(`\ufeff${TEXT}`, "utf16le").swap16();

  it.each([
    ["UTF-8", Buffer.from(TEXT)],
    ["UTF-8 with its mark", Buffer.from(`\ufeff${TEXT}`)],
    ["GB18030", gb18030],
    ["UTF-16 with its mark", Buffer.from(`\ufeff${TEXT}`, "utf16le")],
    ["UTF-16 the other way round", be],
    ["UTF-16 without its mark", Buffer.from(TEXT, "utf16le")],
    ["lines of Windows", Buffer.from(TEXT.replaceAll("\n", "\r\n"))],
  ])("in %s", async (_, bytes) => {
    expect(await cellsOf(bytes)).toEqual(CELLS);
  });

  it.each([",", "\t", ";", "；", "，", "|"])("separated by “%s”", async (separator) => {
    const bytes = Buffer.from(`名称${separator}人数${separator}备注\n甲${separator}1${separator}"a${separator}b"\n`);
    expect((await cellsOf(bytes))[1]).toEqual([
      [0, "s", "甲"],
      [1, "s", "1"],
      [2, "s", `a${separator}b`],
    ]);
  });

  it("of any table comes back, in any encoding that holds it", async () => {
    const table = fc.array(
      fc.array(fc.string({ unit: fc.constantFrom(...'甲乙丙1a,"\n；\t ') }), { minLength: 2, maxLength: 4 }),
      { minLength: 1, maxLength: 5 },
    );
    const encoded = fc.constantFrom<(text: string) => Uint8Array>(
      (text) => Buffer.from(text),
      (text) => Buffer.from(`\ufeff${text}`),
      (text) => Buffer.from(`\ufeff${text}`, "utf16le"),
    );
    await fc.assert(
      fc.asyncProperty(table, encoded, async (rows, encode) => {
        const text = ["x,y", ...rows.map((row) => row.map((each) => `"${each.replaceAll('"', '""')}"`).join(","))].join(
          "\n",
        );
        const expected = rows
          .map((row) => row.flatMap((each, at) => (each === "" ? [] : [[at, "s", each]])))
          .filter(({ length }) => length > 0);
        expect((await cellsOf(encode(text))).slice(1)).toEqual(expected);
      }),
      { numRuns: 300 },
    );
  });
});
