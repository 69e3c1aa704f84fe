import { spawn } from "node:child_process";
import { once } from "node:events";
import { DatabaseSync } from "node:sqlite";
import { setTimeout } from "node:timers/promises";
import { fileURLToPath } from "node:url";
import { Ledger } from "@taizhang/engine";
import { Effect } from "effect";
import { expect, it } from "vitest";
import { examine } from "../test/examine.ts";
import { scratchPath } from "../test/houses.ts";
import { act, record } from "../test/records.ts";
import { createSqliteLedger } from "./create.ts";
import { sqliteLedger } from "./sqlite.ts";

const KILLS = 5;
const child = fileURLToPath(new URL("../test/importing.ts", import.meta.url));

/** Starts an importer; `kill` ends it with SIGKILL and tells how many transactions it acknowledged. */
async function importing(path: string, name: string) {
  const importer = spawn(process.execPath, ["--conditions=@taizhang/source", child, path, name], {
    stdio: ["ignore", "pipe", "inherit"],
  });
  let said = "";
  importer.stdout.setEncoding("utf8").on("data", (text: string) => {
    said += text;
  });
  const failed = once(importer, "exit").then(() => Promise.reject(new Error("the importer ended by itself")));
  await Promise.race([once(importer.stdout, "data"), failed]);
  failed.catch(() => {});
  return {
    kill: async (): Promise<number> => {
      const gone = once(importer, "close");
      importer.kill("SIGKILL");
      await gone;
      return said.split("\n").length - 1;
    },
  };
}

const BATCH = 20;

/** Whole transactions kept under a name. */
function keptOf(path: string, name: string): number {
  const database = new DatabaseSync(path);
  const { kept } = database.prepare("select count(*) as kept from events where subject like ?").get(`${name}-%`) ?? {};
  database.close();
  return Number(kept) / BATCH;
}

const newLedger = Effect.gen(function* () {
  const path = yield* scratchPath;
  yield* createSqliteLedger(path);
  return path;
});

const withLedger = (use: (path: string) => Promise<void>): Promise<void> =>
  Effect.runPromise(Effect.scoped(Effect.flatMap(newLedger, (path) => Effect.promise(() => use(path)))));

const aWhile = (): Promise<void> => setTimeout(Math.random() * 150);

it("loses nothing it has acknowledged when it is killed", { timeout: 60_000 }, () =>
  withLedger(async (path) => {
    for (let kill = 0; kill < KILLS; kill += 1) {
      const name = `run-${kill}`;
      const importer = await importing(path, name);
      await aWhile();
      const acknowledged = await importer.kill();
      expect(examine(path)).toEqual([]);
      // and at most the one on its way
      expect([acknowledged, acknowledged + 1]).toContain(keptOf(path, name));
    }
    const after = Ledger.use(({ transact }) => transact((writer) => writer.put([record({ id: "after" })], act)));
    await Effect.runPromise(Effect.provide(after, sqliteLedger({ path })));
    expect(examine(path)).toEqual([]);
  }),
);

it("lets two processes write in turns", { timeout: 60_000 }, () =>
  withLedger(async (path) => {
    const names = ["one", "two"];
    const importers = await Promise.all(names.map((name) => importing(path, name)));
    await setTimeout(500);
    const acknowledged = await Promise.all(importers.map(({ kill }) => kill()));
    expect(examine(path)).toEqual([]);
    names.forEach((name, at) => {
      const count = acknowledged[at] ?? 0;
      expect(count).toBeGreaterThan(1);
      expect([count, count + 1]).toContain(keptOf(path, name));
    });
  }),
);
