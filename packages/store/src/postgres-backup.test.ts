import { createHash } from "node:crypto";
import { existsSync, readFileSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { DatabaseSync } from "node:sqlite";
import { Ledger, type LedgerFailure } from "@taizhang/engine";
import { present } from "@taizhang/postgres";
import { Effect, type Scope } from "effect";
import fc from "fast-check";
import { sql } from "kysely";
import { describe, expect, it } from "vitest";
import { anyHistory, live } from "../test/deeds.ts";
import { examine } from "../test/examine.ts";
import { outside, scratchAddress, scratchPath } from "../test/houses.ts";
import { EVENTS, past } from "../test/past.ts";
import { act, record } from "../test/records.ts";
import { backUp, createLedger, ledgerAt, restore } from "./place.ts";

const run = <A, E>(use: Effect.Effect<A, E, Scope.Scope>): Promise<A> => Effect.runPromise(Effect.scoped(use));

const failing = <A>(use: Effect.Effect<A, LedgerFailure>): Effect.Effect<LedgerFailure> =>
  Effect.flip(use) as Effect.Effect<LedgerFailure>;

/** Everything a ledger's file holds, row by row. */
function digest(path: string): string {
  const database = new DatabaseSync(path, { readOnly: true });
  const sum = createHash("sha256");
  for (const table of ["meta", "definitions", "events", "records", "totals", "census"]) {
    const rows = database.prepare(`select * from ${table}`).all();
    sum.update(JSON.stringify([table, rows.map((row) => JSON.stringify(row)).toSorted()]));
  }
  database.close();
  return sum.digest("hex");
}

const upkeep = (address: string) =>
  Effect.provide(
    Ledger.use((ledger) => Effect.all([ledger.upkeep.audit(), ledger.upkeep.rebuild(false)])),
    ledgerAt(address),
  );

describe.skipIf(!(await present()))("a backup", () => {
  it("crosses engines and back with every row, the head and the ids as they were", { timeout: 120_000 }, () =>
    fc.assert(
      fc.asyncProperty(anyHistory, (history) =>
        run(
          Effect.gen(function* () {
            const path = yield* scratchPath;
            const beside = (name: string): string => join(dirname(path), name);
            yield* createLedger(path);
            yield* Effect.provide(live(history), ledgerAt(path));
            const there = yield* backUp(path, beside("there"));
            const address = yield* scratchAddress;
            expect(yield* restore(beside("there"), address)).toEqual(there);
            const [audited, rebuilt] = yield* upkeep(address);
            expect(audited).toEqual({ events: there.events, head: there.head });
            expect(rebuilt).toMatchObject({ records: there.records, count: 0 });
            const back = yield* backUp(address, beside("back"));
            expect(back).toMatchObject({ ledger: there.ledger, head: there.head, version: there.version });
            yield* restore(beside("back"), beside("home"));
            expect(digest(beside("home"))).toBe(digest(path));
            expect(examine(beside("home"))).toEqual([]);
          }),
        ),
      ),
      { numRuns: 20 },
    ),
  );

  it("is one moment of the database while somebody writes", () =>
    run(
      Effect.gen(function* () {
        const path = yield* scratchPath;
        const address = yield* scratchAddress;
        yield* createLedger(address);
        const put = (id: string) =>
          Ledger.use(({ transact }) => transact((writer) => writer.put([record({ id })], act)));
        const manifest = yield* Effect.provide(
          Effect.gen(function* () {
            yield* put("before");
            const { transact } = yield* Ledger;
            return yield* transact((writer) =>
              Effect.andThen(writer.put([record({ id: "meanwhile" })], act), backUp(address, path)),
            );
          }),
          ledgerAt(address),
        );
        expect(manifest).toMatchObject({ events: 1, records: 1 });
        expect(examine(path)).toEqual([]);
      }),
    ));

  it("is refused when damaged, before the database is touched", () =>
    run(
      Effect.gen(function* () {
        const ledger = yield* past;
        const file = join(dirname(ledger), "backup");
        yield* backUp(ledger, file);
        const bytes = readFileSync(file);
        const address = yield* scratchAddress;
        for (let at = 0; at < bytes.length; at += 4999) {
          const changed = Buffer.from(bytes);
          changed[at] = (bytes[at] ?? 0) ^ 1;
          writeFileSync(file, changed);
          expect(yield* failing(restore(file, address))).toMatchObject({ _tag: "BackupUnsound" });
        }
        const schemas = yield* outside(address, async (db, { schema }) => {
          const { rows } = await sql<{
            there: boolean;
          }>`select to_regnamespace(${schema}) is not null as there`.execute(db);
          return rows;
        });
        expect(schemas).toEqual([{ there: false }]);
        writeFileSync(file, bytes);
        expect(yield* restore(file, address)).toMatchObject({ events: EVENTS });
      }),
    ));

  it("never goes over a ledger that is there", () =>
    run(
      Effect.gen(function* () {
        const ledger = yield* past;
        const file = join(dirname(ledger), "backup");
        yield* backUp(ledger, file);
        const address = yield* scratchAddress;
        yield* createLedger(address);
        expect(yield* failing(restore(file, address))).toMatchObject({ _tag: "LedgerUnfit", how: { is: "exists" } });
        expect((yield* upkeep(address))[0]).toMatchObject({ events: 0 });
      }),
    ));

  it("is not made of a ledger whose past was changed, and leaves nothing behind", () =>
    run(
      Effect.gen(function* () {
        const path = yield* scratchPath;
        const address = yield* scratchAddress;
        yield* createLedger(address);
        const two = ["a", "b"].map((id) => record({ id }));
        yield* Effect.provide(
          Ledger.use(({ transact }) => transact((writer) => writer.put(two, act))),
          ledgerAt(address),
        );
        yield* outside(address, async (db) => {
          await sql`alter table events disable trigger all`.execute(db);
          await sql`update events set actor = 'x' where seq = 2`.execute(db);
        });
        const failure = yield* failing(backUp(address, path));
        expect(failure).toMatchObject({ _tag: "LedgerBroken", why: expect.stringContaining("第 2 个事件") });
        expect(existsSync(path)).toBe(false);
      }),
    ));
});
