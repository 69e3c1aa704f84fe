import { readFileSync } from "node:fs";
import { Ledger, type RebuildReport } from "@taizhang/engine";
import { Effect } from "effect";
import fc from "fast-check";
import { expect, it } from "vitest";
import { anyHistory, live } from "../test/deeds.ts";
import { examine } from "../test/examine.ts";
import { scratchPath } from "../test/houses.ts";
import { ask, past, tamper } from "../test/past.ts";
import { createSqliteLedger } from "./create.ts";
import { sqliteLedger } from "./sqlite.ts";

/** What is found after a change when only looking, when mending, and what is wrong with the file then. */
const rebuilt = (change: string): Promise<{ seen: RebuildReport; mended: RebuildReport; wrong: string[] }> =>
  Effect.runPromise(
    Effect.scoped(
      Effect.gen(function* () {
        const path = yield* past;
        tamper(path, (database) => database.exec(change));
        const before = examine(path);
        const seen = yield* ask(path, (upkeep) => upkeep.rebuild(false));
        expect(examine(path)).toEqual(before);
        const mended = yield* ask(path, (upkeep) => upkeep.rebuild(true));
        return { seen, mended, wrong: examine(path) };
      }),
    ),
  );

it("finds nothing in an honest ledger, whatever was done to it, and leaves every byte", () =>
  fc.assert(
    fc.asyncProperty(anyHistory, (history) =>
      Effect.runPromise(
        Effect.scoped(
          Effect.gen(function* () {
            const path = yield* scratchPath;
            yield* createSqliteLedger(path);
            yield* Effect.provide(live(history), sqliteLedger({ path }));
            const before = readFileSync(path, "base64");
            const census = yield* Effect.provide(
              Ledger.use((ledger) => ledger.records({})),
              sqliteLedger({ path }),
            );
            for (const repair of [false, true]) {
              expect(yield* ask(path, (upkeep) => upkeep.rebuild(repair))).toEqual({
                records: census.length,
                count: 0,
                differences: [],
                repaired: false,
              });
            }
            expect(readFileSync(path, "base64")).toBe(before);
          }),
        ),
      ),
    ),
    { numRuns: 30 },
  ));

it.each([
  [
    "a sum",
    "update totals set sum = sum + 1 where org_path = '4514'",
    ["totals", "4514/2023-10/training-course/x", "changed"],
  ],
  ["a sum gone", "delete from totals where org_path = '45'", ["totals", "45/2023-10/training-course/x", "missing"]],
  [
    "a sum too many",
    "insert into totals values ('46', '2023-10', 'a', 'x', 1, 1, 0, 0, 0, 0, 0, 0)",
    ["totals", "46/2023-10/a/x", "extra"],
  ],
  ["a count", "update census set count = 0 where org_path = ''", ["census", "/2023-10/training-course", "missing"]],
])("finds and mends %s", async (_says, change, [of, place, how]) => {
  const { seen, mended, wrong } = await rebuilt(change);
  expect(seen).toEqual({ records: 20, count: 1, differences: [{ of, place, how }], repaired: false });
  expect(mended).toEqual({ ...seen, repaired: true });
  expect(wrong).toEqual([]);
});

it.each([
  ["put back to an older state", "update records set event = 4 where id = '3'", "3", "changed"],
  ["of another state", "update records set state = 'void' where id = '5'", "5", "changed"],
  ["gone", "delete from records where id = '5'", "5", "missing"],
  ["without an event", "update records set id = 'y' where id = '5'", "y", "extra"],
])("finds a record %s, and then mends nothing", async (_says, change, place, how) => {
  const { seen, mended } = await rebuilt(change);
  expect(seen.differences).toContainEqual({ of: "records", place, how });
  expect(mended).toEqual(seen);
});

it("finds a record whose facts cannot be read, and never takes its figures out of the sums", () =>
  Effect.runPromise(
    Effect.scoped(
      Effect.gen(function* () {
        const path = yield* past;
        tamper(path, (database) => database.exec("update records set facts = '{' where id = '5'"));
        for (const repair of [false, true]) {
          const found = yield* ask(path, (upkeep) => upkeep.rebuild(repair));
          expect(found.repaired).toBe(false);
          expect(found.differences[0]).toEqual({ of: "records", place: "5", how: "changed" });
        }
      }),
    ),
  ));
