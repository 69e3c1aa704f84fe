import { DatabaseSync } from "node:sqlite";
import { addCells, cellsOf, orgPath, rollUp } from "@taizhang/core";
import { Ledger } from "@taizhang/engine";
import { Effect } from "effect";
import fc from "fast-check";
import { expect, it } from "vitest";
import { examine } from "../test/examine.ts";
import { scratchPath } from "../test/houses.ts";
import { act, anyRecord } from "../test/records.ts";
import { Chain, origin } from "./chain.ts";
import { toRow } from "./record-row.ts";
import { AT_ONCE, put } from "./revision.ts";
import { openFile, pragma, secure } from "./sqlite-file.ts";
import { sqliteLedger } from "./sqlite.ts";
import { toTotalRow } from "./total-row.ts";
import { upgrade } from "./upgrade.ts";
import { NEWEST } from "./versions.ts";

type Records = readonly Parameters<typeof put>[0][];

const anyRecords: fc.Arbitrary<Records> = fc.uniqueArray(anyRecord, { selector: ({ id }) => id, maxLength: 8 });

/** A ledger as version 1 left it: events, records, totals of each unit by itself. */
async function version1(path: string, records: Records): Promise<void> {
  const database = new DatabaseSync(path);
  secure(path, database);
  await Effect.runPromise(upgrade(database, { path, wait: 0 }, 1));
  const insert = (table: string, row: object): void => {
    const columns = Object.keys(row).map((name) => `"${name}"`);
    database
      .prepare(`insert into ${table} (${columns.join()}) values (${columns.map(() => "?").join()})`)
      .run(...Object.values(row));
  };
  insert("meta", { name: "ledger", value: "id" });
  const chain = new Chain({ seq: 0, hash: origin("id") });
  for (const record of records) {
    const stored = put(record, act, AT_ONCE, undefined);
    const event = chain.append({
      at: act.at,
      actor: act.by,
      verb: "recorded",
      subject: stored.id,
      revision: 1,
      state: stored.state,
      reason: null,
      digest: stored.digest,
      body: stored.body,
    });
    insert("events", event);
    const { last: _, ...row } = toRow(stored, event.seq);
    insert("records", row);
  }
  for (const cell of addCells(records.flatMap(cellsOf))) {
    insert("totals", toTotalRow({ ...cell, org: orgPath(cell.org) }));
  }
  database.close();
}

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
