/** Brings a ledger's file up to date and is killed before its n-th statement. Arguments: path, n; says how many there were. */
import { writeSync } from "node:fs";
import { DatabaseSync, StatementSync } from "node:sqlite";
import { Ledger } from "@taizhang/engine";
import { Effect } from "effect";
import { sqliteLedger } from "../src/sqlite.ts";

const [path = "", last = "0"] = process.argv.slice(2);
let statements = 0;

/** Counts the calls of a method, and dies before the n-th. */
function counted(owner: object, name: string): void {
  const method: unknown = Reflect.get(owner, name);
  if (typeof method !== "function") throw new Error(`no ${name}`);
  Reflect.set(owner, name, function (this: unknown, ...given: readonly unknown[]): unknown {
    statements += 1;
    if (statements === Number(last)) process.kill(process.pid, "SIGKILL");
    return Reflect.apply(method, this, given);
  });
}

counted(DatabaseSync.prototype, "exec");
for (const name of ["run", "all", "get"]) counted(StatementSync.prototype, name);

await Effect.runPromise(
  Effect.provide(
    Ledger.use(({ census }) => census({})),
    sqliteLedger({ path }),
  ),
);
writeSync(1, `${statements}\n`);
