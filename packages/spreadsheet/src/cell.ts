/** A cell as it stands in a file, before anyone has read meaning into it. */

/**
 * What the file says a cell holds: `s` text, `n` a number as its digits were written, `b` 1 or 0, `i` an ISO date,
 * `e` an error such as #N/A, `f` a formula, whose kept result nobody trusts: its text is the formula.
 */
export type CellKind = "s" | "n" | "b" | "i" | "e" | "f";

/** Column from 0, kind, text, and for numbers the code of their format when they have one: `yyyy-mm-dd`. */
export type Cell = readonly [column: number, kind: CellKind, text: string, format?: string];

export interface Row {
  /** From 1, as people count. */
  readonly number: number;
  /** Hidden by hand or filtered out. */
  readonly hidden: boolean;
  /** Cells with something in them, by column. */
  readonly cells: readonly Cell[];
}

/** A rectangle of cells, both ends in it: rows from 1, columns from 0. */
export interface Range {
  readonly top: number;
  readonly left: number;
  readonly bottom: number;
  readonly right: number;
}

export interface SheetHead {
  readonly name: string;
  readonly hidden: boolean;
  /** Whether days are counted from 1904. */
  readonly from1904: boolean;
  readonly merged: readonly Range[];
  readonly hiddenColumns: readonly number[];
}

/** Is told of a table as it is read: a sheet, then its rows in order. */
export interface TableVisitor {
  readonly sheet: (head: SheetHead) => void;
  readonly row: (row: Row) => void;
}

/** `A`, `Z`, `AA`: a column from 0 by its letters. */
export function columnName(column: number): string {
  const rest = Math.floor(column / 26) - 1;
  return (rest < 0 ? "" : columnName(rest)) + String.fromCharCode(65 + (column % 26));
}

/** `D5`: a cell by its letters and number. */
export const cellName = (column: number, row: number): string => `${columnName(column)}${row}`;

/** Column and row of `D5` or `$D$5`; undefined for what names no cell. */
export function parseCellName(name: string): { readonly column: number; readonly row: number } | undefined {
  const match = /^\$?([A-Z]{1,3})\$?([1-9]\d{0,6})$/.exec(name);
  if (match === null) return undefined;
  const [, letters = "", digits = ""] = match;
  const column = [...letters].reduce((sum, letter) => sum * 26 + letter.charCodeAt(0) - 64, 0) - 1;
  return { column, row: Number(digits) };
}

/** `A1:C3` or `A1` as a rectangle. */
export function parseRange(written: string): Range | undefined {
  const [from = "", to = from] = written.split(":");
  const [a, b] = [parseCellName(from), parseCellName(to)];
  if (a === undefined || b === undefined || b.row < a.row || b.column < a.column) return undefined;
  return { top: a.row, left: a.column, bottom: b.row, right: b.column };
}
