/** Records read one by one or in lists, as far as somebody may see them. */
import type { Principal } from "@taizhang/access";
import { isHouseKind, type State } from "@taizhang/core";
import { Effect } from "effect";
import { Activities } from "./activities.ts";
import { Unknown } from "./failure.ts";
import { Ledger } from "./ledger.ts";
import { permit, reach } from "./permit.ts";
import type { Query } from "./query.ts";
import type { Stored } from "./stored.ts";

/** The newest revision of a record. */
export const entry = Effect.fn("entry")(function* (
  principal: Principal,
  id: string,
  verb: "read" | "history" = "read",
) {
  const ledger = yield* Ledger;
  const stored = yield* ledger.find(id);
  yield* permit(principal, verb, stored, new Unknown({ what: "entry", given: id, near: [] }));
  if (stored === undefined) return yield* new Unknown({ what: "entry", given: id, near: [] });
  return stored;
});

/** What was done with a record, oldest first. */
export const entryHistory = Effect.fn("entryHistory")(function* (principal: Principal, id: string) {
  yield* entry(principal, id, "history");
  return yield* (yield* Ledger).history(id);
});

/** Which records to list. */
export interface Listing extends Pick<Query, "kinds" | "org" | "period" | "limit"> {
  readonly principal: Principal;
  /** Those approved when left out. */
  readonly states?: readonly State[];
  /** Only those this person recorded; not of approved ones. */
  readonly recordedBy?: string;
  /** Continue behind this record. */
  readonly after?: Query["after"];
}

/** Records in a list: activities' that count, or those of any kind in other states, for all of them are reviewed. */
export const entries = Effect.fn("entries")(function* (asked: Listing) {
  const { principal, states, after, recordedBy, ...query } = asked;
  const within = yield* reach(principal, "list");
  const house = yield* Activities;
  const ledger = yield* Ledger;
  const of = { ...query, within };
  if (states === undefined || states.every((state) => state === "approved")) {
    const kinds = query.kinds ?? house.kinds.filter((kind) => !isHouseKind(kind));
    return yield* ledger.records({ ...of, kinds, ...(after === undefined ? {} : { after }) });
  }
  const found: readonly Stored[] = yield* ledger.unapproved({
    ...of,
    states: states.filter((state) => state !== "approved"),
    ...(recordedBy === undefined ? {} : { recordedBy }),
    ...(after === undefined ? {} : { after: after.id }),
  });
  return found;
});
