/** Running totals: facts added up by unit, month, kind and fact. Order and grouping make no difference. */
import { add, NOTHING, subtract, totalOf, type Total } from "./quantity.ts";
import { orgPath } from "./org.ts";
import type { Screened } from "./screened.ts";

/** One cell of the running totals: what one unit's entries of one month and kind add up to in one fact. */
export interface Cell {
  readonly org: string;
  readonly month: string;
  readonly kind: string;
  readonly fact: string;
  readonly total: Total;
}

/** Totals of a report: kind → fact → total. */
export type Totals = ReadonlyMap<string, ReadonlyMap<string, Total>>;

/** The cells one record brings: one per fact of an entry, none for records of the house. */
export function cellsOf(record: Pick<Screened, "org" | "month" | "kind" | "facts">): Cell[] {
  const { org, month, kind } = record;
  if (month === undefined) return [];
  return [...record.facts].map(([fact, quantity]) => ({ org, month, kind, fact, total: totalOf(quantity) }));
}

const keyOf = ({ org, month, kind, fact }: Omit<Cell, "total">): string => [org, month, kind, fact].join("\n");

/** Cells of the same place added up; `out` are taken out again. */
export function addCells(cells: Iterable<Cell>, out: Iterable<Cell> = []): Cell[] {
  const sums = new Map<string, Cell>();
  const put = (cell: Cell, how: typeof add): void => {
    const key = keyOf(cell);
    sums.set(key, { ...cell, total: how(sums.get(key)?.total ?? NOTHING, cell.total) });
  };
  for (const cell of cells) put(cell, add);
  for (const cell of out) put(cell, subtract);
  return [...sums.values()];
}

/** Totals over the cells of a unit with all below it, in a period (2023 or 2023-10). */
export function rollUp(cells: Iterable<Cell>, of: { readonly org: string; readonly period: string }): Totals {
  const path = orgPath(of.org);
  const totals = new Map<string, Map<string, Total>>();
  for (const cell of cells) {
    if (!orgPath(cell.org).startsWith(path) || !cell.month.startsWith(of.period)) continue;
    const facts = totals.get(cell.kind) ?? new Map<string, Total>();
    facts.set(cell.fact, add(facts.get(cell.fact) ?? NOTHING, cell.total));
    totals.set(cell.kind, facts);
  }
  return totals;
}

/** The total of one fact; nothing when there is no entry. */
export function totalIn(totals: Totals, kind: string, fact: string): Total {
  return totals.get(kind)?.get(fact) ?? NOTHING;
}
