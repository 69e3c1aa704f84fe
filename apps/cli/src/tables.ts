/** Tables among the inputs: workbooks and CSV. */
import { Overrun } from "@taizhang/confined";
import { error, type Catalogue, type Issue, type Path } from "@taizhang/core";
import type { ImportReport, Offered, RefusedRecord } from "@taizhang/engine";
import { inSheetWords, markedWorkbook, Sheets } from "@taizhang/sheets";
import { differences } from "./conflict-lines.ts";
import { tableReading, type TableReading } from "./table-reading.ts";

interface Table {
  readonly name: string;
  readonly bytes: Uint8Array;
  readonly sheets: Sheets;
}

/** `entry.medals.gold`, `evidence[0].ref` as a path. */
const pathOf = (field: string): Path =>
  [...field.matchAll(/[^.[\]]+/g)].map(([step]) => (/^\d+$/.test(step) ? Number(step) : step));

const shown = (value: unknown): string => (value === undefined ? "（无）" : JSON.stringify(value));

/** The tables of one import; what they said of cells is told in terms of cells. */
export class Tables {
  readonly #house: Catalogue;
  readonly #kind: string | undefined;
  readonly #tables: Table[] = [];

  constructor(house: Catalogue, kind: string | undefined) {
    this.#house = house;
    this.#kind = kind;
  }

  /** What one table offers. A limit that stops its reader is one more issue. */
  async *offered(name: string, { bytes, lines: told }: TableReading): AsyncGenerator<readonly Offered[]> {
    const kind = this.#kind === undefined ? {} : { kind: this.#kind };
    const sheets = new Sheets({ house: this.#house, file: name, ...kind });
    this.#tables.push({ name, bytes, sheets });
    try {
      for await (const lines of told) yield sheets.read(lines);
    } catch (cause) {
      if (!(cause instanceof Overrun)) throw cause;
      yield [{ where: name, issues: [error(`reader-${cause.code}`, [], cause.message)] }];
    }
  }

  get any(): boolean {
    return this.#tables.length > 0;
  }

  /** What was passed over. */
  get notes(): readonly string[] {
    return this.#tables.flatMap(({ sheets }) => sheets.notes);
  }

  #tableOf(where: string): Table | undefined {
    return this.#tables.find(({ name }) => where.startsWith(`${name} `));
  }

  #told(record: RefusedRecord): RefusedRecord[] {
    const table = this.#tableOf(record.where);
    if (table === undefined) return [record];
    return record.issues.map((issue: Issue) => {
      const { where, heading } = table.sheets.place(record.where, issue.path);
      return { where, issues: [{ ...inSheetWords(issue), ...(heading === undefined ? {} : { field: heading }) }] };
    });
  }

  /** The report with cells for places. */
  inCells(report: ImportReport): ImportReport {
    if (this.#tables.length === 0) return report;
    const refused = report.refused.flatMap((record) => this.#told(record));
    return { ...report, refused, warned: report.warned.flatMap((record) => this.#told(record)) };
  }

  /** The last table with every cell marked that the report (in cells) finds fault with; undefined when there is none. */
  async marked(report: ImportReport): Promise<Uint8Array | undefined> {
    const table = this.#tables.at(-1);
    if (table === undefined) return undefined;
    const faults = new Map<string, string>();
    const add = (place: string, words: string): void => {
      faults.set(place, [faults.get(place), words].filter((each) => each !== undefined).join("\n"));
    };
    for (const { where, issues } of report.refused) for (const { message } of issues) add(where, message);
    for (const conflict of report.conflicts) {
      for (const { field, stored, offered } of differences(conflict)) {
        const words = `台账里是 ${shown(stored)}，这里是 ${shown(offered)}；确为更正的，导入时加 --correct 原因`;
        add(table.sheets.place(conflict.where, pathOf(field)).where, words);
      }
    }
    return markedWorkbook(table.name, tableReading(table.bytes).lines, faults);
  }
}
