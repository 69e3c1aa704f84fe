/** The gate for a table: its cells one by one, its headings, its rows, and numbers cut over several cells. */
import { distinct, finding, type Finding } from "./finding.ts";
import { askedBy, type Asked } from "./label.ts";
import { personalIn } from "./personal-in.ts";
import { isRoundedIdentity } from "./rounded-identity.ts";
import { makesRegister, mostlyNames, personInRow } from "./row.ts";
import { splitNumbers } from "./split-number.ts";

/** A cell as its reader gives it. */
export type CellValue = string | number | boolean | null | undefined;

/** A finding, with the row and column it stands in, both from 0; `at` is the stretch of that cell. */
export interface CellFinding extends Finding {
  readonly row: number;
  readonly column: number;
}

/** Headings may stand this many rows apart: a group over its columns. */
const HEADING_ROWS = 2;
/** Labels of a form stand one under another. */
const FORM_ROWS = 12;
/** Cells of a column looked at to see what it holds. */
const SAMPLE = 200;

/** What was found in single cells before, by heading and text: in a long table most cells repeat others. */
export type Judged = Map<string, readonly Finding[]>;

/** Cells remembered; beyond, a table does not repeat itself much. */
const REMEMBERED = 20_000;

function inCell(text: string, context: { header?: string }, judged: Judged): readonly Finding[] {
  const key = `${context.header ?? ""}\n${text}`;
  const known = judged.get(key);
  if (known !== undefined) return known;
  const found = personalIn(text, context);
  if (judged.size < REMEMBERED) judged.set(key, found);
  return found;
}

/**
 * What in the table is a person's own. A column of names is none by itself: officials may be named. Who judges a long
 * table piece by piece hands the same `judged` along.
 */
export function personalInTable(rows: readonly (readonly CellValue[])[], judged: Judged = new Map()): CellFinding[] {
  const texts = rows.map((row) => row.map(textOf));
  const headings = headingsOf(texts);
  const found = new Found(texts);
  rows.forEach((row, r) => {
    row.forEach((value, c) => {
      const text = texts[r]?.[c] ?? "";
      if (typeof value === "number" && isRoundedIdentity(value)) found.add("id-card-number", r, c);
      else if (text !== "") for (const each of inCell(text, contextOf(headings[c], r), judged)) found.put(each, r, c);
    });
  });
  registers(texts, found);
  texts.forEach((row, r) => {
    const person = personInRow(row.map((text, c) => ({ text, heading: r === 0 ? "" : (headings[c] ?? "") })));
    if (person !== undefined) found.add(person.rule, r, person.at);
  });
  splits(texts, found);
  return found.list();
}

/** Findings by cell, each stretch told once. */
class Found {
  readonly #cells = new Map<string, { row: number; column: number; findings: Finding[] }>();
  readonly #texts: readonly (readonly string[])[];

  constructor(texts: readonly (readonly string[])[]) {
    this.#texts = texts;
  }

  put(each: Finding, row: number, column: number): void {
    const key = `${row},${column}`;
    const cell = this.#cells.get(key) ?? { row, column, findings: [] };
    cell.findings.push(each);
    this.#cells.set(key, cell);
  }

  /** A finding that is the whole cell. */
  add(rule: Finding["rule"], row: number, column: number): void {
    const text = this.#texts[row]?.[column] ?? "";
    this.put(finding(rule, text, { start: 0, end: text.length }), row, column);
  }

  list(): CellFinding[] {
    return [...this.#cells.values()]
      .toSorted((a, b) => a.row - b.row || a.column - b.column)
      .flatMap(({ row, column, findings }) => distinct(findings).map((each) => ({ ...each, row, column })));
  }
}

function textOf(value: CellValue): string {
  return value === null || value === undefined ? "" : String(value);
}

function contextOf(heading: string | undefined, row: number): { header?: string } {
  return heading === undefined || row === 0 ? {} : { header: heading };
}

/** The headings of each column: the texts over its first row of data. */
function headingsOf(texts: readonly (readonly string[])[]): string[] {
  const data = texts.findIndex((row) => row.some((text) => /^\s*\d[\d.,%-]*\s*$/.test(text)));
  const last = Math.min(data < 0 ? 1 : data, HEADING_ROWS + 1);
  const headings: string[] = [];
  for (const row of texts.slice(0, last)) {
    row.forEach((text, c) => {
      headings[c] = `${headings[c] ?? ""} ${text.slice(0, 40)}`.trim();
    });
  }
  return headings;
}

interface Heading {
  readonly row: number;
  readonly column: number;
  readonly asked: Asked;
}

/** Headings that ask for a name and for what persons have. */
function registers(texts: readonly (readonly string[])[], found: Found): void {
  const asked: Heading[] = texts.flatMap((row, r) =>
    row.flatMap((text, column) => {
      const what = askedBy(text);
      return what === undefined ? [] : [{ row: r, column, asked: what }];
    }),
  );
  const attributes = asked.filter((heading) => makesRegister(heading.asked));
  if (attributes.length === 0) return;
  for (const name of asked) {
    if (makesRegister(name.asked)) continue;
    const near = attributes.some(({ row, column }) => {
      const apart = Math.abs(row - name.row);
      return column === name.column ? apart <= FORM_ROWS : apart <= HEADING_ROWS;
    });
    if (near && (name.asked === "name" || holdsNames(texts, name))) found.add("register-table", name.row, name.column);
  }
}

/** Whether names stand under a heading, or beside a label. */
function holdsNames(texts: readonly (readonly string[])[], { row, column }: Heading): boolean {
  const below = texts.slice(row + 1, row + 1 + SAMPLE).map((cells) => cells[column] ?? "");
  return mostlyNames(below) || mostlyNames([texts[row]?.[column + 1] ?? ""]);
}

/** Numbers over neighbouring cells, along the rows and down the columns. */
function splits(texts: readonly (readonly string[])[], found: Found): void {
  texts.forEach((row, r) => {
    const next = texts[r + 1] ?? []; // a number may go on in the next row
    mark(
      [...row.map((text, c) => ({ text, r, c })), ...next.slice(0, 2).map((text, c) => ({ text, r: r + 1, c }))],
      found,
    );
  });
  const widest = texts.reduce((most, row) => Math.max(most, row.length), 0);
  for (let c = 0; c < widest; c++) {
    mark(
      texts.map((row, r) => ({ text: row[c] ?? "", r, c })),
      found,
    );
  }
}

function mark(cells: readonly { text: string; r: number; c: number }[], found: Found): void {
  for (const { first, last, rule } of splitNumbers(cells.map(({ text }) => text))) {
    for (let at = first; at <= last; at++) {
      const cell = cells[at];
      if (cell !== undefined && cell.text !== "") found.add(rule, cell.r, cell.c);
    }
  }
}
