/** A file written whole or not at all: beside its place first, then moved there. */
import { closeSync, fsyncSync, openSync, renameSync, rmSync, statSync, writeSync } from "node:fs";
import { basename, dirname, join, resolve } from "node:path";
import { Effect } from "effect";
import { Misuse } from "./misuse.ts";

const REASONS: Readonly<Record<string, string>> = {
  ENOENT: "没有这个文件夹，请先建好",
  ENOTDIR: "没有这个文件夹，请先建好",
  EACCES: "没有写入的权限",
  EPERM: "没有写入的权限",
  EROFS: "这个位置只能读",
  EISDIR: "这是文件夹，请写明文件名",
  ENOSPC: "磁盘满了",
  EDQUOT: "磁盘配额满了",
};

/** Why the file system refused, in words. */
export function reasonOf(cause: unknown): Readonly<{ zh: string; en: string }> {
  const { code = "", message = String(cause) } = cause as { code?: string; message?: string };
  return { zh: REASONS[code] ?? message, en: code === "" ? message : code };
}

const isFolder = (path: string): boolean => statSync(path, { throwIfNoEntry: false })?.isDirectory() === true;

function replace(path: string, bytes: Uint8Array): void {
  if (isFolder(path)) throw Object.assign(new Error(path), { code: "EISDIR" });
  const beside = join(dirname(path), `.${basename(path)}.${process.pid}.tmp`);
  try {
    const file = openSync(beside, "wx");
    try {
      for (let at = 0; at < bytes.length;) at += writeSync(file, bytes, at);
      fsyncSync(file);
    } finally {
      closeSync(file);
    }
    renameSync(beside, path);
  } catch (cause) {
    rmSync(beside, { force: true });
    throw cause;
  }
}

/** Writes the file. `spare` is a file that must not be overwritten: the ledger itself. */
export function writeFile(path: string, bytes: Uint8Array, spare: string): Effect.Effect<void, Misuse> {
  return Effect.suspend(() => {
    if (resolve(path) === resolve(spare)) {
      return Effect.fail(
        new Misuse({
          words: { zh: `${path} 是台账本身，请换一个文件名`, en: `${path} is the ledger itself; choose another name` },
        }),
      );
    }
    try {
      return Effect.succeed(replace(path, bytes));
    } catch (cause) {
      const { zh, en } = reasonOf(cause);
      return Effect.fail(new Misuse({ words: { zh: `写不了 ${path}：${zh}`, en: `cannot write ${path}: ${en}` } }));
    }
  });
}
