import { add, NOTHING, totalOf } from "@taizhang/core";
import { Ledger, type Query, type Stored } from "@taizhang/engine";
import { Cause, Deferred, Effect, Exit, Fiber } from "effect";
import { describe, expect, it } from "vitest";
import { houses } from "../test/houses.ts";
import { act, exactly, record, type Sketch } from "../test/records.ts";

/** Lets as much happen as happens between so many awaits. */
async function microtasks(count: number): Promise<void> {
  for (let each = 0; each < count; each += 1) await undefined;
}

describe.each(houses)("a ledger in %s", (_name, fresh) => {
  const run = <A, E>(use: Effect.Effect<A, E, Ledger>): Promise<A> => Effect.runPromise(Effect.provide(use, fresh()));

  const put = (sketches: readonly Sketch[], reason?: string) =>
    Ledger.use(({ transact }) =>
      transact((writer) =>
        writer.put(
          sketches.map(record),
          act,
          reason === undefined ? undefined : { to: "approved", correction: { reason } },
        ),
      ),
    );

  const ids = (query: Query) =>
    Ledger.use((ledger) => Effect.map(ledger.records(query), (found) => found.map(({ id }) => id)));

  const everything = Ledger.use((ledger) =>
    Effect.all({
      records: ledger.records({}),
      census: ledger.census({}),
      totals: ledger.totals({ org: "450000", period: "2023" }),
      definitions: ledger.definitions,
    }),
  );

  const nothing = { records: [], census: [], totals: new Map(), definitions: new Map() };

  describe("put", () => {
    it("gives back what was recorded, approved by who recorded it", () =>
      run(
        Effect.gen(function* () {
          const facts = {
            sessions: exactly(2),
            trainees: { value: 90, precision: "about" },
            reach: "unknown",
          } as const;
          expect(yield* put([{ id: "a", title: "一", highlight: true, facts }])).toEqual([{ as: "recorded" }]);
          const { find } = yield* Ledger;
          const expected: Stored = {
            ...record({ id: "a", title: "一", highlight: true, facts }),
            state: "approved",
            revision: 1,
            version: 1,
            recordedBy: "clerk",
            recordedAt: act.at,
            approvedBy: "clerk",
            approvedAt: act.at,
          };
          expect(yield* find("a")).toEqual(expected);
          expect(yield* find("b")).toBeUndefined();
        }),
      ));

    it("takes the same record again as unchanged, even within one batch", () =>
      run(
        Effect.gen(function* () {
          expect(yield* put([{ id: "a" }, { id: "a" }])).toEqual([{ as: "recorded" }, { as: "unchanged" }]);
          expect(yield* put([{ id: "a" }], "again")).toEqual([{ as: "unchanged" }]);
          const { find } = yield* Ledger;
          expect(yield* find("a")).toMatchObject({ revision: 1 });
        }),
      ));

    it("shows what is stored when other content comes under a known id, and keeps it", () =>
      run(
        Effect.gen(function* () {
          yield* put([{ id: "a", facts: { x: exactly(1) } }]);
          const { find, totals } = yield* Ledger;
          const stored = yield* find("a");
          const offered = { id: "a", facts: { x: exactly(9) } };
          expect(yield* put([offered, { id: "b" }])).toEqual([{ as: "conflict", stored }, { as: "recorded" }]);
          expect(yield* find("a")).toEqual(stored);
          expect((yield* totals({ org: "450000", period: "2023" })).get("training-course")?.get("x")?.sum).toBe(1);
        }),
      ));

    it("shows the first of two that disagree within one batch", () =>
      run(
        Effect.gen(function* () {
          const [, second] = yield* put([{ id: "a" }, { id: "a", title: "另" }]);
          expect(second).toMatchObject({ as: "conflict", stored: { title: "培训班", revision: 1 } });
        }),
      ));

    it("takes a correction as a new revision whose facts replace the old ones", () =>
      run(
        Effect.gen(function* () {
          yield* put([
            { id: "a", facts: { x: exactly(5), y: "unknown" } },
            { id: "b", facts: { x: exactly(7) } },
          ]);
          const moved = { id: "a", kind: "sports-meet", org: "441900003", period: "2022-01", facts: { x: exactly(3) } };
          expect(yield* put([moved], "登错单位")).toEqual([{ as: "corrected" }]);
          const { find, totals, census } = yield* Ledger;
          expect(yield* find("a")).toMatchObject({ ...record(moved), revision: 2 });
          expect(yield* totals({ org: "450000", period: "2023" })).toEqual(
            new Map([["training-course", new Map([["x", totalOf(exactly(7))]])]]),
          );
          expect(yield* totals({ org: "441900", period: "2022" })).toEqual(
            new Map([["sports-meet", new Map([["x", totalOf(exactly(3))]])]]),
          );
          expect(yield* census({})).toEqual([
            { kind: "sports-meet", year: 2022, count: 1 },
            { kind: "training-course", year: 2023, count: 1 },
          ]);
        }),
      ));

    it("corrects twice in one batch", () =>
      run(
        Effect.gen(function* () {
          yield* put([{ id: "a", facts: { x: exactly(1) } }]);
          const two = [2, 3].map((x) => ({ id: "a", facts: { x: exactly(x) } }));
          expect(yield* put(two, "更正")).toEqual([{ as: "corrected" }, { as: "corrected" }]);
          const { find, totals } = yield* Ledger;
          expect(yield* find("a")).toMatchObject({ revision: 3 });
          expect((yield* totals({ org: "451499", period: "2023" })).get("training-course")?.get("x")).toEqual(
            totalOf(exactly(3)),
          );
        }),
      ));

    it("takes many", () =>
      run(
        Effect.gen(function* () {
          const many = Array.from({ length: 1201 }, (_, n) => ({ id: `id-${n}`, facts: { x: exactly(n) } }));
          yield* put(many);
          const { totals, census } = yield* Ledger;
          expect((yield* totals({ org: "450000", period: "2023" })).get("training-course")?.get("x")).toEqual(
            many.map(({ facts }) => totalOf(facts.x)).reduce(add, NOTHING),
          );
          expect(yield* census({ org: "451499" })).toEqual([{ kind: "training-course", year: 2023, count: 1201 }]);
          expect((yield* put(many)).every(({ as }) => as === "unchanged")).toBe(true);
        }),
      ));
  });

  describe("recount", () => {
    const counted = (facts: Readonly<Record<string, number>>, unread?: string) =>
      Effect.gen(function* () {
        const { find, transact } = yield* Ledger;
        const stored = yield* find("a");
        if (stored === undefined) return;
        const anew = new Map(Object.entries(facts).map(([name, value]) => [name, exactly(value)]));
        yield* transact((writer) =>
          writer.recount([{ stored, facts: anew, ...(unread === undefined ? {} : { unread }) }]),
        );
      });

    it("replaces the facts and nothing else", () =>
      run(
        Effect.gen(function* () {
          yield* put([
            { id: "a", facts: { x: exactly(5) } },
            { id: "b", facts: { x: exactly(7) } },
          ]);
          const { find, totals } = yield* Ledger;
          const before = yield* find("a");
          yield* counted({ y: 4 });
          expect(yield* find("a")).toEqual({ ...before, facts: new Map([["y", exactly(4)]]) });
          expect((yield* totals({ org: "450000", period: "2023-10" })).get("training-course")).toEqual(
            new Map([
              ["x", totalOf(exactly(7))],
              ["y", totalOf(exactly(4))],
            ]),
          );
        }),
      ));

    it("leaves what cannot be read out of the totals until it can be read again", () =>
      run(
        Effect.gen(function* () {
          yield* put([{ id: "a", facts: { x: exactly(5) } }, { id: "b" }]);
          const { find, totals } = yield* Ledger;
          yield* counted({}, "读不出");
          expect(yield* find("a")).toMatchObject({ unread: "读不出", facts: new Map() });
          expect(yield* totals({ org: "450000", period: "2023" })).toEqual(new Map());
          expect(yield* ids({ unread: true })).toEqual(["a"]);
          yield* counted({ x: 5 });
          expect(yield* find("a")).not.toHaveProperty("unread");
          expect(yield* ids({ unread: true })).toEqual([]);
          expect((yield* totals({ org: "450000", period: "2023" })).get("training-course")?.get("x")).toEqual(
            totalOf(exactly(5)),
          );
        }),
      ));

    it("lets a correction of an unreadable record count again", () =>
      run(
        Effect.gen(function* () {
          yield* put([{ id: "a", facts: { x: exactly(5) } }]);
          yield* counted({}, "读不出");
          yield* put([{ id: "a", facts: { x: exactly(6) } }], "重新登记");
          const { find, totals } = yield* Ledger;
          expect(yield* find("a")).not.toHaveProperty("unread");
          expect((yield* totals({ org: "450000", period: "2023" })).get("training-course")?.get("x")).toEqual(
            totalOf(exactly(6)),
          );
        }),
      ));
  });

  it("remembers by which definition a kind was counted last", () =>
    run(
      Effect.gen(function* () {
        const { transact, definitions } = yield* Ledger;
        yield* transact((writer) => writer.define("b", "1"));
        yield* transact((writer) => Effect.andThen(writer.define("a", "1"), writer.define("b", "2")));
        yield* transact((writer) => writer.define("b", "2"));
        expect(yield* definitions).toEqual(
          new Map([
            ["a", "1"],
            ["b", "2"],
          ]),
        );
      }),
    ));

  describe("records", () => {
    const shelf: readonly Sketch[] = [
      { id: "451499", kind: "org", org: "451499", period: "0" },
      { id: "451400", kind: "org", org: "451400", period: "0" },
      { id: "p", kind: "problem", org: "451499", period: "2023" },
      { id: "b", org: "451499001" },
      { id: "B", org: "451499001", highlight: true },
      { id: "c", org: "451499", period: "2023-02" },
      { id: "d", org: "451421", highlight: true },
      { id: "e", org: "450100", period: "2022-10", highlight: true },
      { id: "f", org: "451499", kind: "sports-meet", highlight: true },
    ];
    const cases: readonly (readonly [string, Query, readonly string[]])[] = [
      ["all by kind, year, unit and id, byte by byte", {}, ["451400", "451499", "p", "f", "e", "d", "c", "B", "b"]],
      [
        "of kinds, in the house's order",
        { kinds: ["training-course", "org"] },
        ["451400", "451499", "e", "d", "c", "B", "b"],
      ],
      ["of no kind", { kinds: [] }, []],
      ["of a unit with all below it", { org: "451499" }, ["451499", "p", "f", "c", "B", "b"]],
      ["of a prefecture", { org: "451400", kinds: ["training-course"] }, ["d", "c", "B", "b"]],
      ["of a unit that has none", { org: "459900" }, []],
      ["of a year", { period: "2023" }, ["p", "f", "d", "c", "B", "b"]],
      ["of a month, where the house has no records", { period: "2023-10" }, ["f", "d", "B", "b"]],
      ["highlights", { highlight: true, period: "2023", org: "451400" }, ["f", "d", "B"]],
      ["unreadable ones", { unread: true }, []],
      ["the first", { kinds: ["training-course"], limit: 3 }, ["e", "d", "c"]],
      ["the first across kinds", { limit: 4 }, ["451400", "451499", "p", "f"]],
      ["none", { limit: 0 }, []],
      ["behind one", { after: { kind: "training-course", year: 2023, org: "451499", id: "c" } }, ["B", "b"]],
      ["behind one of another kind", { after: { kind: "q", year: 0, org: "450000", id: "" }, limit: 2 }, ["f", "e"]],
    ];

    it.each(cases)("finds %s", (_says, query, expected) =>
      run(
        Effect.gen(function* () {
          yield* put(shelf);
          expect(yield* ids(query)).toEqual(expected);
        }),
      ),
    );

    it("pages through everything once", () =>
      run(
        Effect.gen(function* () {
          yield* put(shelf);
          const { records } = yield* Ledger;
          const seen: string[] = [];
          let after: Stored | undefined;
          do {
            const page: readonly Stored[] = yield* records({ limit: 2, ...(after === undefined ? {} : { after }) });
            seen.push(...page.map(({ id }) => id));
            after = page.at(-1);
          } while (after !== undefined && seen.length <= shelf.length);
          expect(seen).toEqual(yield* ids({}));
        }),
      ));

    it("come in the order of recording when asked so, a corrected one in its first place", () =>
      run(
        Effect.gen(function* () {
          const problem = (id: string, title = "问题"): Sketch => ({ id, kind: "problem", period: "2023", title });
          yield* put(["c", "a", "b"].map((id) => problem(id)));
          yield* put([problem("c", "改")], "错字");
          yield* put([problem("0")]);
          expect(yield* ids({ kinds: ["problem"], order: "recorded" })).toEqual(["c", "a", "b", "0"]);
        }),
      ));

    it("are counted by kind and year", () =>
      run(
        Effect.gen(function* () {
          yield* put(shelf);
          const { census } = yield* Ledger;
          expect(yield* census({ org: "451499" })).toEqual([
            { kind: "org", year: 0, count: 1 },
            { kind: "problem", year: 2023, count: 1 },
            { kind: "sports-meet", year: 2023, count: 1 },
            { kind: "training-course", year: 2023, count: 3 },
          ]);
          expect(yield* census({ period: "2023-10" })).toEqual([
            { kind: "sports-meet", year: 2023, count: 1 },
            { kind: "training-course", year: 2023, count: 3 },
          ]);
        }),
      ));
  });

  describe("a transaction", () => {
    const half = { id: "a", facts: { x: exactly(1) } };

    it("sees its own writing, and nobody else does before it is done", () =>
      run(
        Effect.gen(function* () {
          const { transact } = yield* Ledger;
          yield* transact((writer) =>
            Effect.gen(function* () {
              yield* writer.put([record(half)], act);
              yield* writer.define("training-course", "1");
              expect((yield* writer.records({})).map(({ id }) => id)).toEqual(["a"]);
              expect(yield* writer.find("a")).toMatchObject({ id: "a" });
              expect(yield* writer.census({})).toEqual([{ kind: "training-course", year: 2023, count: 1 }]);
              expect(
                (yield* writer.totals({ org: "451499", period: "2023" })).get("training-course")?.get("x"),
              ).toEqual(totalOf(exactly(1)));
              expect((yield* writer.definitions).get("training-course")).toBe("1");
              expect(yield* everything).toEqual(nothing);
            }),
          );
          expect(yield* ids({})).toEqual(["a"]);
        }),
      ));

    it("gives back what its use gives back", () =>
      run(
        Effect.gen(function* () {
          const { transact } = yield* Ledger;
          expect(yield* transact(() => Effect.succeed(42))).toBe(42);
        }),
      ));

    it("keeps nothing when its use fails, and the failure is told", () =>
      run(
        Effect.gen(function* () {
          const { transact } = yield* Ledger;
          const failed = yield* Effect.flip(
            transact((writer) =>
              Effect.gen(function* () {
                yield* writer.put([record(half)], act);
                yield* writer.define("a", "1");
                return yield* Effect.fail("no" as const);
              }),
            ),
          );
          expect(failed).toBe("no");
          expect(yield* everything).toEqual(nothing);
          // and the ledger goes on
          yield* put([half]);
          expect(yield* ids({})).toEqual(["a"]);
        }),
      ));

    it.each<[string, () => Effect.Effect<never>]>([
      ["dies", () => Effect.die(new Error("oops"))],
      [
        "throws",
        () => {
          throw new Error("oops");
        },
      ],
      ["throws later", () => Effect.promise(() => Promise.reject(new Error("oops")))],
    ])("keeps nothing when its use %s", (_says, end) =>
      run(
        Effect.gen(function* () {
          const { transact } = yield* Ledger;
          const exit = yield* Effect.exit(
            transact((writer) => Effect.flatMap(writer.put([record(half)], act), () => end())),
          );
          expect(Exit.isFailure(exit) && Cause.pretty(exit.cause)).toContain("oops");
          expect(yield* everything).toEqual(nothing);
          yield* put([half]);
          expect(yield* ids({})).toEqual(["a"]);
        }),
      ),
    );

    it("keeps nothing when its use throws before it begins", () =>
      run(
        Effect.gen(function* () {
          const { transact } = yield* Ledger;
          const exit = yield* Effect.exit(
            transact((): Effect.Effect<void> => {
              throw new Error("oops");
            }),
          );
          expect(Exit.isFailure(exit)).toBe(true);
          yield* put([half]);
        }),
      ));

    it("keeps nothing when it is interrupted", () =>
      run(
        Effect.gen(function* () {
          const { transact } = yield* Ledger;
          const written = yield* Deferred.make<void>();
          const fiber = yield* Effect.forkChild(
            transact((writer) =>
              Effect.gen(function* () {
                yield* writer.put([record(half)], act);
                yield* Deferred.succeed(written, undefined);
                return yield* Effect.never;
              }),
            ),
          );
          yield* Deferred.await(written);
          yield* Fiber.interrupt(fiber);
          expect(yield* everything).toEqual(nothing);
          yield* put([half]);
          expect(yield* ids({})).toEqual(["a"]);
        }),
      ));

    it("puts a batch wholly or not at all, whenever it is interrupted", () =>
      run(
        Effect.gen(function* () {
          const { transact } = yield* Ledger;
          const batch = Array.from({ length: 200 }, (_, n) => record({ id: `id-${n}` }));
          for (let steps = 0; steps < 300; steps += 10) {
            const found = yield* Effect.flip(
              transact((writer) =>
                Effect.gen(function* () {
                  const fiber = yield* Effect.forkChild(writer.put(batch, act), { startImmediately: true });
                  yield* Effect.promise(() => microtasks(steps));
                  yield* Fiber.interrupt(fiber);
                  // failing, so that the next turn begins afresh
                  return yield* Effect.fail((yield* writer.records({})).length);
                }),
              ),
            );
            expect([0, 200]).toContain(found);
          }
        }),
      ));

    it("takes its turn: one after another, none lost", () =>
      run(
        Effect.gen(function* () {
          const one = (n: number) =>
            Ledger.use(({ transact }) =>
              transact((writer) =>
                Effect.gen(function* () {
                  const before = (yield* writer.records({})).length;
                  yield* Effect.sleep(1);
                  yield* writer.put([record({ id: String(n) })], act);
                  expect((yield* writer.records({})).length).toBe(before + 1);
                }),
              ),
            );
          yield* Effect.all(
            Array.from({ length: 10 }, (_, n) => one(n)),
            { concurrency: "unbounded" },
          );
          expect((yield* ids({})).length).toBe(10);
        }),
      ));

    it("lets a waiting one be interrupted", () =>
      run(
        Effect.gen(function* () {
          const { transact } = yield* Ledger;
          const release = yield* Deferred.make<void>();
          const first = yield* Effect.forkChild(transact(() => Deferred.await(release)));
          yield* Effect.sleep(1);
          const second = yield* Effect.forkChild(put([half]));
          yield* Effect.sleep(1);
          yield* Fiber.interrupt(second);
          yield* Deferred.succeed(release, undefined);
          yield* Fiber.join(first);
          expect(yield* everything).toEqual(nothing);
        }),
      ));

    it("does what is asked of it at once one after another", () =>
      run(
        Effect.gen(function* () {
          const { transact, totals } = yield* Ledger;
          yield* transact((writer) =>
            Effect.all(
              Array.from({ length: 5 }, () => writer.put([record(half)], act)),
              { concurrency: "unbounded" },
            ),
          );
          expect((yield* totals({ org: "450000", period: "2023" })).get("training-course")?.get("x")?.sum).toBe(1);
        }),
      ));

    it("has parts: each undone by itself, all of them undone with the whole", () =>
      run(
        Effect.gen(function* () {
          const { transact, totals } = yield* Ledger;
          const parts = transact((writer) =>
            Effect.gen(function* () {
              yield* writer.put([record(half)], act);
              yield* put([{ ...half, id: "b" }]);
              const failed = transact((inner) =>
                Effect.andThen(inner.put([record({ ...half, id: "c" })], act), Effect.fail(1)),
              );
              expect(yield* Effect.flip(failed)).toBe(1);
              yield* transact(() => put([{ ...half, id: "d" }]));
              yield* writer.put([record({ ...half, id: "e" })], act);
              expect(
                (yield* writer.totals({ org: "451499", period: "2023" })).get("training-course")?.get("x")?.sum,
              ).toBe(4);
            }),
          );
          yield* Effect.exit(transact(() => Effect.andThen(parts, Effect.fail(2))));
          expect(yield* everything).toEqual(nothing);
          yield* parts;
          expect(yield* ids({})).toEqual(["a", "b", "d", "e"]);
          expect((yield* totals({ org: "451499", period: "2023" })).get("training-course")?.get("x")?.sum).toBe(4);
        }),
      ));

    it("has its parts one after another, though they are begun at once", () =>
      run(
        Effect.gen(function* () {
          const { transact } = yield* Ledger;
          const one = (n: number) =>
            transact((writer) =>
              Effect.gen(function* () {
                yield* writer.put([record({ id: String(n) })], act);
                yield* Effect.sleep(1);
                return n % 2 === 0 ? n : yield* Effect.fail(n);
              }),
            );
          yield* transact(() =>
            Effect.forEach([1, 2, 3, 4, 5, 6], (n) => Effect.exit(one(n)), { concurrency: "unbounded" }),
          );
          expect(yield* ids({})).toEqual(["2", "4", "6"]);
        }),
      ));

    it("shares its commit with those in line, and keeps of each what succeeded", () =>
      run(
        Effect.gen(function* () {
          const { transact } = yield* Ledger;
          const one = (n: number) =>
            transact((writer) =>
              Effect.andThen(
                writer.put([record({ id: `${n}` })], act),
                n % 3 === 0 ? Effect.fail(n) : Effect.succeed(n),
              ),
            );
          const exits = yield* Effect.forEach(
            Array.from({ length: 200 }, (_, n) => n),
            (n) => Effect.exit(one(n)),
            { concurrency: "unbounded" },
          );
          expect(exits.filter(Exit.isSuccess)).toHaveLength(133);
          expect(yield* ids({})).toHaveLength(133);
        }),
      ));

    it("gives nothing to write to once it is over", () =>
      run(
        Effect.gen(function* () {
          const { transact } = yield* Ledger;
          const kept = yield* transact((writer) => Effect.succeed(writer));
          const exit = yield* Effect.exit(kept.put([record(half)], act));
          expect(Exit.isFailure(exit) && Cause.pretty(exit.cause)).toContain("after its transaction");
          expect(yield* everything).toEqual(nothing);
        }),
      ));
  });
});
