/** What the ledger says of a figure today, whether or not a report prints it. */
import { authorize, type Principal } from "@taizhang/access";
import { figureFor, parseRef, type Ref } from "@taizhang/core";
import type { Figure } from "@taizhang/document";
import { Effect } from "effect";
import { Activities } from "./activities.ts";
import { Ledger } from "./ledger.ts";
import { totalFigure } from "./report.ts";
import { counting } from "./stored.ts";
import { why } from "./why.ts";

/** Kinds of figures that are not counted of entries, one by one or added up. */
const explained = (ref: { readonly kind: string; readonly period: string }): boolean =>
  ref.kind === "plan-item" || ref.kind === "units" || ref.period.includes("~");

/** The figure of a ref; undefined when the ledger has none, or nobody reported it. */
export const figureNow = Effect.fn("figureNow")(function* (principal: Principal, given: string) {
  const ref = parseRef(given);
  if (ref === undefined) return undefined;
  if (explained(ref)) {
    const asked = Effect.map(why(principal, given), ({ figure }): Figure | undefined => figure);
    return yield* Effect.catchTag(asked, ["Unknown", "Denied"], () => Effect.succeed(undefined));
  }
  const figure = ref.id === undefined ? yield* totalFigure(principal, ref) : yield* entryFigure(principal, ref);
  return typeof figure?.quantity === "string" ? undefined : figure;
});

/** The figure of one entry. */
const entryFigure = Effect.fnUntraced(function* (principal: Principal, ref: Ref) {
  const ledger = yield* Ledger;
  const record = counting(yield* ledger.find(ref.id ?? ""));
  const fact = (yield* Activities).get(ref.kind)?.facts.find(({ name }) => name === ref.fact);
  const quantity = record?.facts.get(ref.fact);
  if (record === undefined || fact === undefined || quantity === undefined) return undefined;
  if (!authorize(principal, "read", { org: record.org }).allowed) return undefined;
  const fits = record.kind === ref.kind && record.org === ref.org && record.month?.startsWith(ref.period) === true;
  return fits ? figureFor(ref, fact, quantity) : undefined;
});
