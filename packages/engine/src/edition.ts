/** Which edition of a report this is: a hash over what it is made of, and the end of the ledger's history. */
import { canonicalJson, sha256Hex, type Catalogue, type ReportInput, type Totals } from "@taizhang/core";
import { Effect } from "effect";
import { fingerprint } from "./definition.ts";
import { Ledger } from "./ledger.ts";
import type { Stored } from "./stored.ts";

/** Changes when what a report says in its own words may read otherwise. */
const TEMPLATE = 1;

const plain = (totals: Totals) => [...totals].map(([kind, facts]) => [kind, [...facts]]);

/** What an edition is told apart by: totals, the records told of, definitions, template. */
interface Made extends Pick<ReportInput, "year" | "org" | "totals" | "history" | "units" | "date"> {
  readonly catalogue: Catalogue;
  /** Records whose own words are printed. */
  readonly printed: readonly Pick<Stored, "digest">[];
}

function editionOf({ year, org, totals, history, units, date, catalogue, printed }: Made): string {
  const told = {
    template: TEMPLATE,
    year,
    org,
    date,
    units: units ?? null,
    totals: plain(totals),
    history: [...history].map(([each, of]) => [each, plain(of)]),
    printed: printed.map(({ digest }) => digest),
    definitions: catalogue.activities.map((activity) => [activity.kind, fingerprint(activity)]),
  };
  return sha256Hex(canonicalJson(told));
}

/** The seal of a report; undefined where no history is kept. */
export const sealOf = Effect.fnUntraced(function* (made: Made) {
  const { upkeep } = yield* Ledger;
  const head = yield* upkeep.head;
  return head === undefined ? undefined : { edition: editionOf(made), head: head.head };
});
