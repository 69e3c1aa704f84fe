import { chmodSync, existsSync, mkdirSync, readdirSync, readFileSync, statSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { DatabaseSync } from "node:sqlite";
import { setTimeout } from "node:timers/promises";
import { Ledger, type LedgerFailure } from "@taizhang/engine";
import { Effect, Fiber, type Scope } from "effect";
import { describe, expect, it } from "vitest";
import { examine } from "../test/examine.ts";
import { scratchPath } from "../test/houses.ts";
import { act, exactly, record } from "../test/records.ts";
import { createSqliteLedger } from "./create.ts";
import { holds, openFile, pragma } from "./sqlite-file.ts";
import { sqliteLedger } from "./sqlite.ts";
import { NEWEST } from "./versions.ts";

const run = <A, E>(use: Effect.Effect<A, E, Scope.Scope>): Promise<A> => Effect.runPromise(Effect.scoped(use));

const newLedger = Effect.gen(function* () {
  const path = yield* scratchPath;
  yield* createSqliteLedger(path);
  return path;
});

/** A connection from outside, closed with the scope. */
const outside = (path: string) =>
  Effect.acquireRelease(
    Effect.sync(() => new DatabaseSync(path)),
    (database) => Effect.sync(() => (database.isOpen ? database.close() : undefined)),
  );

const open = (path: string, wait?: number) =>
  Effect.provide(
    Ledger.use((ledger) => ledger.census({})),
    sqliteLedger({ path, ...(wait === undefined ? {} : { wait }) }),
  );

const put = (path: string, id: string, wait?: number) =>
  Effect.provide(
    Ledger.use(({ transact }) => transact((writer) => writer.put([record({ id, facts: { x: exactly(1) } })], act))),
    sqliteLedger({ path, ...(wait === undefined ? {} : { wait }) }),
  );

const failing = <A>(use: Effect.Effect<A, LedgerFailure>): Effect.Effect<LedgerFailure> =>
  Effect.flip(use) as Effect.Effect<LedgerFailure>;

describe("a ledger's file", () => {
  it("is missing where there is none, and is not made by looking", () =>
    run(
      Effect.gen(function* () {
        const path = yield* scratchPath;
        expect(yield* failing(open(path))).toMatchObject({ _tag: "LedgerUnfit", how: { is: "missing" }, path });
        expect(existsSync(path)).toBe(false);
      }),
    ));

  it.each<[string, (path: string) => void]>([
    ["an empty file", (path) => writeFileSync(path, "")],
    ["a text", (path) => writeFileSync(path, "单位,数量\n".repeat(1000))],
    ["a folder", (path) => mkdirSync(path)],
    ["another program's database", (path) => foreign(path)],
  ])("is no ledger when it is %s, which stays as it is", (_says, make) =>
    run(
      Effect.gen(function* () {
        const path = yield* scratchPath;
        make(path);
        const before = statSync(path).isDirectory() ? "" : readFileSync(path, "base64");
        const failure = yield* failing(open(path));
        expect(failure).toMatchObject({ _tag: "LedgerBroken", path, why: expect.stringMatching(/不是台账|打不开/) });
        expect(statSync(path).isDirectory() ? "" : readFileSync(path, "base64")).toBe(before);
        expect(yield* failing(createSqliteLedger(path))).toMatchObject({
          _tag: "LedgerUnfit",
          how: { is: "exists" },
          path,
        });
      }),
    ),
  );

  it("is refused when a newer version wrote it, and stays as it is", () =>
    run(
      Effect.gen(function* () {
        const path = yield* newLedger;
        const database = yield* outside(path);
        database.exec(`pragma user_version = ${NEWEST + 1}`);
        database.close();
        const failure = yield* failing(open(path));
        expect(failure).toMatchObject({
          _tag: "LedgerUnfit",
          path,
          how: { is: "newer", found: NEWEST + 1, known: NEWEST },
        });
      }),
    ));

  it("is told damaged when a page of it is overwritten", () =>
    run(
      Effect.gen(function* () {
        const path = yield* newLedger;
        yield* put(path, "a");
        const bytes = readFileSync(path);
        writeFileSync(path, bytes.fill(0xa5, 4096));
        expect(yield* failing(open(path))).toMatchObject({
          _tag: "LedgerBroken",
          why: expect.stringContaining("损坏"),
        });
      }),
    ));

  it("reads a record whose counted facts are damaged, without them", () =>
    run(
      Effect.gen(function* () {
        const path = yield* newLedger;
        yield* put(path, "a");
        const database = yield* outside(path);
        database.exec("update records set facts = '{'");
        const found = yield* Effect.provide(
          Ledger.use((ledger) => ledger.find("a")),
          sqliteLedger({ path }),
        );
        expect(found?.facts).toEqual(new Map());
      }),
    ));

  // root may write anywhere, so root tries it as nobody
  const NOBODY = 65_534;
  const asNobody = <A, E, R>(use: Effect.Effect<A, E, R>) =>
    process.getuid?.() !== 0
      ? use
      : Effect.acquireUseRelease(
          Effect.sync(() => process.seteuid?.(NOBODY)),
          () => use,
          () => Effect.sync(() => process.seteuid?.(0)),
        );

  it("is told unwritable when it is", () =>
    run(
      Effect.gen(function* () {
        const path = yield* newLedger;
        chmodSync(path, 0o444);
        chmodSync(dirname(path), 0o555);
        expect(yield* failing(asNobody(put(path, "a")))).toMatchObject({ _tag: "LedgerBroken" });
        chmodSync(dirname(path), 0o755);
      }),
    ));

  it("is one file again when it is closed", () =>
    run(
      Effect.gen(function* () {
        const path = yield* newLedger;
        yield* put(path, "a");
        expect(existsSync(`${path}-wal`)).toBe(false);
        expect(examine(path)).toEqual([]);
      }),
    ));
});

describe("a connection", () => {
  it("writes through to the disk at every commit, and overwrites what is deleted", () =>
    run(
      Effect.gen(function* () {
        const { database } = openFile(yield* newLedger, 1000);
        expect(pragma(database, "journal_mode")).toBe("wal");
        expect(pragma(database, "synchronous")).toBe(2);
        expect(pragma(database, "foreign_keys")).toBe(1);
        expect(pragma(database, "secure_delete")).toBe(1);
        expect(pragma(database, "busy_timeout")).toBe(1000);
        database.close();
      }),
    ));

  it.each([
    ["synchronous = normal", "断电"],
    ["synchronous = off", "断电"],
    ["journal_mode = delete", "不能安全地写"],
  ])("is refused when it runs with %s", (setting, why) =>
    run(
      Effect.gen(function* () {
        const path = yield* newLedger;
        const { database } = openFile(path, 1000);
        expect(() => holds(path, database)).not.toThrow();
        database.exec(`pragma ${setting}`);
        expect(() => holds(path, database)).toThrow(
          expect.objectContaining({ _tag: "LedgerBroken", why: expect.stringContaining(why) }),
        );
        database.close();
      }),
    ),
  );
});

describe("while another process writes", () => {
  it("a second writer is told so when it has waited long enough, and nothing is kept", () =>
    run(
      Effect.gen(function* () {
        const path = yield* newLedger;
        const other = yield* outside(path);
        other.exec("begin immediate");
        const begun = performance.now();
        expect(yield* failing(put(path, "a", 100))).toMatchObject({ _tag: "LedgerBusy", path });
        expect(performance.now() - begun).toBeGreaterThanOrEqual(100);
        other.exec("rollback");
        expect(yield* open(path)).toEqual([]);
      }),
    ));

  it("a second writer waits for its turn without holding up the process", () =>
    run(
      Effect.gen(function* () {
        const path = yield* newLedger;
        const other = yield* outside(path);
        other.exec("begin immediate");
        const waiting = yield* Effect.forkChild(put(path, "a"));
        yield* Effect.promise(() => setTimeout(100));
        other.exec("commit");
        expect(yield* Fiber.join(waiting)).toEqual([{ as: "recorded" }]);
      }),
    ));

  it("readers read what was kept before", () =>
    run(
      Effect.gen(function* () {
        const path = yield* newLedger;
        yield* put(path, "a");
        const other = yield* outside(path);
        other.exec("begin immediate; delete from totals; delete from census");
        const begun = performance.now();
        expect(yield* open(path)).toEqual([{ kind: "training-course", year: 2023, count: 1 }]);
        expect(performance.now() - begun).toBeLessThan(1000);
        other.exec("rollback");
      }),
    ));

  it("a waiting writer can be interrupted", () =>
    run(
      Effect.gen(function* () {
        const path = yield* newLedger;
        const other = yield* outside(path);
        other.exec("begin immediate");
        const waiting = yield* Effect.forkChild(put(path, "a", 60_000));
        yield* Effect.promise(() => setTimeout(30));
        yield* Fiber.interrupt(waiting);
        other.exec("commit");
        expect(yield* open(path)).toEqual([]);
      }),
    ));
});

describe("trouble in the middle of a transaction", () => {
  /** From now on a record of that title is refused by the database itself. */
  const refusing = (path: string) =>
    Effect.andThen(outside(path), (database) =>
      Effect.sync(() =>
        database.exec(
          "create trigger trouble before insert on records when new.title = '坏' begin select raise(abort, '坏'); end",
        ),
      ),
    );

  it("keeps nothing, even when the use thinks it has recovered", () =>
    run(
      Effect.gen(function* () {
        const path = yield* newLedger;
        yield* refusing(path);
        const many = Array.from({ length: 200 }, (_, n) => record({ id: `${n}`, title: n === 150 ? "坏" : "好" }));
        const exit = yield* Effect.exit(
          Effect.provide(
            Ledger.use(({ transact }) =>
              transact((writer) =>
                Effect.gen(function* () {
                  yield* Effect.exit(writer.put(many, act));
                  yield* Effect.exit(writer.put([record({ id: "later" })], act));
                  return "recovered";
                }),
              ),
            ),
            sqliteLedger({ path }),
          ),
        );
        expect(exit).toMatchObject({ _tag: "Failure" });
        expect(yield* open(path)).toEqual([]);
        expect(examine(path)).toEqual([]);
      }),
    ));

  it("leaves the ledger fit for the next transaction", () =>
    run(
      Effect.gen(function* () {
        const path = yield* newLedger;
        yield* refusing(path);
        const layer = sqliteLedger({ path });
        yield* Effect.provide(
          Effect.gen(function* () {
            const { transact, census } = yield* Ledger;
            yield* Effect.exit(transact((writer) => writer.put([record({ id: "a", title: "坏" })], act)));
            yield* transact((writer) => writer.put([record({ id: "a", title: "好" })], act));
            expect(yield* census({})).toEqual([{ kind: "training-course", year: 2023, count: 1 }]);
          }),
          layer,
        );
        expect(examine(path)).toEqual([]);
      }),
    ));
});

function foreign(path: string): void {
  const database = new DatabaseSync(path);
  database.exec("create table notes (text); insert into notes values ('mine')");
  database.close();
}

describe("making a ledger", () => {
  it("makes one file of the newest version, ready to use", () =>
    run(
      Effect.gen(function* () {
        const path = yield* newLedger;
        const { database, version } = openFile(path, 0);
        database.close();
        expect(version).toBe(NEWEST);
        expect(examine(path)).toEqual([]);
        expect(yield* open(path)).toEqual([]);
      }),
    ));

  it("leaves an existing ledger alone", () =>
    run(
      Effect.gen(function* () {
        const path = yield* newLedger;
        yield* put(path, "a");
        expect(yield* failing(createSqliteLedger(path))).toMatchObject({
          _tag: "LedgerUnfit",
          how: { is: "exists" },
          path,
        });
        expect(yield* open(path)).toHaveLength(1);
      }),
    ));

  it("happens once when two want it at once, and leaves nothing else behind", () =>
    run(
      Effect.gen(function* () {
        const path = yield* scratchPath;
        const made = yield* Effect.all(
          Array.from({ length: 8 }, () => Effect.exit(createSqliteLedger(path))),
          { concurrency: "unbounded" },
        );
        expect(made.filter(({ _tag }) => _tag === "Success")).toHaveLength(1);
        expect(readdirSync(dirname(path))).toHaveLength(1);
      }),
    ));

  it("is refused beside what an old ledger of that name left behind", () =>
    run(
      Effect.gen(function* () {
        const path = yield* scratchPath;
        writeFileSync(`${path}-wal`, "x");
        expect(yield* failing(createSqliteLedger(path))).toMatchObject({
          _tag: "LedgerBroken",
          why: expect.stringContaining("-wal"),
        });
        expect(readdirSync(dirname(path))).toHaveLength(1);
      }),
    ));

  it("says when there is no such folder", () =>
    run(
      Effect.gen(function* () {
        const path = join(dirname(yield* scratchPath), "没有", "台账.tz");
        expect(yield* failing(createSqliteLedger(path))).toMatchObject({
          _tag: "LedgerBroken",
          why: expect.stringContaining("文件夹不存在"),
        });
      }),
    ));
});
