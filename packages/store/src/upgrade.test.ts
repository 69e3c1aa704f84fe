import { DatabaseSync } from "node:sqlite";
import { cellsOf, rollUp } from "@taizhang/core";
import { Ledger } from "@taizhang/engine";
import { Effect } from "effect";
import fc from "fast-check";
import { expect, it } from "vitest";
import { examine } from "../test/examine.ts";
import { scratchPath } from "../test/houses.ts";
import { anyRecord } from "../test/records.ts";
import { version1 } from "../test/upgrade-killed.ts";
import { openFile, pragma } from "./sqlite-file.ts";
import { sqliteLedger } from "./sqlite.ts";
import { NEWEST } from "./versions.ts";

type Records = Parameters<typeof version1>[1];

const anyRecords: fc.Arbitrary<Records> = fc.uniqueArray(anyRecord, { selector: ({ id }) => id, maxLength: 8 });

it("brings a ledger of version 1 up to date when it is opened", async () => {
  await fc.assert(
    fc.asyncProperty(anyRecords, (records) =>
      Effect.runPromise(
        Effect.scoped(
          Effect.gen(function* () {
            const path = yield* scratchPath;
            yield* Effect.promise(() => version1(path, records));
            const { found, totals } = yield* Effect.provide(
              Ledger.use((ledger) =>
                Effect.all({
                  found: ledger.records({}),
                  totals: ledger.totals({ org: "450000", period: "2023" }),
                }),
              ),
              sqliteLedger({ path }),
            );
            expect(found.length).toBe(records.length);
            expect(totals).toEqual(rollUp(records.flatMap(cellsOf), { org: "450000", period: "2023" }));
            expect(examine(path)).toEqual([]);
            const { database, version } = openFile(path, 0);
            database.close();
            expect(version).toBe(NEWEST);
          }),
        ),
      ),
    ),
    { numRuns: 50 },
  );
});

it("leaves a ledger as it was when a step fails", () =>
  Effect.runPromise(
    Effect.scoped(
      Effect.gen(function* () {
        const path = yield* scratchPath;
        const records = fc.sample(anyRecords, { numRuns: 1, seed: 7 })[0] ?? [];
        yield* Effect.promise(() => version1(path, records));
        const database = new DatabaseSync(path);
        // in the way of the table that version 2 makes after it has spread the totals
        database.exec("create table census (taken)");
        const before = database.prepare("select * from totals").all();
        expect(
          yield* Effect.exit(
            Effect.provide(
              Ledger.use(({ census }) => census({})),
              sqliteLedger({ path }),
            ),
          ),
        ).toMatchObject({
          _tag: "Failure",
        });
        expect(pragma(database, "user_version")).toBe(1);
        expect(database.prepare("select * from totals").all()).toEqual(before);
        database.close();
      }),
    ),
  ));

it("happens once when several open an old ledger at the same time", () =>
  Effect.runPromise(
    Effect.scoped(
      Effect.gen(function* () {
        const path = yield* scratchPath;
        const records = fc.sample(anyRecords, { numRuns: 1, seed: 11 })[0] ?? [];
        yield* Effect.promise(() => version1(path, records));
        const opened = Effect.provide(
          Ledger.use(({ census }) => census({})),
          sqliteLedger({ path }),
        );
        const all = yield* Effect.all([opened, opened, opened], { concurrency: "unbounded" });
        expect(new Set(all.map((each) => JSON.stringify(each))).size).toBe(1);
        expect(examine(path)).toEqual([]);
      }),
    ),
  ));
