/** The record of everything that was done, for those who may look at it: its events, its end, whether it is whole. */
import type { Principal } from "@taizhang/access";
import { Effect } from "effect";
import { Ledger } from "./ledger.ts";
import { permitWhole } from "./permit.ts";

/** What was done, oldest first, behind an event. */
export const eventsAfter = Effect.fn("events")(function* (
  principal: Principal,
  of: { readonly after: number; readonly limit: number },
) {
  yield* permitWhole(principal, "audit");
  return yield* (yield* Ledger).events(of);
});

/** The end of the chain; undefined for a ledger that keeps no history. */
export const headOf = Effect.fn("head")(function* (principal: Principal) {
  yield* permitWhole(principal, "audit");
  return yield* (yield* Ledger).upkeep.head;
});

/** Walks the whole chain; `anchor` is a head that was printed earlier. */
export const verifyAudit = Effect.fn("verifyAudit")(function* (principal: Principal, anchor?: string) {
  yield* permitWhole(principal, "audit");
  return yield* (yield* Ledger).upkeep.audit(anchor);
});
