/** The cells of a workbook, told sheet by sheet and row by row while they are read. */
import { damaged, LIMITS, OfficeRefusal, openOffice, walkXml, type XmlElement, type XmlVisitor } from "@taizhang/ooxml";
import { bounded, refuseMerged } from "./bounds.ts";
import { parseCellName, parseRange, type Cell, type CellKind, type Range, type TableVisitor } from "./cell.ts";
import {
  isOn,
  unescaped,
  workbookOutline,
  workbookParts,
  type SheetPlace,
  type WorkbookParts,
} from "./workbook-parts.ts";

const MERGE = Buffer.from("mergeCell");

/** Merged ranges stand behind the rows they concern; a sheet without any is read once. */
function mergedIn(part: string, bytes: Uint8Array, sheet: string): Range[] {
  if (!Buffer.from(bytes.buffer, bytes.byteOffset, bytes.length).includes(MERGE)) return [];
  const ranges: Range[] = [];
  walkXml(part, bytes, {
    open: ({ local, attributes }) => {
      if (local !== "mergeCell") return;
      const range = parseRange(attributes["ref"] ?? "");
      if (range === undefined) throw damaged(part, "a merged range is none");
      ranges.push(range);
      if (ranges.length > LIMITS.merges) refuseMerged(sheet, ranges);
    },
  });
  refuseMerged(sheet, ranges);
  return ranges;
}

const KINDS: ReadonlyMap<string, CellKind> = new Map(
  Object.entries({ s: "s", str: "s", inlineStr: "s", b: "b", e: "e", d: "i", n: "n" } as const),
);

/** The cell that is being read. */
interface Open {
  readonly column: number;
  readonly type: string;
  readonly style: string;
  formula: string | undefined;
  text: string;
  /** Whether its value was there: a second one would be written on to the first. */
  valued: boolean;
}

/** Numbers of rows and columns as they are written. */
const NUMBER = /^[1-9]\d{0,6}$/;

/** Reads one sheet. Rows and cells may leave out their names; they then follow the one before. */
class SheetReader implements XmlVisitor {
  readonly #place: SheetPlace;
  readonly #parts: WorkbookParts;
  readonly #visitor: TableVisitor;
  readonly #merged: readonly Range[];
  readonly #hiddenColumns: number[] = [];
  /** The last column something was said of. */
  #columnsTo = 0;
  /** Where it is: before the rows, among them, behind them. */
  #rows: "before" | "among" | "behind" = "before";
  #inRow = false;
  #row = 0;
  #hidden = false;
  #cells: Cell[] = [];
  #cell: Open | undefined;
  #column = -1;
  /** Where text goes: into the value, the formula, or nowhere. */
  #into: "value" | "formula" | undefined;
  #aids = 0;

  constructor(place: SheetPlace, parts: WorkbookParts, merged: readonly Range[], visitor: TableVisitor) {
    this.#place = place;
    this.#parts = parts;
    this.#merged = merged;
    this.#visitor = visitor;
  }

