/** What one entry brings to the figures of its year: one line for each fact it counts. */
import type { Activity, Entry } from "@taizhang/core";
import { printFigure, printQuantity, type Quantity } from "@taizhang/document";
import type { Stored } from "@taizhang/engine";
import { Effect } from "effect";
import { Office } from "./office.ts";

export interface Brought {
  readonly ref: string;
  readonly title: string;
  readonly unit: string;
  /** What this entry brings. */
  readonly quantity: Quantity;
  /** What the year of its unit adds up to now. */
  readonly total: Quantity;
  /** Both in words: +约90人次 → 约540人次. */
  readonly words: string;
}

/** What it counts: as the ledger has it, or, where a service keeps that to itself, as its activity reads it. */
const factsOf = ({ facts, body }: Stored, activity: Activity): ReadonlyMap<string, Quantity> =>
  facts.size > 0 ? facts : activity.read(JSON.parse(body) as Entry).facts;

/** The figures of the entry's unit and year that it counts in. */
export const broughtBy = Effect.fnUntraced(function* (record: Stored, activity: Activity) {
  const office = yield* Office;
  const sums = yield* office.sums({ org: record.org, period: String(record.year) });
  const facts = factsOf(record, activity);
  return activity.facts.flatMap((fact): Brought[] => {
    const quantity = facts.get(fact.name);
    const figure = sums.find((sum) => sum.kind === activity.kind && sum.fact === fact.name)?.figure;
    if (quantity === undefined || quantity === "none-reported" || figure === undefined) return [];
    const words = `${printQuantity(quantity, fact.unit)}，全年合计 ${printFigure(figure)}`;
    return [{ ref: figure.ref, title: fact.title, unit: figure.unit, quantity, total: figure.quantity, words }];
  });
});
