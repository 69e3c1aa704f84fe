/** A file made beside its place under a hidden name, and given its own name when it is whole. */
import { randomUUID } from "node:crypto";
import { closeSync, existsSync, fsyncSync, linkSync, openSync, renameSync, rmSync } from "node:fs";
import { basename, dirname, join } from "node:path";
import { LedgerBroken, LedgerUnfit } from "@taizhang/engine";

/** Where the file is written before it gets its name: beside it, for only so the name is given at once. */
export function draftFor(path: string): string {
  if (existsSync(path)) throw new LedgerUnfit({ path, how: { is: "exists" } });
  const left = ["-wal", "-journal"].map((end) => path + end).find(existsSync);
  // SQLite would take it for what belongs to the new file
  if (left !== undefined) throw new LedgerBroken({ path, why: `旁边留有旧台账的文件 ${basename(left)}；请先把它移走` });
  if (!existsSync(dirname(path))) throw new LedgerBroken({ path, why: "文件夹不存在；请先建文件夹，或换一个位置" });
  return join(dirname(path), `.${basename(path)}.${randomUUID()}`);
}

/** Removes what is left of a draft. */
export function discard(draft: string): void {
  for (const end of ["", "-wal", "-shm", "-journal"]) rmSync(draft + end, { force: true });
}

/** Brings what was written to the disk. */
export function sync(path: string): void {
  const file = openSync(path, "r");
  fsyncSync(file);
  closeSync(file);
}

/** Gives the finished file its name, which nobody may have taken meanwhile. */
export function publish(draft: string, path: string): void {
  try {
    linkSync(draft, path);
  } catch (cause) {
    const code = cause instanceof Error && "code" in cause ? String(cause.code) : "";
    if (code === "EEXIST") throw new LedgerUnfit({ path, how: { is: "exists" } });
    // a file system without hard links
    if (!["EPERM", "ENOTSUP", "ENOSYS"].includes(code)) throw cause;
    if (existsSync(path)) throw new LedgerUnfit({ path, how: { is: "exists" } });
    renameSync(draft, path);
  }
  // the name is kept through a power cut too; Windows cannot sync a folder and needs not
  if (process.platform !== "win32") sync(dirname(path));
}
