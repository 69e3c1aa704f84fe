import { rollUp } from "@taizhang/core";
import { Ledger, type Happened, type Query } from "@taizhang/engine";
import { Effect } from "effect";
import fc from "fast-check";
import { expect, it } from "vitest";
import { anyHistory, anyQuery, live, type Deeds } from "../test/deeds.ts";
import { houses } from "../test/houses.ts";
import { countedCells } from "./revision.ts";

const places = ["450000", "451400", "451499", "451499001", "451499001002", "441900", "450100"].flatMap((org) =>
  ["2022", "2023", "2023-01", "2023-10"].map((period) => ({ org, period })),
);

const AT_ONCE = { concurrency: 8 };

/** Definitions are noted by the clock. */
const withoutClock = (events: readonly Happened[]) =>
  events.map(({ verb, at, ...event }) => (verb === "defined" ? { verb, ...event } : { verb, at, ...event }));

/** Everything a ledger says after a history. */
const told = (history: readonly Deeds[], queries: readonly Query[], inLine: boolean) =>
  Effect.gen(function* () {
    const outcomes = yield* live(history, inLine ? "unbounded" : 1);
    const ledger = yield* Ledger;
    const records = yield* ledger.records({});
    const totals = yield* Effect.forEach(places, ledger.totals, AT_ONCE);
    // totals are what the records' facts add up to
    expect(totals).toEqual(places.map((place) => rollUp(records.flatMap(countedCells), place)));
    return {
      outcomes,
      records,
      totals,
      census: yield* Effect.forEach([{}, ...places], ledger.census, AT_ONCE),
      found: yield* Effect.forEach(queries, ledger.records, AT_ONCE),
      definitions: yield* ledger.definitions,
      settings: yield* ledger.settings,
      unapproved: yield* ledger.unapproved({}),
      waiting: yield* Effect.forEach(queries, ({ kinds, org, period, limit }) =>
        ledger.unapproved({
          states: ["submitted", "returned"],
          ...(kinds === undefined ? {} : { kinds }),
          ...(org === undefined ? {} : { org }),
          ...(period === undefined ? {} : { period }),
          ...(limit === undefined ? {} : { limit }),
        }),
      ),
      own: yield* ledger.unapproved({ recordedBy: "clerk", after: "b", within: ["4514", "44"] }),
      within: yield* ledger.records({ within: ["451499001", "4419"] }),
      newest: yield* Effect.forEach(["a", "b-1", "中"], ledger.find),
      histories: (yield* Effect.forEach(["a", "b-1", "training-course"], ledger.history)).map(withoutClock),
      events: withoutClock(yield* ledger.events({ after: 2, limit: 20 })),
      statements: yield* Effect.forEach(
        [
          { org: "", and: "below" },
          { org: "451499", and: "below", period: "2023" },
          { org: "451499001002", and: "above" },
        ] as const,
        ledger.statements,
      ),
      months: yield* Effect.forEach([2022, 2023], (year) => ledger.months({ org: "451400", year })),
    };
  });

it("makes no difference where a ledger is kept", { timeout: 120_000 }, async () => {
  await fc.assert(
    fc.asyncProperty(
      anyHistory,
      fc.array(anyQuery, { maxLength: 10 }),
      fc.boolean(),
      async (history, queries, inLine) => {
        const [first, ...others] = await Promise.all(
          houses.map(([, fresh]) => Effect.runPromise(Effect.provide(told(history, queries, inLine), fresh()))),
        );
        for (const other of others) expect(other).toEqual(first);
      },
    ),
    { numRuns: 120 },
  );
});
