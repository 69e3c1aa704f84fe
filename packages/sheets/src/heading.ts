/** The heading of a sheet: which column of the form each of its columns is. */
import { didYouMean, error, type Issue } from "@taizhang/core";
import type { Form } from "@taizhang/forms";
import { cellName, type Row } from "@taizhang/spreadsheet";
import { columnsOf, ID, type Column } from "./column.ts";
import { parseStamp, type Stamp } from "./stamp.ts";

export interface Layout {
  readonly form: Form;
  readonly stamp: Stamp | undefined;
  /** By the column of the sheet, from 0. */
  readonly columns: ReadonlyMap<number, Column>;
  /** Columns nothing is read from, by their headings. */
  readonly passed: ReadonlySet<number>;
  /** Where it marks its example. */
  readonly mark: number | undefined;
  /** Row of the heading. */
  readonly row: number;
}

/** Heading of the column that marks the example row. */
export const MARK = "说明";

/** Headings that number or mark the rows of any table; nothing is read from them. */
const PASSED_OVER: ReadonlySet<string> = new Set([MARK, "序号", "类别"]);

/** A heading as it is compared: without width, space and the mark of what is required. */
export const folded = (text: string): string =>
  text
    .normalize("NFKC")
    .replace(/\s+/g, "")
    .replace(/\((?:必填|选填|可不填)\)|[*:]/g, "");

const textOf = (row: Row): Map<number, string> =>
  new Map(row.cells.flatMap(([column, kind, text]) => (kind === "s" ? [[column, text]] : [])));

/** The stamp in a row, if one of its cells is one. */
export function stampIn(row: Row): Stamp | undefined {
  return row.cells.map(([, , text]) => parseStamp(text)).find((stamp) => stamp !== undefined);
}

/** What each heading of the form may be called. */
function namesOf(form: Form): Map<string, Column> {
  const names = new Map<string, Column>();
  for (const column of [ID, ...columnsOf(form)]) {
    names.set(folded(column.title), column);
    const path = column.path.filter((step) => step !== "entry").join(".");
    names.set(path, column);
    names.set(column.path.join("."), column);
  }
  return names;
}

/** How many headings of the form a row has: two make a heading. */
export function headingsIn(row: Row, form: Form): number {
  const names = namesOf(form);
  return [...textOf(row).values()].filter((text) => names.has(folded(text)) || parseStamp(text) !== undefined).length;
}

/** The layout a heading row gives, or what is wrong with it, each issue with its column. */
export function layoutOf(row: Row, form: Form): Layout | { readonly wrong: readonly Issue[] } {
  const names = namesOf(form);
  const columns = new Map<number, Column>();
  const wrong: Issue[] = [];
  let stamp: Stamp | undefined;
  let mark: number | undefined;
  const passed = new Set<number>();
  const refuse = (at: number, code: string, message: string): void => {
    wrong.push(error(code, [cellName(at, row.number)], message));
  };
  for (const [at, kind, text] of row.cells) {
    const known = parseStamp(text);
    const name = folded(text);
    const column = known === undefined ? names.get(name) : ID;
    stamp ??= known;
    if (name === MARK) mark = at;
    if (kind !== "s") refuse(at, "heading-no-text", "表头不是文字，请照 taizhang sheet out 出的表改回");
    else if (column !== undefined) {
      if ([...columns.values()].includes(column))
        refuse(at, "heading-twice", `表头“${column.title}”有两列，请只留一列`);
      columns.set(at, column);
    } else if (PASSED_OVER.has(name)) passed.add(at);
    else {
      const titles = columnsOf(form).map(({ title }) => title);
      refuse(
        at,
        "heading-unknown",
        `${form.title}没有“${text.trim()}”这一栏${didYouMean(name, titles)}；不用导入的列请删去`,
      );
    }
  }
  const present = new Set(columns.values());
  for (const column of columnsOf(form)) {
    const given = column.path[0] === "org" && stamp !== undefined;
    if (column.required && !present.has(column) && !given)
      wrong.push(error("heading-missing", [], `缺“${column.title}”这一列，请在表头补上`));
  }
  return wrong.length > 0 ? { wrong } : { form, stamp, columns, passed, mark, row: row.number };
}
