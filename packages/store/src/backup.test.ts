import { existsSync, readdirSync, readFileSync, statSync, truncateSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { DatabaseSync } from "node:sqlite";
import { Ledger, type LedgerFailure } from "@taizhang/engine";
import { Effect, Scope } from "effect";
import { describe, expect, it } from "vitest";
import { examine } from "../test/examine.ts";
import { ask, EVENTS, past, tamper } from "../test/past.ts";
import { act, record } from "../test/records.ts";
import { backUp, restore } from "./place.ts";
import { sqliteLedger } from "./sqlite.ts";
import { NEWEST } from "./versions.ts";

const run = <A, E>(use: Effect.Effect<A, E, Scope.Scope>): Promise<A> => Effect.runPromise(Effect.scoped(use));

const failing = <A>(use: Effect.Effect<A, LedgerFailure>): Effect.Effect<LedgerFailure> =>
  Effect.flip(use) as Effect.Effect<LedgerFailure>;

/** A ledger, its backup, and a place for what is restored. */
const backedUp = Effect.gen(function* () {
  const path = yield* past;
  const file = join(dirname(path), "backup.db");
  const manifest = yield* backUp(path, file);
  return { path, file, manifest, target: join(dirname(path), "new.db") };
});

const everything = (path: string) =>
  Effect.provide(
    Ledger.use((ledger) =>
      Effect.all([ledger.records({}), ledger.totals({ org: "450000", period: "2023" }), ledger.definitions]),
    ),
    sqliteLedger({ path }),
  );

describe("a backup", () => {
  it("becomes a ledger that holds the same, and tells the same head", () =>
    run(
      Effect.gen(function* () {
        const { path, file, manifest, target } = yield* backedUp;
        expect(yield* restore(file, target)).toEqual(manifest);
        expect(manifest).toMatchObject({ events: EVENTS, records: 20, version: NEWEST, bytes: statSync(file).size });
        expect(yield* everything(target)).toEqual(yield* everything(path));
        expect(yield* ask(target, (upkeep) => upkeep.audit(manifest.head))).toMatchObject({ anchor: "held" });
        expect(examine(target)).toEqual([]);
        expect(readdirSync(dirname(path)).length).toBe(4);
      }),
    ));

  it("is made while somebody writes, and holds what was kept before", () =>
    run(
      Effect.gen(function* () {
        const path = yield* past;
        const file = join(dirname(path), "backup.db");
        const target = join(dirname(path), "new.db");
        yield* Effect.provide(
          Ledger.use(({ transact }) =>
            transact((writer) =>
              Effect.gen(function* () {
                yield* writer.put([record({ id: "later" })], act);
                yield* backUp(path, file);
              }),
            ),
          ),
          sqliteLedger({ path }),
        );
        yield* restore(file, target);
        expect((yield* everything(target))[0]).toHaveLength(20);
        expect((yield* everything(path))[0]).toHaveLength(21);
      }),
    ));

  it("is not made of a ledger whose past was changed, and leaves nothing behind", () =>
    run(
      Effect.gen(function* () {
        const path = yield* past;
        tamper(path, (database) => database.exec("update events set actor = 'x' where seq = 3"));
        const failure = yield* failing(backUp(path, join(dirname(path), "backup.db")));
        expect(failure).toMatchObject({ _tag: "LedgerBroken", path, why: expect.stringContaining("第 3 个事件") });
        expect(readdirSync(dirname(path))).toHaveLength(1);
      }),
    ));

  it.each(["", ".json"])("never overwrites a file%s", (end) =>
    run(
      Effect.gen(function* () {
        const path = yield* past;
        const file = join(dirname(path), "backup.db");
        writeFileSync(file + end, "mine");
        expect(yield* failing(backUp(path, file))).toMatchObject({ _tag: "LedgerUnfit", how: { is: "exists" } });
        expect(readFileSync(file + end, "utf8")).toBe("mine");
        expect(readdirSync(dirname(path))).toHaveLength(2);
      }),
    ),
  );
});

describe("restoring", () => {
  /** Damages a file at each of some positions, tries to restore, and puts the file back; tells where it was taken. */
  const taken = (damaged: string, positions: (size: number) => readonly number[]): Promise<readonly number[]> =>
    run(
      Effect.gen(function* () {
        const { file, target } = yield* backedUp;
        const bytes = readFileSync(file + damaged);
        const unnoticed = yield* Effect.filter(positions(bytes.length), (at) => {
          const changed = Buffer.from(bytes);
          changed[at] = (bytes[at] ?? 0) ^ (1 << (at % 8));
          writeFileSync(file + damaged, changed);
          return Effect.map(
            failing(restore(file, target)),
            ({ _tag }) => _tag !== "BackupUnsound" || existsSync(target),
          );
        });
        writeFileSync(file + damaged, bytes);
        yield* restore(file, target);
        return unnoticed;
      }),
    );

  it("refuses a backup damaged at any of many places", async () => {
    const spread = (size: number) => Array.from({ length: 200 }, (_, n) => Math.floor((n * size) / 200) + (n % 7));
    expect(await taken("", spread)).toEqual([]);
  });

  it("refuses a manifest damaged at any place", async () => {
    expect(await taken(".json", (size) => Array.from({ length: size }, (_, at) => at))).toEqual([]);
  });

  it("refuses a backup cut short, alone, or with a manifest of another", () =>
    run(
      Effect.gen(function* () {
        const { path, file, target } = yield* backedUp;
        const refused = () => failing(restore(file, target));
        const bytes = readFileSync(file);
        for (const size of [0, 100, 4096, bytes.length - 1]) {
          truncateSync(file, size);
          expect(yield* refused()).toMatchObject({ _tag: "BackupUnsound" });
          writeFileSync(file, bytes);
        }
        tamper(path, (database) => database.exec("update meta set value = 'later' where name = 'created'"));
        yield* backUp(path, `${file}2`);
        const own = readFileSync(`${file}.json`);
        writeFileSync(`${file}.json`, readFileSync(`${file}2.json`));
        expect(yield* refused()).toMatchObject({ why: expect.stringContaining("SHA-256") });
        writeFileSync(`${file}.json`, own);
        expect(yield* failing(restore(join(dirname(path), "none"), target))).toMatchObject({
          why: expect.stringContaining("没有这个文件"),
        });
        expect(yield* failing(restore(path, target))).toMatchObject({ why: expect.stringContaining("清单") });
        expect(readdirSync(dirname(path))).toHaveLength(5);
      }),
    ));

  it("leaves an existing ledger alone", () =>
    run(
      Effect.gen(function* () {
        const { path, file } = yield* backedUp;
        const before = readFileSync(path, "base64");
        expect(yield* failing(restore(file, path))).toMatchObject({ _tag: "LedgerUnfit", how: { is: "exists" }, path });
        expect(readFileSync(path, "base64")).toBe(before);
      }),
    ));

  it("leaves a backup as a ledger of its own that SQLite reads", () =>
    run(
      Effect.gen(function* () {
        const { file } = yield* backedUp;
        const database = new DatabaseSync(file, { readOnly: true });
        expect(database.prepare("select count(*) as n from events").get()).toEqual({ n: EVENTS });
        database.close();
      }),
    ));
});
