/** A ledger's SQLite file, opened so that what is committed stays committed. */
import { existsSync } from "node:fs";
import { DatabaseSync } from "node:sqlite";
import { pathToFileURL } from "node:url";
import { LedgerBroken, LedgerUnfit } from "@taizhang/engine";
import { failureOf } from "./trouble.ts";
import { NEWEST } from "./versions.ts";

/** “TZLG” in the file's header: a ledger of ours, no other program's database. */
const APPLICATION = 0x54_5a_4c_47;

/** `PRAGMA synchronous`: from FULL on, a commit returns when it is on the disk. */
const FULL = 2;

/** An open file with the version of its tables. */
export interface SqliteFile {
  readonly database: DatabaseSync;
  readonly version: number;
}

/** The value of a pragma with one. */
export function pragma(database: DatabaseSync, name: string): unknown {
  return Object.values(database.prepare(`pragma ${name}`).get() ?? {})[0];
}

/** Opens an existing ledger; `wait` milliseconds for others to finish. Throws a `LedgerFailure`. */
export function openFile(path: string, wait: number): SqliteFile {
  const database = connect(path, wait);
  try {
    const version = versionOf(path, database);
    secure(path, database);
    return { database, version };
  } catch (cause) {
    database.close();
    throw failureOf(path, cause) ?? cause;
  }
}

function connect(path: string, wait: number): DatabaseSync {
  const url = pathToFileURL(path);
  // never creates a file
  url.searchParams.set("mode", "rw");
  try {
    return new DatabaseSync(url, { timeout: wait });
  } catch (cause) {
    throw existsSync(path) ? (failureOf(path, cause) ?? cause) : new LedgerUnfit({ path, how: { is: "missing" } });
  }
}

/** Asked before anything is set, so that a file of someone else stays as it is. */
function versionOf(path: string, database: DatabaseSync): number {
  if (pragma(database, "application_id") !== APPLICATION) {
    throw new LedgerBroken({ path, why: "这个文件不是台账；请核对位置" });
  }
  const found = Number(pragma(database, "user_version"));
  if (found > NEWEST) throw new LedgerUnfit({ path, how: { is: "newer", found, known: NEWEST } });
  return found;
}

/** Sets what keeps a ledger safe, and looks whether it holds. */
export function secure(path: string, database: DatabaseSync): void {
  database.exec(
    `pragma journal_mode = wal; pragma synchronous = full; pragma foreign_keys = on; pragma secure_delete = on;
     pragma trusted_schema = off; pragma cache_size = -16384; pragma journal_size_limit = 67108864`,
  );
  holds(path, database);
}

/** Refuses a connection that could lose what it has acknowledged. */
export function holds(path: string, database: DatabaseSync): void {
  if (pragma(database, "journal_mode") !== "wal") {
    throw new LedgerBroken({ path, why: "这个位置不能安全地写台账（常见于网络共享盘）；请把台账放在本机磁盘上" });
  }
  if (Number(pragma(database, "synchronous")) < FULL) {
    throw new LedgerBroken({
      path,
      why: "数据库没有按“断电不丢”的方式写盘（synchronous 低于 FULL），为免丢数据不再继续",
    });
  }
}

/** Marks a file as a ledger of a version; part of the transaction that made it one. */
export function mark(database: DatabaseSync, version: number): void {
  database.exec(`pragma application_id = ${APPLICATION}; pragma user_version = ${version}`);
}
