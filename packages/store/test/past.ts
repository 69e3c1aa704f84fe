/** A ledger with a past, and its file changed from outside. */
import { DatabaseSync } from "node:sqlite";
import { Ledger, type LedgerFailure, type Upkeep } from "@taizhang/engine";
import { Effect } from "effect";
import { createSqliteLedger } from "../src/create.ts";
import { sqliteLedger } from "../src/sqlite.ts";
import { scratchPath } from "./houses.ts";
import { act, exactly, record } from "./records.ts";

/** Events of the ledger that `past` makes. */
export const EVENTS = 22;

/** A ledger of 20 records, a definition and a correction, at a path that is gone with the scope. */
export const past = Effect.gen(function* () {
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
  return path;
});

/** Does something to the file that no ledger would: its guards are taken away first. */
export function tamper<A>(path: string, change: (database: DatabaseSync) => A): A {
  const database = new DatabaseSync(path);
  try {
    database.exec(
      "drop trigger if exists events_no_update; drop trigger if exists events_no_delete; pragma foreign_keys = off",
    );
    return change(database);
  } finally {
    database.close();
  }
}

/** Asks the upkeep of the ledger at a path. */
export const ask = <A>(
  path: string,
  question: (upkeep: Upkeep) => Effect.Effect<A, LedgerFailure>,
): Effect.Effect<A, LedgerFailure> =>
  Effect.provide(
    Ledger.use(({ upkeep }) => question(upkeep)),
    sqliteLedger({ path }),
  );
