/** Workbooks and CSV that ask for too much or contradict themselves; made when asked for. */
import { strToU8, zipSync } from "fflate";

const MAIN = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
const OFFICE = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
const TYPE = "application/vnd.openxmlformats-officedocument.spreadsheetml";

export interface Parts {
  /** Everything inside `worksheet`. */
  readonly sheet: string;
  /** Everything inside `sst`. */
  readonly texts?: string;
  readonly styles?: string;
  readonly workbook?: string;
  readonly relation?: string;
  /** Whether a fourth relation leads to a sheet that is only a chart. */
  readonly chart?: boolean;
}

const types = `<?xml version="1.0"?><Types><Override PartName="/xl/workbook.xml" ContentType="${TYPE}.sheet.main+xml"/></Types>`;

/** A workbook of one sheet, its XML as given. */
export function workbookOf({
  sheet,
  texts = "",
  styles = "",
  workbook,
  relation = "worksheets/sheet1.xml",
  chart = false,
}: Parts): Uint8Array {
  const files: Record<string, string> = {
    "[Content_Types].xml": types,
    "xl/workbook.xml":
      workbook ??
      `<workbook xmlns="${MAIN}" xmlns:r="${OFFICE}"><sheets><sheet name="表" r:id="rId1"/></sheets></workbook>`,
    "xl/_rels/workbook.xml.rels": `<Relationships><Relationship Id="rId1" Type="${OFFICE}/worksheet" Target="${relation}"/><Relationship Id="rId2" Type="${OFFICE}/sharedStrings" Target="sharedStrings.xml"/><Relationship Id="rId3" Type="${OFFICE}/styles" Target="styles.xml"/>${chart ? `<Relationship Id="rId4" Type="${OFFICE}/chartsheet" Target="chartsheets/sheet1.xml"/>` : ""}</Relationships>`,
    "xl/worksheets/sheet1.xml": `<worksheet xmlns="${MAIN}">${sheet}</worksheet>`,
    "xl/sharedStrings.xml": `<sst xmlns="${MAIN}">${texts}</sst>`,
    "xl/styles.xml": `<styleSheet xmlns="${MAIN}">${styles}</styleSheet>`,
  };
  return zipSync(Object.fromEntries(Object.entries(files).map(([name, text]) => [name, strToU8(text)])), { level: 1 });
}

/** A sheet of its cells. */
export const dataOf = (rows: string): string => `<sheetData>${rows}</sheetData>`;
const cell = '<row r="1"><c r="A1"><v>1</v></c></row>';
const merges = (...refs: readonly string[]): string =>
  `<mergeCells>${refs.map((ref) => `<mergeCell ref="${ref}"/>`).join("")}</mergeCells>`;
const many = (count: number, each: (at: number) => string): string =>
  Array.from({ length: count }, (_, at) => each(at)).join("");

/** Rows 1 to `count`, a cell in each. */
export const rowsOf = (count: number): string =>
  many(count, (at) => `<row r="${at + 1}"><c r="A${at + 1}"><v>1</v></c></row>`);

export interface HostileTable {
  readonly name: string;
  readonly code: string;
  readonly bytes: () => Uint8Array;
}

const sheet = (name: string, code: string, xml: () => string): HostileTable => ({
  name,
  code,
  bytes: () => workbookOf({ sheet: xml() }),
});

