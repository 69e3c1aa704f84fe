/** A workbook given back: every cell as it was typed, the faulty ones marked, each with what to type instead. */
import { cellName, writeWorkbook, type Cell, type CellSpec, type Row, type SheetSpec } from "@taizhang/spreadsheet";
import type { Line } from "@taizhang/spreadsheet";

/** What is wrong with a place, as `Sheets.place` names it: a cell, or a row by its number. */
export type Faults = ReadonlyMap<string, string>;

/** Widest column given back, in characters of half width. */
const WIDEST = 40;

function valueOf([, kind, text, format]: Cell): CellSpec {
  const number = Number(text);
  switch (kind) {
    case "n":
      // a number the sheet could not keep either is given back as its digits
      return Number.isFinite(number) && Math.abs(number) < 1e15
        ? { value: number, ...(format === undefined ? {} : { format }) }
        : { value: text, format: "@" };
    case "b":
      return { value: text === "1" };
    case "f":
      return { value: `=${text}`, format: "@" };
    default:
      return { value: text, format: "@" };
  }
}

/** Sheets on their way back, row by row. */
class Copy {
  readonly sheets: { spec: SheetSpec; prefix: string; rows: (CellSpec | undefined)[][]; widths: number[] }[] = [];
  readonly #faults: Faults;
  readonly #file: string;

  constructor(file: string, faults: Faults) {
    this.#file = file;
    this.#faults = faults;
  }

  take(line: Line): void {
    if (line[0] === "sheet") {
      const { name, hidden, hiddenColumns } = line[1];
      const columns = hiddenColumns.map((at) => ({ at, hidden: true }));
      this.sheets.push({
        prefix: name === "" ? `${this.#file} ` : `${this.#file} ${name}!`,
        spec: { name: name === "" ? "表格" : name, hidden, columns: sparse(columns), rows: [] },
        rows: [],
        widths: [],
      });
    } else if (line[0] === "row") {
      this.#row({ number: line[1], hidden: line[2] === 1, cells: line[3] });
    }
  }

  #row({ number, cells }: Row): void {
    const sheet = this.sheets.at(-1);
    if (sheet === undefined) return;
    const row: (CellSpec | undefined)[] = [];
    for (const cell of cells) {
      row[cell[0]] = { ...valueOf(cell), look: "plain" };
      sheet.widths[cell[0]] = Math.min(WIDEST, Math.max(sheet.widths[cell[0]] ?? 8, cell[2].length * 2 + 2));
    }
    while (sheet.rows.length < number - 1) sheet.rows.push([]);
    const whole = this.#faults.get(`${sheet.prefix}${number}`);
    const last = Math.max(row.length, sheet.rows[0]?.length ?? 0);
    for (let at = 0; at < last; at += 1) {
      const note = this.#faults.get(`${sheet.prefix}${cellName(at, number)}`);
      if (note !== undefined) row[at] = { ...row[at], look: "faulty", note };
    }
    // what is no one cell's stands at the first cell in sight
    if (whole !== undefined) {
      const at = cells.find(([column]) => sheet.spec.columns[column]?.hidden !== true)?.[0] ?? 0;
      const note = [row[at]?.note, whole].filter((each) => each !== undefined).join("\n");
      row[at] = { ...row[at], look: "faulty", note };
    }
    sheet.rows.push(Array.from(row));
  }

  bytes(): Uint8Array {
    return writeWorkbook({
      title: "标出错处的表",
      author: "",
      sheets: this.sheets.map(({ spec, rows, widths }) => ({
        ...spec,
        frozen: 1,
        rows,
        columns: Array.from({ length: Math.max(widths.length, spec.columns.length) }, (_, at) => ({
          width: widths[at] ?? 10,
          ...(spec.columns[at]?.hidden === true ? { hidden: true } : {}),
        })),
      })),
    });
  }
}

const sparse = (hidden: readonly { readonly at: number }[]): SheetSpec["columns"] => {
  const columns: { width: number; hidden?: boolean }[] = [];
  for (const { at } of hidden) {
    while (columns.length < at) columns.push({ width: 10 });
    columns[at] = { width: 10, hidden: true };
  }
  return columns;
};

/** The workbook of the lines with its faults marked; cells keep their places. */
export async function markedWorkbook(
  file: string,
  lines: AsyncIterable<readonly Line[]>,
  faults: Faults,
): Promise<Uint8Array> {
  const copy = new Copy(file, faults);
  for await (const batch of lines) for (const line of batch) copy.take(line);
  return copy.bytes();
}
