/** Where a paper's head stands in the history of the ledger. */
import type { Principal } from "@taizhang/access";
import { Effect } from "effect";
import { Ledger } from "./ledger.ts";
import { reach } from "./permit.ts";

export interface Seal {
  /** Whether the ledger keeps its history. */
  readonly history: boolean;
  /** Events the ledger had at that head; absent for a head that is not its own. */
  readonly events?: number;
}

/** The seal of a head, for whoever may read a report: it is printed there. */
export const sealAt = Effect.fn("sealAt")(function* (principal: Principal, head: string) {
  yield* reach(principal, "report");
  const { upkeep } = yield* Ledger;
  if ((yield* upkeep.head) === undefined) return { history: false } satisfies Seal;
  const events = yield* upkeep.eventsAt(head);
  return { history: true, ...(events === undefined ? {} : { events }) } satisfies Seal;
});
