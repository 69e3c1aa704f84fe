import { rollUp } from "@taizhang/core";
import { Ledger, type Query } from "@taizhang/engine";
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

/** Everything a ledger says after a history. */
const told = (history: readonly Deeds[], queries: readonly Query[]) =>
  Effect.gen(function* () {
    const outcomes = yield* live(history);
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
    };
  });

it("makes no difference where a ledger is kept", { timeout: 120_000 }, async () => {
  await fc.assert(
    fc.asyncProperty(anyHistory, fc.array(anyQuery, { maxLength: 10 }), async (history, queries) => {
      const [first, ...others] = await Promise.all(
        houses.map(([, fresh]) => Effect.runPromise(Effect.provide(told(history, queries), fresh()))),
      );
      for (const other of others) expect(other).toEqual(first);
    }),
    { numRuns: 80 },
  );
});
