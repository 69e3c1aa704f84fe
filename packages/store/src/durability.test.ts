import { spawn } from "node:child_process";
import { once } from "node:events";
import { existsSync, readdirSync } from "node:fs";
import { dirname, join } from "node:path";
import { DatabaseSync } from "node:sqlite";
import { setTimeout } from "node:timers/promises";
import { fileURLToPath } from "node:url";
import { Ledger } from "@taizhang/engine";
import { Effect } from "effect";
import { expect, it } from "vitest";
import { examine } from "../test/examine.ts";
import { scratchPath } from "../test/houses.ts";
import { act, record } from "../test/records.ts";
import { restore } from "./place.ts";
import { createSqliteLedger } from "./create.ts";
import { sqliteLedger } from "./sqlite.ts";

const KILLS = 5;
const importer = fileURLToPath(new URL("../test/importing.ts", import.meta.url));
const backer = fileURLToPath(new URL("../test/backing.ts", import.meta.url));

/** Starts a program; `kill` ends it with SIGKILL and tells how many times it said that something is done. */
async function doing(program: string, path: string, name: string) {
  const child = spawn(process.execPath, ["--conditions=@taizhang/source", program, path, name], {
    stdio: ["ignore", "pipe", "inherit"],
  });
  let said = "";
  child.stdout.setEncoding("utf8").on("data", (text: string) => {
    said += text;
  });
  const failed = once(child, "exit").then(() => Promise.reject(new Error("the program ended by itself")));
  await Promise.race([once(child.stdout, "data"), failed]);
  failed.catch(() => {});
  return {
    kill: async (): Promise<number> => {
      const gone = once(child, "close");
      child.kill("SIGKILL");
      await gone;
      return said.split("\n").length - 1;
    },
  };
}

const importing = (path: string, name: string) => doing(importer, path, name);

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
      const child = await importing(path, name);
      await aWhile();
      const acknowledged = await child.kill();
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

it("leaves whole backups and whole ledgers when backing up or restoring is killed", { timeout: 60_000 }, () =>
  withLedger(async (path) => {
    const before = await importing(path, "before");
    await setTimeout(200);
    await before.kill();
    for (let kill = 0; kill < KILLS; kill += 1) {
      const program = await doing(backer, path, `run-${kill}`);
      await aWhile();
      await program.kill();
    }
    expect(examine(path)).toEqual([]);
    const left = readdirSync(dirname(path)).map((name) => join(dirname(path), name));
    const named = left.filter((file) => file.startsWith(path));
    const restored = named.filter((file) => file.endsWith(".restored"));
    expect(restored.length).toBeGreaterThanOrEqual(KILLS);
    expect(restored.flatMap(examine)).toEqual([]);
    // a backup is one when it has its manifest
    const backups = named.filter((file) => file.endsWith(".backup") && existsSync(`${file}.json`));
    expect(backups.length).toBeGreaterThanOrEqual(restored.length);
    for (const [at, backup] of backups.entries()) await Effect.runPromise(restore(backup, `${path}.again-${at}`));
  }),
);
