/** What a transaction adds to totals and census, gathered so that each place is written once. */
import { add, addCells, NOTHING, orgPath, subtract, type Cell } from "@taizhang/core";
import type { Stored } from "@taizhang/engine";
import type { Kysely } from "kysely";
import type { Inserts } from "./inserts.ts";
import { lineOf } from "./paths.ts";
import { countedCells } from "./revision.ts";
import type { CensusRow, Tables } from "./tables.ts";
import { toTotalRow } from "./total-row.ts";

/** Places gathered before they are written, so that memory stays flat. */
const GATHERED = 20_000;

export class Running {
  #cells = new Map<string, Cell>();
  #census = new Map<string, CensusRow>();

  /** Notes that a record that counts is now `after`, and was `before`; undefined where none counts. */
  note(before: Stored | undefined, after: Stored | undefined): void {
    if (before === after) return;
    if (before !== undefined) this.#record(before, -1);
    if (after !== undefined) this.#record(after, 1);
  }

  /** Whether so much is gathered that it should be written. */
  get full(): boolean {
    return this.#cells.size + this.#census.size > GATHERED;
  }

  get empty(): boolean {
    return this.#cells.size + this.#census.size === 0;
  }

  /** Takes over what another gathered. */
  takeOver(other: Running): void {
    for (const [key, cell] of other.#cells) this.#cell(key, cell);
    for (const [key, row] of other.#census) this.#row(key, row);
  }

  async write(db: Kysely<Tables>, inserts: Inserts): Promise<void> {
    const cells = [...this.#cells.values()].filter(({ total }) => !isNothing(total));
    const lines = cells.flatMap((cell) => lineOf(orgPath(cell.org)).map((path) => ({ ...cell, org: path })));
    await inserts.totals.write(db, addCells(lines).map(toTotalRow));
    await inserts.census.write(db, inLine(this.#census.values()));
    this.#cells = new Map();
    this.#census = new Map();
  }

  #record(stored: Stored, sign: 1 | -1): void {
    for (const cell of countedCells(stored)) {
      const total = sign === 1 ? cell.total : subtract(NOTHING, cell.total);
      this.#cell(`${cell.org} ${cell.month} ${cell.kind} ${cell.fact}`, { ...cell, total });
    }
    const { kind, org, year, month } = stored;
    const period = month ?? String(year);
    this.#row(`${org} ${period} ${kind}`, { org_path: orgPath(org), period, kind, count: sign });
  }

  #cell(key: string, cell: Cell): void {
    const before = this.#cells.get(key);
    this.#cells.set(key, before === undefined ? cell : { ...cell, total: add(before.total, cell.total) });
  }

  #row(key: string, row: CensusRow): void {
    this.#census.set(key, { ...row, count: (this.#census.get(key)?.count ?? 0) + row.count });
  }
}

/** Counts of units as counts of every unit above them and of the whole ledger. */
function inLine(counts: Iterable<CensusRow>): CensusRow[] {
  const sums = new Map<string, CensusRow>();
  for (const row of counts) {
    for (const org_path of ["", ...lineOf(row.org_path)]) {
      const key = `${org_path} ${row.period} ${row.kind}`;
      sums.set(key, { ...row, org_path, count: (sums.get(key)?.count ?? 0) + row.count });
    }
  }
  return [...sums.values()].filter(({ count }) => count !== 0);
}

const isNothing = ({ sum, parts }: Cell["total"]): boolean =>
  sum === 0 && Object.values(parts).every((count) => count === 0);
