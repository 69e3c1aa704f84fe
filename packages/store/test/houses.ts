/** Every kind of ledger there is, each fresh for one test. */
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { Ledger, LedgerFailure } from "@taizhang/engine";
import { Effect, Layer } from "effect";
import { createSqliteLedger } from "../src/create.ts";
import { memoryLedger } from "../src/memory.ts";
import { sqliteLedger } from "../src/sqlite.ts";

/** A path for a ledger in a folder of its own, which is gone with the scope. */
export const scratchPath = Effect.acquireRelease(
  Effect.sync(() => join(mkdtempSync(join(tmpdir(), "taizhang-")), "台账 #1?.tz")),
  (path) => Effect.sync(() => rmSync(join(path, ".."), { recursive: true })),
);

const freshSqlite: Layer.Layer<Ledger, LedgerFailure> = Layer.unwrap(
  Effect.gen(function* () {
    const path = yield* scratchPath;
    yield* createSqliteLedger(path);
    return sqliteLedger({ path });
  }),
);

export const houses: readonly (readonly [name: string, ledger: () => Layer.Layer<Ledger, LedgerFailure>])[] = [
  ["memory", memoryLedger],
  ["SQLite", () => freshSqlite],
];
