import { Ledger, type LedgerFailure } from "@taizhang/engine";
import {
  addressOf,
  crashServer,
  makeServer,
  ownFolder,
  present,
  startServer,
  stopServer,
  type Place,
} from "@taizhang/postgres";
import { Effect } from "effect";
import { describe, expect, it } from "vitest";
import { crashes } from "../test/crashing.ts";
import { act, record } from "../test/records.ts";
import { createLedger, ledgerAt } from "./place.ts";

const KILLS = 5;

/** A server of one's own that runs. */
const server = Effect.acquireRelease(
  Effect.promise(async () => {
    const place = await makeServer(ownFolder());
    await startServer(place);
    return place;
  }),
  (place) => Effect.promise(() => stopServer(place)),
);

const put = (id: string) => Ledger.use(({ transact }) => transact((writer) => writer.put([record({ id })], act)));

const ids = Ledger.use((ledger) => Effect.map(ledger.records({}), (found) => found.map(({ id }) => id)));

describe.skipIf(!(await present()))("a PostgreSQL server that", () => {
  it("is killed with all its backends loses nothing it has acknowledged", { timeout: 240_000 }, async () => {
    const found = await Effect.runPromise(crashes(ownFolder(), KILLS, 4));
    expect(found.lost).toEqual([]);
    expect(found.acknowledged).toBeGreaterThan(KILLS * 4);
    expect(found.audit).not.toHaveProperty("broken");
    expect(found.rebuild).toMatchObject({ count: 0 });
  });

  it.each<[string, (place: Place) => Promise<void>]>([
    ["stops", stopServer],
    ["is killed", crashServer],
  ])("%s within a transaction is named with its database, and is found again when it is back", (_says, end) =>
    Effect.runPromise(
      Effect.scoped(
        Effect.gen(function* () {
          const place = yield* server;
          const address = addressOf(place, { password: "secret" });
          yield* createLedger(address);
          yield* Effect.provide(
            Effect.gen(function* () {
              yield* put("before");
              const { transact } = yield* Ledger;
              const met = (yield* Effect.flip(
                transact((writer) =>
                  Effect.gen(function* () {
                    yield* writer.put([record({ id: "lost" })], act);
                    yield* Effect.promise(() => end(place));
                    yield* writer.put([record({ id: "never" })], act);
                  }),
                ),
              )) as LedgerFailure;
              expect(met).toMatchObject({
                _tag: "LedgerBroken",
                path: `postgres://postgres@127.0.0.1:${place.port}/postgres`,
              });
              expect(JSON.stringify(met)).not.toContain("secret");
              expect(yield* Effect.flip(put("away"))).toMatchObject({ why: expect.stringContaining("连不上") });
              expect(yield* Effect.flip(ids)).toMatchObject({ _tag: "LedgerBroken" });
              yield* Effect.promise(() => startServer(place));
              expect(yield* ids).toEqual(["before"]);
              expect(yield* put("after")).toEqual([{ as: "recorded" }]);
            }),
            ledgerAt(address),
          );
        }),
      ),
    ),
  );

  it("goes between the last word and its commit leaves it open whether that was kept", () =>
    Effect.runPromise(
      Effect.scoped(
        Effect.gen(function* () {
          const place = yield* server;
          const address = addressOf(place);
          yield* createLedger(address);
          const met = yield* Effect.flip(
            Effect.provide(
              Ledger.use(({ transact }) =>
                transact((writer) =>
                  Effect.andThen(
                    writer.census({}),
                    Effect.promise(() => crashServer(place)),
                  ),
                ),
              ),
              ledgerAt(address),
            ),
          );
          expect(met).toMatchObject({ why: expect.stringContaining("可能已经记入，也可能没有") });
        }),
      ),
    ));

  it.each(["fsync", "full_page_writes"])("runs without %s is refused", (setting) =>
    Effect.runPromise(
      Effect.scoped(
        Effect.gen(function* () {
          const place = yield* server;
          const address = addressOf(place);
          yield* createLedger(address);
          yield* Effect.promise(() => stopServer(place));
          yield* Effect.promise(() => startServer(place, [`${setting}=off`]));
          expect(yield* Effect.flip(Effect.provide(ids, ledgerAt(address)))).toMatchObject({
            _tag: "LedgerBroken",
            why: expect.stringContaining(setting),
          });
          expect(yield* Effect.provide(put("a"), ledgerAt(`${address}?durability=off`))).toEqual([{ as: "recorded" }]);
        }),
      ),
    ),
  );
});
