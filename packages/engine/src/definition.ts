/** Keeps the counted facts in step with the activities' definitions. */
import { sha256Hex, type Activity } from "@taizhang/core";
import type { Quantity } from "@taizhang/document";
import { Effect } from "effect";
import { Activities } from "./activities.ts";
import { Ledger, type Writer } from "./ledger.ts";
import { readStored } from "./reading.ts";
import type { Stored } from "./stored.ts";

/** Changes whenever an activity's facts are defined anew. */
export function fingerprint(activity: Activity): string {
  return sha256Hex(JSON.stringify([activity.version, activity.facts]));
}

const PAGE = 1000;

const recountPage = (writer: Writer, activity: Activity, page: readonly Stored[]) =>
  writer.recount(
    page.map((stored) => {
      // read afresh, whatever an older definition thought of it
      const { unread: _, ...unmarked } = stored;
      const told = readStored(activity, unmarked);
      return "why" in told
        ? { stored, facts: new Map<string, Quantity>(), unread: told.why }
        : { stored, facts: told.facts };
    }),
  );

/** Counts every entry of an activity anew. */
export const recount = Effect.fnUntraced(function* (activity: Activity) {
  const ledger = yield* Ledger;
  yield* ledger.transact(
    Effect.fnUntraced(function* (writer) {
      let after: Stored | undefined;
      do {
        const page: readonly Stored[] = yield* writer.records({
          kinds: [activity.kind],
          limit: PAGE,
          ...(after === undefined ? {} : { after }),
        });
        yield* recountPage(writer, activity, page);
        after = page.length < PAGE ? undefined : page.at(-1);
      } while (after !== undefined);
      yield* writer.define(activity.kind, fingerprint(activity));
    }),
  );
});

/** Recounts the kinds whose definitions are not those they were counted by. */
export const keepInStep = Effect.fnUntraced(function* () {
  const ledger = yield* Ledger;
  const { activities } = yield* Activities;
  const counted = yield* ledger.definitions;
  const stale = activities.filter(
    (activity) => counted.has(activity.kind) && counted.get(activity.kind) !== fingerprint(activity),
  );
  yield* Effect.forEach(stale, recount, { discard: true });
});
