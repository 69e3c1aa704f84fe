/** What a unit with all below it adds up to in a year or a month. */
import type { Principal } from "@taizhang/access";
import { figureFor, quantityOf, reported } from "@taizhang/core";
import type { Figure } from "@taizhang/document";
import { Effect } from "effect";
import { Activities } from "./activities.ts";
import { Ledger } from "./ledger.ts";
import { orgFor } from "./org.ts";

export interface TotalsAsked {
  readonly principal: Principal;
  readonly org?: string;
  /** 2023 or 2023-10. */
  readonly period: string;
}

/** One sum, as a figure that can be asked why. */
export interface Sum {
  readonly kind: string;
  readonly activity: string;
  readonly fact: string;
  readonly sum: number;
  readonly figure: Figure;
}

/** Sums of every fact that was reported, in the order of the house's activities. */
export const totalsOf = Effect.fn("totals")(function* ({ principal, org: asked, period }: TotalsAsked) {
  const about = { principal, year: Number(period.slice(0, 4)), ...(asked === undefined ? {} : { org: asked }) };
  const org = yield* orgFor(about, "totals");
  const house = yield* Activities;
  const totals = yield* (yield* Ledger).totals({ org: org.code, period });
  const sums = house.activities.flatMap((activity) =>
    activity.facts.flatMap((fact): Sum[] => {
      const total = totals.get(activity.kind)?.get(fact.name);
      if (total === undefined) return [];
      const ref = { period, org: org.code, kind: activity.kind, fact: fact.name };
      const figure = figureFor(ref, fact, quantityOf(total), reported(total));
      return [{ kind: activity.kind, activity: activity.title, fact: fact.name, sum: total.sum, figure }];
    }),
  );
  return { org, period, sums };
});
