/** What a transaction adds to totals and census, gathered so that each place is written once. */
import { add, addCells, NOTHING, orgPath, withPart, type Cell, type Total } from "@taizhang/core";
import type { Stored } from "@taizhang/engine";
import type { Kysely } from "kysely";
import type { Inserts } from "./inserts.ts";
import { lineOf } from "./paths.ts";
import { isCounted } from "./revision.ts";
import type { CensusRow, Tables } from "./tables.ts";
import { toTotalRow } from "./total-row.ts";

/** Places gathered before they are written, so that memory stays flat. */
const GATHERED = 20_000;

/** What was added up of one unit's entries of one month and kind, by fact. */
interface Place extends Pick<Cell, "org" | "month" | "kind"> {
  readonly totals: Map<string, Total>;
}

export class Running {
  #places = new Map<string, Place>();
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
    for (const [key, place] of other.#places) {
      const own = this.#place(key, place);
      for (const [fact, total] of place.totals) this.#put(own, fact, add(own.get(fact) ?? NOTHING, total));
    }
    for (const [key, row] of other.#census) this.#row(key, row);
  }

  async write(db: Kysely<Tables>, inserts: Inserts): Promise<void> {
    const cells = [...this.#places.values()].flatMap(({ totals, ...place }) =>
      [...totals].map(([fact, total]): Cell => ({ ...place, fact, total })),
    );
    const changed = cells.filter(({ total }) => !isNothing(total));
    const lines = changed.flatMap((cell) => lineOf(orgPath(cell.org)).map((path) => ({ ...cell, org: path })));
    await inserts.totals.write(db, addCells(lines).map(toTotalRow));
    await inserts.census.write(db, inLine(this.#census.values()));
    this.#places = new Map();
    this.#size = 0;
    this.#census = new Map();
  }

  #record(stored: Stored, sign: 1 | -1): void {
    const { kind, org, year, month } = stored;
    const period = month ?? String(year);
    const key = `${org} ${period} ${kind}`;
    if (month !== undefined && isCounted(stored)) {
      const totals = this.#place(key, { org, month, kind });
      for (const [fact, part] of stored.facts)
        this.#put(totals, fact, withPart(totals.get(fact) ?? NOTHING, part, sign));
    }
    this.#row(key, { org_path: orgPath(org), period, kind, count: sign });
  }

  /** The totals of a place, by fact. */
  #place(key: string, { org, month, kind }: Omit<Place, "totals">): Map<string, Total> {
    const known = this.#places.get(key);
    if (known !== undefined) return known.totals;
    const totals = new Map<string, Total>();
    this.#places.set(key, { org, month, kind, totals });
    return totals;
  }

  #put(totals: Map<string, Total>, fact: string, total: Total): void {
    if (!totals.has(fact)) this.#size += 1;
    totals.set(fact, total);
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