export const HOSTILE: readonly HostileTable[] = [
  sheet("merged A1:ZZ20000", "table-too-large", () => dataOf(cell) + merges("A1:ZZ20000")),
  sheet("merged A1:XFD1048576", "table-too-large", () => dataOf(cell) + merges("A1:XFD1048576")),
  sheet(
    "2 001 merged ranges",
    "table-too-large",
    () => dataOf(cell) + merges(...Array.from({ length: 2001 }, (_, at) => `A${at * 2 + 1}:A${at * 2 + 2}`)),
  ),
  sheet("merged ranges of 200 001 cells", "table-too-large", () => dataOf(cell) + merges("A1:A200000", "C1:C1")),
  sheet("a merged range that is none", "damaged", () => dataOf(cell) + merges("A2:A1")),
  sheet("a merged range beyond everything", "damaged", () => dataOf(cell) + merges("A1:ZZZZ99999999")),
  sheet("50 002 rows", "table-too-large", () => dataOf(rowsOf(50_002))),
  sheet("a cell in column 257", "table-too-large", () => dataOf('<row r="1"><c r="IW1"><v>1</v></c></row>')),
  sheet("a cell at XFD1048576", "table-too-large", () =>
    dataOf('<row r="1048576"><c r="XFD1048576"><v>1</v></c></row>'),
  ),
  sheet("a cell beyond every sheet", "damaged", () => dataOf('<row r="1"><c r="ZZZZ1"><v>1</v></c></row>')),
  sheet("a cell of 32 768 characters", "table-too-large", () =>
    dataOf(`<row r="1"><c r="A1" t="inlineStr"><is><t>${"甲".repeat(32_768)}</t></is></c></row>`),
  ),
  sheet("a cell of a million characters", "table-too-large", () =>
    dataOf(`<row r="1"><c r="A1" t="str"><v>${"a".repeat(1_000_000)}</v></c></row>`),
  ),
  sheet("a formula of a million characters", "table-too-large", () =>
    dataOf(`<row r="1"><c r="A1"><f>${"a".repeat(1_000_000)}</f></c></row>`),
  ),
  sheet("1 000 001 cells", "table-too-large", () =>
    dataOf(
      many(
        4_000,
        (row) =>
          `<row r="${row + 1}">${many(251, (column) => `<c><v>${(row * 7919 + column * 104_729) % 99_991}</v></c>`)}</row>`,
      ),
    ),
  ),
  sheet("rows backwards", "damaged", () => dataOf('<row r="2"><c><v>1</v></c></row><row r="1"><c><v>1</v></c></row>')),
  sheet("one row twice", "damaged", () => dataOf('<row r="1"><c><v>1</v></c></row><row r="1"><c><v>2</v></c></row>')),
  sheet("cells backwards", "damaged", () => dataOf('<row r="1"><c r="B1"><v>1</v></c><c r="A1"><v>1</v></c></row>')),
  sheet("one cell twice", "damaged", () => dataOf('<row r="1"><c r="A1"><v>1</v></c><c r="A1"><v>2</v></c></row>')),
  sheet("a cell of another row", "damaged", () => dataOf('<row r="1"><c r="A2"><v>1</v></c></row>')),
  sheet("a row without number", "damaged", () => dataOf('<row r="x"><c><v>1</v></c></row>')),
  sheet("a shared text that is not there", "damaged", () => dataOf('<row r="1"><c t="s"><v>9</v></c></row>')),
  sheet("a shared text numbered __proto__", "damaged", () => dataOf('<row r="1"><c t="s"><v>__proto__</v></c></row>')),
  sheet("a type nobody knows", "damaged", () => dataOf('<row r="1"><c t="constructor"><v>9</v></c></row>')),
  sheet("a row within a row", "damaged", () => dataOf('<row r="1"><row r="2"><c><v>1</v></c></row></row>')),
  sheet("a cell between two rows", "damaged", () =>
    dataOf('<row r="1"><c><v>1</v></c></row><c r="B1"><v>2</v></c><row r="2"><c><v>3</v></c></row>'),
  ),
  sheet("a cell within a cell", "damaged", () => dataOf('<row r="1"><c r="A1"><c r="B1"><v>1</v></c></c></row>')),
  sheet("a cell of two values", "damaged", () => dataOf('<row r="1"><c><v>1</v><v>2</v></c></row>')),
  sheet("a row numbered 1e3", "damaged", () => dataOf('<row r="1e3"><c><v>1</v></c></row>')),
  sheet("rows in two places", "damaged", () => dataOf(cell) + dataOf('<row r="2"><c><v>2</v></c></row>')),
  sheet("no place for rows", "damaged", () => cell),
  sheet(
    "columns hidden from below nought",
    "damaged",
    () => `<cols><col min="-1000000000" max="3" hidden="1"/></cols>`,
  ),
  sheet(
    "columns said of twice",
    "damaged",
    () => '<cols><col min="1" max="9"/><col min="9" max="9" hidden="1"/></cols>',
  ),
  sheet("a row neither hidden nor not", "damaged", () => dataOf('<row r="1" hidden="x"><c><v>1</v></c></row>')),
  sheet("a number in a style that is not there", "damaged", () => dataOf('<row r="1"><c s="1"><v>1</v></c></row>')),
  {
    name: "a number in a format that is not there",
    code: "damaged",
    bytes: () =>
      workbookOf({
        sheet: dataOf('<row r="1"><c s="0"><v>1</v></c></row>'),
        styles: '<cellXfs><xf numFmtId="176"/></cellXfs>',
      }),
  },
  {
    name: "a shared text within another",
    code: "damaged",
    bytes: () => workbookOf({ sheet: dataOf(cell), texts: "<si><si><t>甲</t></si><t>乙</t></si>" }),
  },
  {
    name: "a workbook without sheets",
    code: "not-table",
    bytes: () => workbookOf({ sheet: dataOf(cell), workbook: "<workbook/>" }),
  },
  {
    name: "a sheet that leads nowhere",
    code: "damaged",
    bytes: () => workbookOf({ sheet: dataOf(cell), workbook: '<workbook><sheet name="表" r:id="rId7"/></workbook>' }),
  },
  {
    name: "days counted neither from 1900 nor from 1904",
    code: "damaged",
    bytes: () => workbookOf({ sheet: dataOf(cell), workbook: '<workbook><workbookPr date1904="x"/></workbook>' }),
  },
  {
    name: "a sheet that is not there",
    code: "damaged",
    bytes: () => workbookOf({ sheet: "", relation: "worksheets/sheet9.xml" }),
  },
  {
    name: "a sheet up and away",
    code: "damaged",
    bytes: () => workbookOf({ sheet: "", relation: "../../../etc/passwd" }),
  },
  {
    name: "a text of 1 MiB shared by 12 000 cells",
    code: "table-too-large",
    bytes: () =>
      workbookOf({
        sheet: dataOf(many(12_000, (at) => `<row r="${at + 1}"><c t="s"><v>0</v></c></row>`)),
        texts: `<si><t>${"甲乙丙丁戊己庚辛".repeat(1 << 15)}</t></si>`,
      }),
  },
  {
    name: "CSV with a quote left open",
    code: "not-table",
    bytes: () => Buffer.from(`名称,人数\n"甲,1\n${"乙,2\n".repeat(1000)}`),
  },
  { name: "CSV with a quote inside", code: "not-table", bytes: () => Buffer.from('名称,人数\n甲"乙",1\n') },
  { name: "CSV with text behind a quote", code: "not-table", bytes: () => Buffer.from('名称,人数\n"甲"乙,1\n') },
  { name: "CSV in one line of 15 MB", code: "not-table", bytes: () => Buffer.alloc(15 << 20, "a") },
  { name: "CSV of 257 columns", code: "table-too-large", bytes: () => Buffer.from(`${",".repeat(256)}1`) },
  { name: "CSV of 100 000 columns", code: "table-too-large", bytes: () => Buffer.from(`${",".repeat(99_999)}1`) },
  { name: "CSV of 50 002 rows", code: "table-too-large", bytes: () => Buffer.from("1,2\n".repeat(50_002)) },
  { name: "CSV of 21 MB", code: "too-large", bytes: () => Buffer.alloc(21 << 20, "1,2\n") },
  { name: "bytes of no encoding", code: "encoding", bytes: () => Buffer.from([0x41, 0xff, 0xff, 0x2c, 0x80, 0xff]) },
  { name: "noughts", code: "encoding", bytes: () => new Uint8Array(1000) },
  { name: "half of UTF-16", code: "encoding", bytes: () => Buffer.from([0xff, 0xfe, 0x41]) },
];
