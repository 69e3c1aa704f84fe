import { DatabaseSync } from "node:sqlite";
import { LedgerBusy, type LedgerFailure } from "@taizhang/engine";
import { Effect, Exit } from "effect";
import { expect, it } from "vitest";
import { attempt, failureOf, failureOfCommit } from "./trouble.ts";

/** What SQLite really throws. */
function thrown(sql: readonly string[]): unknown {
  const database = new DatabaseSync(":memory:");
  try {
    for (const each of sql) database.exec(each);
    return undefined;
  } catch (cause) {
    return cause;
  } finally {
    database.close();
  }
}

it.each<[string, unknown, string]>([
  ["a full disk", thrown(["pragma max_page_count = 2", "create table t (x)", "create table u (x)"]), "磁盘已满"],
  ["a missing table", thrown(["select * from nothing"]), "不完整"],
  ["a file that is not to be read", Object.assign(new Error("x"), { code: "EACCES" }), "权限"],
  ["a folder that is not there", Object.assign(new Error("x"), { code: "ENOENT" }), "文件夹不存在"],
  ["an error of the disk", Object.assign(new Error("x"), { errcode: 10 | (3 << 8) }), "读写磁盘出错"],
])("tells %s in plain words", (_says, cause, why) => {
  expect(failureOf("p", cause)).toMatchObject({ _tag: "LedgerBroken", path: "p", why: expect.stringContaining(why) });
});

it("tells a busy ledger", () => {
  expect(failureOf("p", Object.assign(new Error("x"), { errcode: 5 }))).toBeInstanceOf(LedgerBusy);
});

it.each<[string, unknown]>([
  ["a broken constraint", thrown(["create table t (x not null)", "insert into t values (null)"])],
  ["anything else", new TypeError("x")],
  ["what is no error", "x"],
])("calls %s a mistake of the program", (_says, cause) => {
  expect(failureOf("p", cause)).toBeUndefined();
});

it("passes a failure on, and dies of a mistake", async () => {
  const busy: LedgerFailure = new LedgerBusy({ path: "p" });
  expect(await Effect.runPromise(Effect.flip(attempt("q", () => Promise.reject(busy))))).toBe(busy);
  const exit = await Effect.runPromiseExit(attempt("p", () => Promise.reject(new TypeError("x"))));
  expect(Exit.isFailure(exit) && Exit.hasDies(exit)).toBe(true);
});

it("leaves open what a failed commit has kept, unless there was no room", () => {
  const broken = Object.assign(new Error("x"), { errcode: 10 | (4 << 8) });
  expect(failureOfCommit("p", broken)).toMatchObject({
    _tag: "LedgerBroken",
    uncertain: true,
    why: expect.stringContaining("可能已经记入，也可能没有"),
  });
  const full = failureOfCommit("p", Object.assign(new Error("x"), { errcode: 13 }));
  expect(full).toMatchObject({ full: true });
  expect(full).not.toHaveProperty("uncertain");
});
