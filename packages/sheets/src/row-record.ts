/** One row as a record, or as the questions it raises. */
import { error, screen, type Catalogue, type Issue } from "@taizhang/core";
import { cellName, columnName, type Cell, type Row } from "@taizhang/spreadsheet";
import { cellValue } from "./cell-value.ts";
import { EXAMPLE, exampleCells, exampleRecord } from "./example.ts";
import { folded, type Layout } from "./heading.ts";
import type { Column } from "./column.ts";
import { leadsTo, put } from "./tree.ts";

export type RowReading =
  /** `asked` are questions the record itself does not raise. */
  | { readonly as: "record"; readonly raw: unknown; readonly asked: readonly Issue[] }
  | { readonly as: "blank" | "example" | "total" };

const TOTAL = /^(?:合计|总计|小计|共计|累计|总数)$/;

/** Whether a row is one of sums: its first words say so. */
function isTotal(row: Row, { columns }: Layout): boolean {
  const first = row.cells.find(
    ([at, kind, text]) =>
      kind === "s" && text.trim() !== "" && !/^\d+$/.test(text) && columns.get(at)?.path[0] !== "id",
  );
  return first !== undefined && TOTAL.test(folded(first[2]).replace(/[:：]$/, ""));
}

const isBlank = ([, kind, text]: Cell): boolean => kind === "s" && text.trim() === "";

/** Whether a clerk filled in anything: the id, the mark, and the unit that stood there before are nothing. */
function isFilled(row: Row, { columns, stamp }: Layout): boolean {
  return row.cells.some((cell) => {
    const column = columns.get(cell[0]);
    if (column === undefined || isBlank(cell) || column.path[0] === "id") return false;
    return !(column.path.length === 1 && column.path[0] === "org" && cell[2] === stamp?.org);
  });
}

/** Whether the example is as it was: a clerk may have written over it. */
function isUntouched(row: Row, layout: Layout, house: Catalogue): boolean {
  const { form, stamp, columns } = layout;
  const present = new Set(columns.values());
  const cells = row.cells.filter(
    (cell) => columns.has(cell[0]) && columns.get(cell[0])?.path[0] !== "id" && !isBlank(cell),
  );
  // dates of the example are of the year the sheet was made in
  const dated = cells.find(([at]) => ["when.from", "year"].includes(columns.get(at)?.path.join(".") ?? ""));
  const year = /^\d{4}/.exec(dated?.[2] ?? "")?.[0];
  const example = exampleRecord(form, house.get(form.kind), stamp?.org ?? "", Number(year ?? 0));
  const expected = [...exampleCells(form, example)].filter(([column]) => present.has(column));
  const texts = new Map(cells.map(([at, , text]) => [columns.get(at), plain(text)]));
  return (
    texts.size === expected.length && expected.every(([column, value]) => texts.get(column) === plain(String(value)))
  );
}

const plain = (text: string): string => text.replace(/\s+/g, "");

/** Whether a filled row covers what a merged range hides: only its first cell holds anything. */
export function mergedAsks(
  row: Row,
  layout: Layout,
  merged: readonly { top: number; left: number; bottom: number; right: number }[],
): Issue[] {
  return merged
    .filter(
      ({ top, bottom, left, right }) =>
        top <= row.number && row.number <= bottom && [...layout.columns.keys()].some((at) => left <= at && at <= right),
    )
    .map(({ top, bottom, left, right }) => {
      const column = [...layout.columns].find(([at]) => left <= at && at <= right)?.[1];
      const where = `${columnName(left)}${top}:${columnName(right)}${bottom}`;
      return error("merged", column?.path ?? [], `${where} 是合并的单元格，只有左上一格有内容；请取消合并，逐格填写`);
    });
}

/** Reads one row of the layout. */
export function rowRecord(row: Row, layout: Layout, from1904: boolean, house: Catalogue): RowReading {
  const { form, columns, passed, mark, stamp } = layout;
  const marked = row.cells.some(([at, , text]) => at === mark && text.trim() === EXAMPLE);
  if (marked) {
    if (isUntouched(row, layout, house)) return { as: "example" };
    const words = `这一行标着“${EXAMPLE}”，内容却改过了；要记入的请删去“${EXAMPLE}”几个字，不记的请恢复原样或删去整行`;
    return { as: "record", raw: undefined, asked: [error("example-changed", [], words)] };
  }
  if (!isFilled(row, layout)) return { as: "blank" };
  if (isTotal(row, layout)) return { as: "total" };
  const raw: Record<string, unknown> = { kind: form.kind };
  const asked: Issue[] = [];
  if (row.hidden) asked.push(error("hidden-row", [], "这一行被隐藏或筛选掉了，请取消隐藏、核对后再导入"));
  for (const cell of row.cells) {
    const column: Column | undefined = columns.get(cell[0]);
    if (column === undefined && !passed.has(cell[0]) && !isBlank(cell))
      asked.push(error("no-heading", [cellName(cell[0], row.number)], "这一格上面没有表头，请补上表头，或删去这一格"));
    const read = column === undefined ? undefined : cellValue(cell, column, from1904);
    if (read === undefined || column === undefined) continue;
    if ("issue" in read) asked.push(read.issue);
    else put(raw, column.path, read.value);
  }
  if (raw["org"] === undefined && stamp !== undefined && !form.ofHouse) raw["org"] = stamp.org;
  return { as: "record", raw, asked };
}

/** Stands in for what could not be read of the envelope, so that the rest can be judged. */
const STAND_IN: Readonly<Record<string, unknown>> = { org: "450000", title: "名称", when: { from: "2000-01-01" } };

/** What else is wrong with a row, beside what its cells were asked about. */
export function alsoWrong(raw: unknown, asked: readonly Issue[], house: Catalogue): readonly Issue[] {
  if (raw === undefined) return [];
  const missing = asked.map(({ path: [step] }) => String(step)).filter((step) => Object.hasOwn(STAND_IN, step));
  const whole = { ...(raw as object), ...Object.fromEntries(missing.map((step) => [step, STAND_IN[step]])) };
  const screened = screen(whole, house);
  const issues = screened.ok ? [] : screened.issues;
  return issues.filter(
    ({ path, code }) =>
      !code.startsWith("personal/") && !asked.some((each) => each.path.length > 0 && leadsTo(each.path, path)),
  );
}
