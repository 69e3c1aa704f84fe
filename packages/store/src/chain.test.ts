import { DatabaseSync } from "node:sqlite";
import { Ledger } from "@taizhang/engine";
import { Effect } from "effect";
import fc from "fast-check";
import { expect, it } from "vitest";
import { examine } from "../test/examine.ts";
import { scratchPath } from "../test/houses.ts";
import { act, exactly, record } from "../test/records.ts";
import { hashOf } from "./chain.ts";
import { createSqliteLedger } from "./create.ts";
import { sqliteLedger } from "./sqlite.ts";
import type { EventRow } from "./tables.ts";

const anyText = fc.oneof(fc.constantFrom("", "-", "1:a", "3:", "中"), fc.string());
const anyEvent: fc.Arbitrary<EventRow> = fc.record({
  seq: fc.nat(),
  at: anyText,
  actor: anyText,
  verb: fc.constantFrom("recorded" as const, "corrected" as const, "defined" as const),
  subject: anyText,
  revision: fc.nat(),
  state: fc.constantFrom("approved" as const, "" as const),
  reason: fc.option(anyText),
  digest: anyText,
  hash: fc.constant(""),
  body: anyText,
});

it("hashes no two events alike", () => {
  const seen = new Map<string, string>();
  fc.assert(
    fc.property(anyEvent, anyText, (event, before) => {
      const whole = JSON.stringify([before, event]);
      const hash = hashOf(event, before);
      expect(seen.get(hash) ?? whole).toBe(whole);
      seen.set(hash, whole);
    }),
    { numRuns: 2000 },
  );
});

it.each<[string, Partial<EventRow>, Partial<EventRow>]>([
  ["the border of two fields", { at: "ab", actor: "c" }, { at: "a", actor: "bc" }],
  ["a length in a text", { at: "1:a", actor: "" }, { at: "", actor: "1:a" }],
  ["an absent reason and an empty one", { reason: null }, { reason: "" }],
  ["an absent reason and a dash", { reason: null }, { reason: "-" }],
])("tells %s", (_says, one, other) => {
  const event: EventRow = {
    seq: 1,
    at: "",
    actor: "",
    verb: "recorded",
    subject: "",
    revision: 1,
    state: "approved",
    reason: null,
    digest: "",
    hash: "",
    body: "",
  };
  expect(hashOf({ ...event, ...one }, "")).not.toBe(hashOf({ ...event, ...other }, ""));
});

/** A ledger with a past, and what its file looks like from outside after `change`. */
const after = (change: (database: DatabaseSync) => void): Promise<string[]> =>
  Effect.runPromise(
    Effect.scoped(
      Effect.gen(function* () {
        const path = yield* scratchPath;
        yield* createSqliteLedger(path);
        yield* Effect.provide(
          Effect.gen(function* () {
            const { transact } = yield* Ledger;
            const many = Array.from({ length: 20 }, (_, n) => record({ id: `${n}`, facts: { x: exactly(n) } }));
            yield* transact((writer) => writer.put(many, act));
            yield* transact((writer) => writer.define("training-course", "1"));
            const better = record({ id: "3", title: "更正", facts: { x: exactly(4) } });
            yield* transact((writer) =>
              writer.put([better], { by: "officer", at: act.at }, { to: "approved", correction: { reason: "写错" } }),
            );
          }),
          sqliteLedger({ path }),
        );
        const database = new DatabaseSync(path);
        change(database);
        database.close();
        return examine(path);
      }),
    ),
  );

it("is unbroken in an honest ledger, and tells who did what and why", async () => {
  let last: unknown;
  const wrong = await after((database) => {
    last = database.prepare("select * from events order by seq desc limit 1").get();
  });
  expect(wrong).toEqual([]);
  expect(last).toMatchObject({
    seq: 22,
    actor: "officer",
    verb: "corrected",
    subject: "3",
    revision: 2,
    reason: "写错",
  });
});

it.each(["update events set actor = 'x' where seq = 3", "delete from events where seq = 22"])(
  "takes only new events: %s",
  async (change) => {
    const wrong = await after((database) => expect(() => database.exec(change)).toThrow("only new rows"));
    expect(wrong).toEqual([]);
  },
);

const unlock = "drop trigger events_no_update; drop trigger events_no_delete; pragma foreign_keys = off;";

it.each([
  ["who did it", "update events set actor = 'x' where seq = 3", "event 3 is not what was chained"],
  ["a body", "update events set body = body || ' ' where seq = 1", "event 1 is not what was chained"],
  ["an event taken out", "delete from events where seq = 5", "event 5 is missing"],
  ["its hash", "update events set hash = upper(hash) where seq = 20", "event 20 is not what was chained"],
  ["totals", "update totals set sum = sum + 1 where org_path = '4514'", "totals: not due"],
  ["a census", "delete from census where org_path = ''", "census: not kept"],
  ["a record put back to an older state", "update records set event = 4 where id = '3'", "record 3"],
])("shows a change to %s", async (_says, change, found) => {
  const wrong = await after((database) => database.exec(unlock + change));
  expect(wrong.join("\n")).toContain(found);
});

it("shows two events that changed places", async () => {
  const wrong = await after((database) =>
    database.exec(
      `${unlock} update events set seq = -7 where seq = 7; update events set seq = 7 where seq = 8;
       update events set seq = 8 where seq = -7`,
    ),
  );
  expect(wrong).toContain("event 7 is not what was chained");
});
