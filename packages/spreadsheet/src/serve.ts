/** The reader's side of a table: bytes in, lines out, the gate for personal data passed before anyone sees a row. */
import { writeSync } from "node:fs";
import { OfficeRefusal } from "@taizhang/ooxml";
import { personalInTable, type CellValue, type Judged } from "@taizhang/privacy";
import type { Row, SheetHead } from "./cell.ts";
import { readTable } from "./read-table.ts";
import { printLine, type Line } from "./wire.ts";

/** Rows judged together; registers and cut numbers show within a few. */
const WINDOW = 500;
/** Rows of the window before that are judged once more, for what goes over the edge. */
const OVERLAP = 12;
/** Rows that may be headings of all that follow. */
const HEADINGS = 3;

const valuesOf = ({ cells }: Row): CellValue[] => {
  const values: CellValue[] = [];
  for (const [column, kind, text] of cells)
    values[column] = kind === "n" ? Number(text) : kind === "b" ? text === "1" : text;
  return Array.from(values);
};

/** One sheet on its way through the gate. */
class Gate {
  readonly #say: (line: Line) => void;
  readonly #headings: Row[] = [];
  #before: readonly Row[] = [];
  #window: Row[] = [];
  /** Findings told already, by row, column and rule. */
  #told = new Set<string>();
  readonly #known: Judged = new Map();

  constructor(head: SheetHead, say: (line: Line) => void) {
    this.#say = say;
    say(["sheet", head]);
  }

  row(row: Row): void {
    if (this.#headings.length < HEADINGS) this.#headings.push(row);
    this.#window.push(row);
    if (this.#window.length >= WINDOW) this.flush();
  }

  flush(): void {
    if (this.#window.length === 0) return;
    const [first] = this.#before;
    const headings = first === undefined ? [] : this.#headings.filter(({ number }) => number < first.number);
    const judged = [...headings, ...this.#before, ...this.#window];
    for (const { row, column, rule, says, shown, severity } of personalInTable(judged.map(valuesOf), this.#known)) {
      const number = judged[row]?.number ?? 0;
      const key = `${number}/${column}/${rule}`;
      if (this.#told.has(key)) continue;
      this.#told.add(key);
      this.#say(["personal", number, column, { rule, says, shown, severity }]);
    }
    for (const row of this.#window) this.#say(["row", row.number, row.hidden ? 1 : 0, row.cells]);
    this.#before = this.#window.slice(-OVERLAP);
    this.#window = [];
  }
}

/** Reads the table `bytes` hold and says it line by line; what keeps the file out is the last line. */
export async function tellTable(bytes: Uint8Array, name: string, say: (line: Line) => void): Promise<void> {
  let gate: Gate | undefined;
  try {
    await readTable(bytes, name, {
      sheet: (head) => {
        gate?.flush();
        gate = new Gate(head, say);
      },
      row: (row) => gate?.row(row),
    });
    gate?.flush();
    say(["end"]);
  } catch (cause) {
    if (!(cause instanceof OfficeRefusal)) throw cause;
    gate?.flush();
    say(["refused", cause.code, cause.message]);
  }
}

const CLOCK = new Int32Array(new SharedArrayBuffer(4));

/** Says it at once, waiting while the pipe is full: `process.stdout` would keep what does not fit until all is read. */
function sayNow(words: string): void {
  const bytes = Buffer.from(words);
  for (let at = 0; at < bytes.length;) {
    try {
      at += writeSync(1, bytes, at);
    } catch (cause) {
      if ((cause as NodeJS.ErrnoException).code !== "EAGAIN") throw cause;
      Atomics.wait(CLOCK, 0, 0, 1);
    }
  }
}

/** The same over standard input and output, for a process of its own: first the name as a line of JSON, then the bytes. */
export async function serveTable(): Promise<void> {
  const chunks: Buffer[] = [];
  for await (const chunk of process.stdin) chunks.push(chunk as Buffer);
  const input = Buffer.concat(chunks);
  const head = input.indexOf(0x0a);
  let said = "";
  const flush = (): void => {
    sayNow(said);
    said = "";
  };
  await tellTable(input.subarray(head + 1), String(JSON.parse(input.toString("utf8", 0, head))), (line) => {
    said += printLine(line);
    if (said.length > 1 << 16) flush();
  });
  flush();
}
