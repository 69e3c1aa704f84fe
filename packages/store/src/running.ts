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
  /** By unit, month and kind, then by fact. */
  #cells = new Map<string, Map<string, Cell>>();
  #size = 0;
  #census = new Map<string, CensusRow>();

  /** Notes that a record that counts is now `after`, and was `before`; undefined where none counts. */
  note(before: Stored | undefined, after: Stored | undefined): void {
    if (before === after) return;
    if (before !== undefined) this.#record(before, -1);
    if (after !== undefined) this.#record(after, 1);
  }

  /** Whether so much is gathered that it should be written. */
  get full(): boolean {
    return this.#size + this.#census.size > GATHERED;
  }

  get empty(): boolean {
    return this.#size + this.#census.size === 0;
  }

  /** Takes over what another gathered. */
  takeOver(other: Running): void {
    for (const [place, cells] of other.#cells) this.#add(place, cells.values());
    for (const [key, row] of other.#census) this.#row(key, row);
  }

  async write(db: Kysely<Tables>, inserts: Inserts): Promise<void> {
    const cells = [...this.#cells.values()].flatMap((facts) => [...facts.values()]);
    const changed = cells.filter(({ total }) => !isNothing(total));
    const lines = changed.flatMap((cell) => lineOf(orgPath(cell.org)).map((path) => ({ ...cell, org: path })));
    await inserts.totals.write(db, addCells(lines).map(toTotalRow));
    await inserts.census.write(db, inLine(this.#census.values()));
    this.#cells = new Map();
    this.#size = 0;
    this.#census = new Map();
  }

  #record(stored: Stored, sign: 1 | -1): void {
    const { kind, org, year, month } = stored;
    const period = month ?? String(year);
    const place = `${org} ${period} ${kind}`;
    const cells = countedCells(stored);
    this.#add(place, sign === 1 ? cells : cells.map((cell) => ({ ...cell, total: subtract(NOTHING, cell.total) })));
    this.#row(place, { org_path: orgPath(org), period, kind, count: sign });
  }

  /** Adds cells of one unit, month and kind. */
  #add(place: string, cells: Iterable<Cell>): void {
    const sums = this.#cells.get(place) ?? new Map<string, Cell>();
    this.#cells.set(place, sums);
    for (const cell of cells) {
      const before = sums.get(cell.fact);
      if (before === undefined) this.#size += 1;
      sums.set(cell.fact, before === undefined ? cell : { ...cell, total: add(before.total, cell.total) });
    }
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