  open = ({ local, attributes }: XmlElement): void => {
    if (local === "sheetData") return this.#openRows();
    if (local === "col" && this.#rows === "before") return this.#openColumns(attributes);
    if (this.#rows !== "among") return;
    switch (local) {
      case "c":
        return this.#openCell(attributes);
      case "v":
        if (this.#cell?.valued === true) throw damaged(this.#place.part, "a cell of two values");
        if (this.#cell !== undefined) this.#cell.valued = true;
        this.#into = "value";
        return;
      case "f":
        this.#into = "formula";
        if (this.#cell !== undefined) this.#cell.formula = "";
        return;
      case "t":
        this.#into = this.#aids === 0 ? "value" : undefined;
        return;
      case "rPh":
        this.#aids += 1;
        return;
      case "row":
        return this.#openRow(attributes);
      default:
    }
  };

  text = (piece: string): void => {
    const cell = this.#cell;
    if (cell === undefined || this.#into === undefined) return;
    if (this.#into === "value") cell.text += piece;
    else cell.formula = (cell.formula ?? "") + piece;
    if (cell.text.length > 4 * LIMITS.cellLength || (cell.formula?.length ?? 0) > 4 * LIMITS.cellLength)
      throw new OfficeRefusal(
        "table-too-large",
        `“${this.#place.name}”第 ${this.#row} 行有一格超过 ${LIMITS.cellLength} 字`,
      );
  };

  close = ({ local }: XmlElement): void => {
    if (this.#rows !== "among") return;
    switch (local) {
      case "v":
      case "f":
      case "t":
        this.#into = undefined;
        return;
      case "rPh":
        this.#aids -= 1;
        return;
      case "c":
        return this.#closeCell();
      case "row":
        this.#inRow = false;
        if (this.#cells.length > 0) this.#visitor.row({ number: this.#row, hidden: this.#hidden, cells: this.#cells });
        this.#cells = [];
        return;
      case "sheetData":
        this.#rows = "behind";
        return;
      default:
    }
  };

  /** To be called once all is read. */
  end(): void {
    if (this.#rows !== "behind") throw damaged(this.#place.part, "no rows");
  }

  #openRows(): void {
    if (this.#rows !== "before") throw damaged(this.#place.part, "rows in two places");
    this.#rows = "among";
    this.#visitor.sheet({
      name: this.#place.name,
      hidden: this.#place.hidden,
      from1904: this.#parts.from1904,
      merged: this.#merged,
      hiddenColumns: this.#hiddenColumns,
    });
  }

  #openColumns({ min = "", max = "", hidden }: XmlElement["attributes"]): void {
    const [from, to] = [Number(min), Number(max)];
    if (!NUMBER.test(min) || !NUMBER.test(max) || from <= this.#columnsTo || to < from)
      throw damaged(this.#place.part, "columns out of order");
    this.#columnsTo = to;
    if (!isOn(this.#place.part, hidden)) return;
    for (let column = from; column <= Math.min(to, LIMITS.columns); column += 1) this.#hiddenColumns.push(column - 1);
  }

  #openRow(attributes: XmlElement["attributes"]): void {
    const { r: written = String(this.#row + 1), hidden } = attributes;
    const number = Number(written);
    if (this.#inRow || !NUMBER.test(written) || number <= this.#row)
      throw damaged(this.#place.part, "rows out of order");
    this.#inRow = true;
    this.#row = number;
    this.#hidden = isOn(this.#place.part, hidden);
    this.#column = -1;
  }

  #openCell(attributes: XmlElement["attributes"]): void {
    if (!this.#inRow || this.#cell !== undefined) throw damaged(this.#place.part, "a cell outside its row");
    const named = attributes["r"];
    const place = named === undefined ? { column: this.#column + 1, row: this.#row } : parseCellName(named);
    if (place === undefined || place.row !== this.#row || place.column <= this.#column)
      throw damaged(this.#place.part, "cells out of order");
    this.#column = place.column;
    this.#cell = {
      column: place.column,
      type: attributes["t"] ?? "n",
      style: attributes["s"] ?? "0",
      formula: undefined,
      text: "",
      valued: false,
    };
  }

  #closeCell(): void {
    const cell = this.#cell;
    this.#cell = undefined;
    if (cell === undefined) return;
    if (cell.formula !== undefined) {
      this.#cells.push([cell.column, "f", cell.formula]);
      return;
    }
    if (cell.text === "" && cell.type !== "s") return;
    const kind = KINDS.get(cell.type);
    if (kind === undefined) throw damaged(this.#place.part, `cell type ${cell.type}`);
    if (kind === "n") {
      const format = this.#parts.formatOf(cell.style);
      this.#cells.push(format === undefined ? [cell.column, "n", cell.text] : [cell.column, "n", cell.text, format]);
      return;
    }
    const text = cell.type === "s" ? this.#shared(cell.text) : unescaped(cell.text);
    if (text !== "") this.#cells.push([cell.column, kind, text]);
  }

  #shared(written: string): string {
    const text = /^\d+$/.test(written) ? this.#parts.texts[Number(written)] : undefined;
    if (text === undefined) throw damaged(this.#place.part, `no shared text ${written}`);
    return text;
  }
}

/** Tells the cells of an XLSX to the visitor. Throws `OfficeRefusal`. */
export async function readWorkbook(bytes: Uint8Array, visitor: TableVisitor): Promise<void> {
  const file = await openOffice(bytes);
  if (file.kind !== "xlsx") {
    throw new OfficeRefusal("not-table", "这是 Word 文件，不是表格；请用 Excel 或 WPS 表格另存为 .xlsx");
  }
  const outline = await workbookOutline(file);
  // the first sheet inflates while the shared texts are read
  const [leading] = outline.sheets;
  let begun = leading === undefined ? undefined : file.read(leading.part);
  begun?.catch(() => undefined);
  const parts = await workbookParts(file, outline);
  const within = bounded(visitor);
  for (const place of outline.sheets) {
    const sheet = await (begun ?? file.read(place.part));
    begun = undefined;
    if (sheet === undefined) throw damaged(place.part, "the sheet is missing");
    const reader = new SheetReader(place, parts, mergedIn(place.part, sheet, place.name), within);
    walkXml(place.part, sheet, reader);
    reader.end();
  }
}
