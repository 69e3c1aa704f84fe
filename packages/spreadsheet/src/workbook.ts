/** A workbook to be written: what is in its cells, and how they look. */

/** How a cell looks. */
export type Look = "plain" | "heading" | "required" | "example" | "faulty" | "title" | "note" | "total" | "mono";

export interface CellSpec {
  /** Text stays text whatever it begins with; a formula is ours alone, written without `=`, with its result. */
  readonly value?: string | number | boolean | { readonly formula: string; readonly result: string | number };
  readonly look?: Look;
  /** Number format: `@` keeps what is typed as text. */
  readonly format?: string;
  /** A comment on the cell. */
  readonly note?: string;
}

export interface ColumnSpec {
  /** In characters of half width. */
  readonly width: number;
  readonly hidden?: boolean;
  /** For cells nobody has written yet. */
  readonly look?: Look;
  readonly format?: string;
}

/** What may be typed into cells of one column, and what is said when one is chosen. */
export interface Validation {
  readonly column: number;
  readonly firstRow: number;
  readonly lastRow: number;
  /** A list of words, or cells of another sheet that hold them: `选项!$A$1:$A$9`; a whole number from `least` on. */
  readonly allows?: { readonly list: readonly string[] } | { readonly cells: string } | { readonly least: number };
  /** Whether something else than a word of the list is kept out, or only asked about. */
  readonly strict?: boolean;
  readonly prompt?: { readonly title: string; readonly text: string };
  readonly error?: string;
}

export interface SheetSpec {
  /** At most 31 characters. */
  readonly name: string;
  readonly hidden?: boolean;
  readonly columns: readonly ColumnSpec[];
  /** From row 1 on; an empty cell is undefined. */
  readonly rows: readonly (readonly (CellSpec | undefined)[])[];
  /** Rows that stay in sight. */
  readonly frozen?: number;
  readonly validations?: readonly Validation[];
}

export interface WorkbookSpec {
  readonly title: string;
  readonly author: string;
  readonly sheets: readonly SheetSpec[];
}
