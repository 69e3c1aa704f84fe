/** A ledger of version 1 whose upgrade is killed at one statement after another, and upgraded again. */
import { spawnSync } from "node:child_process";
import { copyFileSync } from "node:fs";
import { DatabaseSync } from "node:sqlite";
import { fileURLToPath } from "node:url";
import { Ledger } from "@taizhang/engine";
import { Effect } from "effect";
import { sqliteLedger } from "../src/sqlite.ts";
import { secure } from "../src/sqlite-file.ts";
import { upgrade } from "../src/upgrade.ts";
import { examine } from "./examine.ts";
import { firstVersion } from "./first-version.ts";
import { exactly, record } from "./records.ts";

const program = fileURLToPath(new URL("upgrading.ts", import.meta.url));

/** A ledger as version 1 left it. */
export async function version1(path: string, records: Parameters<typeof firstVersion>[0]): Promise<void> {
  const database = new DatabaseSync(path);
  secure(path, database);
  await Effect.runPromise(upgrade(database, { path, wait: 0 }, 1));
  for (const [table, row] of firstVersion(records)) {
    const columns = Object.keys(row).map((name) => `"${name}"`);
    database
      .prepare(`insert into ${table} (${columns.join()}) values (${columns.map(() => "?").join()})`)
      .run(...Object.values(row));
  }
  database.close();
}

/** The whole content and schema of a ledger's file. */
function contentOf(path: string): string {
  const database = new DatabaseSync(path, { readOnly: true });
  const schema = database.prepare("select type, name, tbl_name, sql from sqlite_schema order by type, name").all();
  const tables = schema.filter(({ type }) => type === "table").map(({ name }) => String(name));
  const rows = tables.map((name) => [name, database.prepare(`select * from "${name}"`).all()]);
  const version = database.prepare("pragma user_version").get();
  database.close();
  return JSON.stringify([version, schema, rows]);
}

const upgrading = (path: string, last: number) =>
  spawnSync(process.execPath, ["--conditions=@taizhang/source", program, path, String(last)], { encoding: "utf8" });

const opened = (path: string) =>
  Effect.provide(
    Ledger.use(({ census }) => census({})),
    sqliteLedger({ path }),
  );

export interface Upgrades {
  /** Statements of an upgrade that nobody disturbs. */
  readonly statements: number;
  readonly killed: number;
  /** Statements after which the ledger did not become what it should, with what is wrong. */
  readonly wrong: readonly string[];
}

/** Kills the upgrade before every `step`-th statement, in a folder of its own. */
export async function upgradesKilled(folder: string, step = 1): Promise<Upgrades> {
  const first = `${folder}/first.tz`;
  const records = Array.from({ length: 12 }, (_, n) =>
    record({ id: `${n}`, org: n % 2 === 0 ? "451499001" : "451421003", facts: { x: exactly(n) } }),
  );
  await version1(first, records);
  const whole = `${folder}/whole.tz`;
  copyFileSync(first, whole);
  const statements = Number(upgrading(whole, 0).stdout);
  const wanted = contentOf(whole);
  const wrong: string[] = [];
  let killed = 0;
  for (let last = 1; last <= statements; last += step) {
    const path = `${folder}/killed-${last}.tz`;
    copyFileSync(first, path);
    if (upgrading(path, last).signal === "SIGKILL") killed += 1;
    else wrong.push(`${last}: was not killed`);
    await Effect.runPromise(opened(path));
    if (contentOf(path) !== wanted) wrong.push(`${last}: another content`);
    wrong.push(...examine(path).map((each) => `${last}: ${each}`));
  }
  return { statements, killed, wrong };
}
