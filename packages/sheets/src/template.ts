/** The workbook a clerk fills in: one sheet for each kind, with headings, hints, drop-downs and an example. */
import { contentId, sha256Hex, type Catalogue } from "@taizhang/core";
import { formOf, shapeWords, type Form } from "@taizhang/forms";
import {
  writeWorkbook,
  type CellSpec,
  type ColumnSpec,
  type SheetSpec,
  type Validation,
  type WorkbookSpec,
} from "@taizhang/spreadsheet";
import { columnsOf, type Column } from "./column.ts";
import { EXAMPLE, exampleCells, exampleRecord } from "./example.ts";
import { GUIDE, guideSheet } from "./guide.ts";
import { MARK } from "./heading.ts";
import { sheetName } from "./sheet-name.ts";
import { fingerprintOf, printStamp } from "./stamp.ts";

export interface TemplateRequest {
  readonly house: Catalogue;
  /** Kinds in the order of their sheets; each is known to the house. */
  readonly kinds: readonly string[];
  readonly org: { readonly code: string; readonly name: string };
  /** Of the example's dates. */
  readonly year: number;
  /** Tells this workbook from every other: its rows get their ids from it. */
  readonly serial: string;
  /** Rows drawn on each sheet, with their ids and the unit. Default 200; those below have the same drop-downs and formats. */
  readonly rows?: number;
}

const ROWS = 200;
/** The last row that a sheet has in every program. */
const LAST_ROW = 1_048_576;
/** Sheet of the words of long drop-downs. */
const CHOICES = "选项";
/** Characters a drop-down may list in the sheet itself. */
const LISTED = 250;
/** Columns before those of the form: id and mark. */
const BEFORE = 2;

/** The id of a row, decided when the sheet is made: it stays with its row however the sheet is sorted. */
function rowId(serial: string, kind: string, row: number, year: number): string {
  return contentId(`${year}-01-01`, sha256Hex(`${serial}/${kind}/${row}`));
}

const formatOf = ({ shape }: Column): string | undefined =>
  shape.is === "count" ? undefined : shape.is === "integer" ? "0" : "@";

const widthOf = ({ title, shape, required }: Column): number =>
  Math.max(title.length * 2 + (required ? 10 : 4), shape.is === "list" || shape.is === "text" ? 18 : 12);

const wordsFor = ({ shape, labels }: Column): readonly string[] => {
  if (shape.is === "yes-no") return ["是", "否"];
  return shape.is === "text" ? shape.choices.map((choice) => labels[choice] ?? choice) : [];
};

/** What is said when a cell of the column is chosen. */
function promptOf(column: Column): string {
  const { shape, required, hint } = column;
  const lists = shape.is === "list" ? (shape.of.is === "group" ? "一项一行" : "多项用顿号隔开") : "";
  const words = wordsFor(column);
  const may = words.length > 0 ? "从列表中选" : shapeWords(shape);
  return [required ? "必填" : "可不填", hint, may, lists].filter((each) => each !== "").join("；");
}

/** Long lists stand on a sheet of their own, one below the other. */
class Choices {
  readonly #lists: (readonly string[])[] = [];

  allowing(words: readonly string[]): NonNullable<Validation["allows"]> {
    if (words.join(",").length <= LISTED) return { list: words };
    this.#lists.push(words);
    const column = String.fromCharCode(64 + this.#lists.length);
    return { cells: `${CHOICES}!$${column}$1:$${column}$${words.length}` };
  }

  sheets(): SheetSpec[] {
    if (this.#lists.length === 0) return [];
    const longest = Math.max(...this.#lists.map(({ length }) => length));
    const rows = Array.from({ length: longest }, (_, row) =>
      this.#lists.map((list): CellSpec | undefined => (list[row] === undefined ? undefined : { value: list[row] })),
    );
    return [{ name: CHOICES, hidden: true, columns: [], rows }];
  }
}

function validationOf(column: Column, at: number, choices: Choices): Validation {
  const words = wordsFor(column);
  const base = {
    column: at,
    firstRow: 2,
    lastRow: LAST_ROW,
    prompt: { title: column.title, text: promptOf(column) },
    strict: true,
  };
  if (words.length > 0) return { ...base, allows: choices.allowing(words), error: "请从列表中选" };
  if (column.shape.is === "integer") return { ...base, allows: { least: 0 }, error: "请填 0 或正整数，不带单位" };
  return base;
}

function sheetOf(form: Form, request: TemplateRequest, choices: Choices): SheetSpec {
  const { org, house, year, serial } = request;
  const columns = columnsOf(form);
  const rows = request.rows ?? ROWS;
  const stamp = printStamp({ kind: form.kind, fingerprint: fingerprintOf(form), org: org.code });
  const example = exampleCells(form, exampleRecord(form, house.get(form.kind), org.code, year));
  const heading = columns.map(({ title, required }): CellSpec => ({
    value: required ? `${title}（必填）` : title,
    look: required ? "required" : "heading",
  }));
  const blank = (at: number): CellSpec[] => [
    { value: rowId(serial, form.kind, at, year), format: "@" },
    {},
    ...columns.map((column): CellSpec => {
      const format = formatOf(column);
      const value = column.path[0] === "org" ? { value: org.code } : {};
      return { ...value, look: "plain", ...(format === undefined ? {} : { format }) };
    }),
  ];
  const specs: ColumnSpec[] = columns.map((column) => {
    const format = formatOf(column);
    return { width: widthOf(column), look: "plain", ...(format === undefined ? {} : { format }) };
  });
  return {
    name: sheetName(form),
    columns: [{ width: 10, hidden: true, format: "@" }, { width: 18 }, ...specs],
    rows: [
      [{ value: stamp }, { value: MARK, look: "heading" }, ...heading],
      [
        {},
        { value: EXAMPLE, look: "example" },
        ...columns.map((column): CellSpec => {
          const value = example.get(column);
          return {
            look: "example",
            ...(value === undefined ? {} : { value }),
            ...(typeof value === "string" ? { format: "@" } : {}),
          };
        }),
      ],
      ...Array.from({ length: rows }, (_, at) => blank(at)),
    ],
    frozen: 1,
    validations: columns.map((column, at) => validationOf(column, at + BEFORE, choices)),
  };
}

/** The workbook of the request. */
export function templateSpec(request: TemplateRequest): WorkbookSpec {
  const { house, kinds, org, year } = request;
  const forms = kinds.flatMap((kind) => formOf(kind, house) ?? []);
  const choices = new Choices();
  const sheets = forms.map((form) => sheetOf(form, request, choices));
  return {
    title: `${org.name}${year}年填报表`,
    author: org.name,
    sheets: [guideSheet(forms, request), ...sheets, ...choices.sheets()],
  };
}

/** The workbook of the request as an XLSX. */
export const template = (request: TemplateRequest): Uint8Array => writeWorkbook(templateSpec(request));

export const OWN_SHEETS: ReadonlySet<string> = new Set([GUIDE, CHOICES]);
