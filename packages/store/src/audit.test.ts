import type { DatabaseSync } from "node:sqlite";
import { Ledger, type AuditReport } from "@taizhang/engine";
import { Effect } from "effect";
import { describe, expect, it } from "vitest";
import { ask, EVENTS, past, tamper } from "../test/past.ts";
import { memoryLedger } from "./memory.ts";

const COLUMNS = ["at", "actor", "verb", "subject", "revision", "state", "reason", "digest", "hash", "body"] as const;

/** What an audit says of a ledger after each change, every one undone before the next. */
const audits = (changes: readonly string[], anchored = false): Promise<(AuditReport | undefined)[]> =>
  Effect.runPromise(
    Effect.scoped(
      Effect.gen(function* () {
        const path = yield* past;
        const head = yield* ask(path, (upkeep) => upkeep.head);
        tamper(path, (database) => database.exec("create table kept as select * from events"));
        return yield* Effect.forEach(changes, (change) =>
          Effect.gen(function* () {
            tamper(path, (database: DatabaseSync) => {
              database.exec("delete from events; insert into events select * from kept");
              database.exec(change);
            });
            return yield* ask(path, (upkeep) => upkeep.audit(anchored ? head?.head : undefined));
          }),
        );
      }),
    ),
  );

describe("an audit", () => {
  it("finds an honest ledger whole, to the head it tells", async () => {
    const [found] = await audits(["select 1"], true);
    expect(found).toEqual({ events: EVENTS, head: expect.stringMatching(/^[0-9a-f]{64}$/), anchor: "held" });
  });

  it("finds a changed byte in every column of every event", async () => {
    const changes = Array.from({ length: EVENTS }, (_, at) => at + 1).flatMap((seq) =>
      COLUMNS.map((column) => ({ seq, change: flipped(column, seq) })),
    );
    const found = await audits(changes.map(({ change }) => change));
    expect(found.map((report) => report?.broken)).toEqual(changes.map(({ seq }) => ({ seq, how: "changed" })));
  });

  it("finds any event but the last deleted, and a gap is where it was", async () => {
    const places = Array.from({ length: EVENTS - 1 }, (_, at) => at + 1);
    const found = await audits(places.map((seq) => `delete from events where seq = ${seq}`));
    expect(found.map((report) => report?.broken)).toEqual(places.map((seq) => ({ seq, how: "missing" })));
  });

  it("finds a cut tail by a head noted earlier, and only so", async () => {
    const cuts = Array.from({ length: EVENTS }, (_, at) => `delete from events where seq > ${at}`);
    for (const found of await audits(cuts)) expect(found).not.toHaveProperty("broken");
    for (const found of await audits(cuts, true)) expect(found?.anchor).toBe("absent");
  });

  it.each([
    [
      "two that changed places",
      "update events set seq = -7 where seq = 7; update events set seq = 7 where seq = 8; update events set seq = 8 where seq = -7",
      7,
    ],
    [
      "one deleted and the others moved up",
      "delete from events where seq = 5; update events set seq = seq - 1 where seq > 5",
      5,
    ],
    [
      "one twice",
      "insert into events select 23, at, actor, verb, subject, revision, state, reason, digest, hash, body from events where seq = 22",
      23,
    ],
    [
      "one before the first",
      "insert into events select 0, at, actor, verb, subject, revision, state, reason, digest, hash, body from events where seq = 22",
      0,
    ],
    ["the id of another ledger", "update meta set value = 'other' where name = 'ledger'", 1],
    ["no id", "delete from meta", 1],
  ])("finds %s", async (_says, change, seq) => {
    const [found] = await audits([change]);
    expect(found?.broken?.seq).toBe(seq);
  });

  it("has nothing to say of a ledger without a history", async () => {
    const { head, found } = await Effect.runPromise(
      Effect.provide(
        Ledger.use(({ upkeep }) => Effect.all({ head: upkeep.head, found: upkeep.audit("x") })),
        memoryLedger(),
      ),
    );
    expect([head, found]).toEqual([undefined, undefined]);
  });
});

/** Changes the last byte of a column; a null becomes empty, an empty text one letter. */
function flipped(column: (typeof COLUMNS)[number], seq: number): string {
  const value =
    column === "revision"
      ? "revision + 1"
      : `case when coalesce(${column}, '') = '' then iif(${column} is null, '', 'x')
           else substr(${column}, 1, length(${column}) - 1) || char(unicode(substr(${column}, -1)) + 1) end`;
  return `update events set ${column} = ${value} where seq = ${seq}`;
}
