/** Makes a new ledger: the whole file appears at once, or none. */
import { randomUUID } from "node:crypto";
import { closeSync, existsSync, fsyncSync, linkSync, openSync, renameSync, rmSync } from "node:fs";
import { basename, dirname, join } from "node:path";
import { DatabaseSync } from "node:sqlite";
import { LedgerBroken, LedgerExists, now, type LedgerFailure } from "@taizhang/engine";
import { Effect } from "effect";
import { secure } from "./sqlite-file.ts";
import { attempt } from "./trouble.ts";
import { upgrade } from "./upgrade.ts";

/** Fails with `LedgerExists` when there is anything at the path. */
export const createSqliteLedger = (path: string): Effect.Effect<void, LedgerFailure> =>
  Effect.flatMap(now, (created) => Effect.uninterruptible(attempt(path, () => create(path, created))));

async function create(path: string, created: string): Promise<void> {
  if (existsSync(path)) throw new LedgerExists({ path });
  if (!existsSync(dirname(path))) {
    throw new LedgerBroken({ path, why: "文件夹不存在；请先建文件夹，或换一个位置" });
  }
  const draft = join(dirname(path), `.${basename(path)}.${randomUUID()}`);
  try {
    await write(draft, created);
    publish(draft, path);
  } finally {
    for (const ending of ["", "-wal", "-shm", "-journal"]) rmSync(draft + ending, { force: true });
  }
}

async function write(draft: string, created: string): Promise<void> {
  const database = new DatabaseSync(draft);
  try {
    secure(draft, database);
    await upgrade(database);
    const meta = database.prepare("insert into meta (name, value) values (?, ?)");
    meta.run("ledger", randomUUID());
    meta.run("created", created);
  } finally {
    database.close();
  }
}

/** Gives the finished file its name, which nobody may have taken meanwhile. */
function publish(draft: string, path: string): void {
  try {
    linkSync(draft, path);
  } catch (cause) {
    if (existsSync(path)) throw new LedgerExists({ path });
    // a file system without hard links
    if (!(cause instanceof Error && "code" in cause && ["EPERM", "ENOTSUP", "ENOSYS"].includes(String(cause.code))))
      throw cause;
    renameSync(draft, path);
  }
  // the name is kept through a power cut too; Windows cannot sync a folder and needs not
  if (process.platform === "win32") return;
  const folder = openSync(dirname(path), "r");
  fsyncSync(folder);
  closeSync(folder);
}
