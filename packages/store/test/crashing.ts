/** A PostgreSQL server killed again and again under those who write, and what is left of what was acknowledged. */
import { Ledger, type AuditReport, type RebuildReport } from "@taizhang/engine";
import { addressOf, crashServer, makeServer, startServer, stopServer } from "@taizhang/postgres";
import { Effect, Exit, Fiber } from "effect";
import { createPostgresLedger, postgresLedger } from "../src/postgres.ts";
import { act, exactly, record } from "./records.ts";

export interface Crashes {
  readonly kills: number;
  /** Transactions whose keeping was told. */
  readonly acknowledged: number;
  /** Ids of them that are not there after all. */
  readonly lost: readonly string[];
  readonly audit: AuditReport | undefined;
  readonly rebuild: RebuildReport;
}

/** Writes one record after another, whatever happens to the server; tells `kept` which ones are acknowledged. */
const writing = (name: string, kept: (id: string) => void) =>
  Effect.gen(function* () {
    const { transact } = yield* Ledger;
    for (let n = 0; ; n += 1) {
      const id = `${name}-${n}`;
      const offered = [record({ id, facts: { x: exactly(1) } })];
      const exit = yield* Effect.exit(transact((writer) => writer.put(offered, act)));
      if (Exit.isSuccess(exit)) kept(id);
      else yield* Effect.sleep(10);
    }
  });

/** Kills the server and all its backends so many times under so many writers with a pool each, in a folder of its own. */
export const crashes = (folder: string, kills: number, writers: number): Effect.Effect<Crashes> =>
  Effect.gen(function* () {
    const place = yield* Effect.promise(() => makeServer(folder));
    const address = addressOf(place);
    const acknowledged = new Set<string>();
    yield* Effect.promise(() => startServer(place));
    yield* createPostgresLedger(address);
    for (let kill = 0; kill < kills; kill += 1) {
      const before = acknowledged.size;
      const names = Array.from({ length: writers }, (_, n) => `w${kill}-${n}`);
      const all = yield* Effect.forkChild(
        Effect.all(
          names.map((name) =>
            Effect.provide(
              writing(name, (id) => acknowledged.add(id)),
              postgresLedger({ address }),
            ),
          ),
          { concurrency: "unbounded" },
        ),
      );
      while (acknowledged.size < before + writers * 2) yield* Effect.sleep(2);
      yield* Effect.sleep(Math.random() * 50);
      yield* Effect.promise(() => crashServer(place));
      yield* Fiber.interrupt(all);
      yield* Effect.promise(() => startServer(place));
    }
    const left = yield* Effect.provide(
      Ledger.use((ledger) =>
        Effect.all({
          records: ledger.records({}),
          audit: ledger.upkeep.audit(),
          rebuild: ledger.upkeep.rebuild(false),
        }),
      ),
      postgresLedger({ address }),
    );
    yield* Effect.promise(() => stopServer(place));
    const ids = new Set(left.records.map(({ id }) => id));
    const lost = [...acknowledged].filter((id) => !ids.has(id));
    return { kills, acknowledged: acknowledged.size, lost, audit: left.audit, rebuild: left.rebuild };
  }).pipe(Effect.orDie);
