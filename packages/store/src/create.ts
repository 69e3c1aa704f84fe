/** Makes a new ledger: the whole file appears at once, or none. */
import { randomUUID } from "node:crypto";
import { closeSync, existsSync, fsyncSync, linkSync, openSync, renameSync, rmSync } from "node:fs";
import { basename, dirname, join } from "node:path";
import { DatabaseSync } from "node:sqlite";
import { LedgerBroken, LedgerExists, now } from "@taizhang/engine";
import { Effect } from "effect";
import { secure } from "./sqlite-file.ts";
import { attempt } from "./trouble.ts";
import { upgrade } from "./upgrade.ts";

/** Fails with `LedgerExists` when there is anything at the path. */
export const createSqliteLedger = Effect.fn("createSqliteLedger")(function* (path: string) {
  const draft = yield* attempt(path, async () => draftFor(path));
  const removed = Effect.sync(() =>
    ["", "-wal", "-shm", "-journal"].forEach((end) => rmSync(draft + end, { force: true })),
  );
  yield* write(draft, path).pipe(
    Effect.andThen(attempt(path, async () => publish(draft, path))),
    Effect.ensuring(removed),
  );
}, Effect.uninterruptible);

/** Where the ledger is written before it gets its name: beside it, for only so the name is given at once. */
function draftFor(path: string): string {
  if (existsSync(path)) throw new LedgerExists({ path });
  const left = ["-wal", "-journal"].map((end) => path + end).find(existsSync);
  // SQLite would take it for what belongs to the new file
  if (left !== undefined) throw new LedgerBroken({ path, why: `旁边留有旧台账的文件 ${basename(left)}；请先把它移走` });
  if (!existsSync(dirname(path))) throw new LedgerBroken({ path, why: "文件夹不存在；请先建文件夹，或换一个位置" });
  return join(dirname(path), `.${basename(path)}.${randomUUID()}`);
}

const write = Effect.fnUntraced(function* (draft: string, path: string) {
  const created = yield* now;
  const database = yield* attempt(path, async () => new DatabaseSync(draft));
  yield* Effect.ensuring(
    Effect.gen(function* () {
      yield* attempt(path, async () => secure(path, database));
      yield* upgrade(database, { path, wait: 0 });
      yield* attempt(path, async () => {
        const meta = database.prepare("insert into meta (name, value) values (?, ?)");
        meta.run("ledger", randomUUID());
        meta.run("created", created);
      });
    }),
    Effect.sync(() => database.close()),
  );
});

/** Gives the finished file its name, which nobody may have taken meanwhile. */
function publish(draft: string, path: string): void {
  try {
    linkSync(draft, path);
  } catch (cause) {
    const code = cause instanceof Error && "code" in cause ? String(cause.code) : "";
    if (code === "EEXIST") throw new LedgerExists({ path });
    // a file system without hard links
    if (!["EPERM", "ENOTSUP", "ENOSYS"].includes(code)) throw cause;
    if (existsSync(path)) throw new LedgerExists({ path });
    renameSync(draft, path);
  }
  // the name is kept through a power cut too; Windows cannot sync a folder and needs not
  if (process.platform === "win32") return;
  const folder = openSync(dirname(path), "r");
  fsyncSync(folder);
  closeSync(folder);
}
