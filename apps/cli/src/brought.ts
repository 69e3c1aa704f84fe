/** What one entry brings to the figures of its year: one line for each fact it counts. */
import { figureFor, quantityOf, reported, totalIn, type Activity } from "@taizhang/core";
import { printFigure, printQuantity, type Quantity } from "@taizhang/document";
import { Ledger, type Stored } from "@taizhang/engine";
import { Effect } from "effect";

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

/** The figures of the entry's unit and year that it counts in. */
export const broughtBy = Effect.fnUntraced(function* (record: Stored, activity: Activity) {
  const ledger = yield* Ledger;
  const period = String(record.year);
  const totals = yield* ledger.totals({ org: record.org, period });
  return activity.facts.flatMap((fact): Brought[] => {
    const quantity = record.facts.get(fact.name);
    if (quantity === undefined || quantity === "none-reported") return [];
    const total = totalIn(totals, activity.kind, fact.name);
    const figure = figureFor(
      { period, org: record.org, kind: activity.kind, fact: fact.name },
      fact,
      quantityOf(total),
      reported(total),
    );
    const words = `${printQuantity(quantity, fact.unit)}，全年合计 ${printFigure(figure)}`;
    return [{ ref: figure.ref, title: fact.title, unit: figure.unit, quantity, total: figure.quantity, words }];
  });
});
