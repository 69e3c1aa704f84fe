/** Records under review, from the clerk who records to the reviewer who approves, over the plainest ledger. */
import { localPrincipal, type Grant, type Principal } from "@taizhang/access";
import { catalogue } from "@taizhang/core";
import { figuresIn, plainText, printFigure, walk, type DocumentNode } from "@taizhang/document";
import {
  Activities,
  completenessOf,
  declare,
  entries,
  entry,
  entryHistory,
  importRecords,
  Ledger,
  link,
  perform,
  report,
  reportMaterial,
  revise,
  settle,
  why,
  type Failure,
  type Move,
} from "@taizhang/engine";
import { memoryLedger } from "@taizhang/store";
import { Effect, Layer, Stream } from "effect";
import { describe, expect, it } from "vitest";
import { course } from "./course.ts";

const somebody = (login: string, ...grants: readonly Grant[]): Principal => ({ login, grants, door: "session" });
const owner = localPrincipal("owner");
const clerk = somebody("wang", { role: "clerk", org: "451499001" });
const reviewer = somebody("zhao", { role: "reviewer", org: "451499" });
const both = somebody("sun", { role: "clerk", org: "451499" }, { role: "reviewer", org: "451499" });
const officer = somebody("qian", { role: "officer", org: "451499" });
const reader = somebody("zhou", { role: "reader", org: "451400" });
const stranger = somebody("li", { role: "clerk", org: "451402" }, { role: "reviewer", org: "451402" });

const ORGS = [
  { kind: "org", code: "451499", name: "甲县" },
  { kind: "org", code: "451499001", name: "乙乡" },
  { kind: "org", code: "451402", name: "丙区" },
];
const ID = "0190f000-0000-7000-8000-000000000001";
const work = (differs: object = {}) => ({
  kind: "course",
  id: ID,
  org: "451499001",
  title: "政策法规培训班",
  when: { from: "2023-10-24" },
  ownership: "own",
  entry: { sessions: 1, trainees: 90 },
  ...differs,
});

const bring = (principal: Principal, raw: object, more: { correct?: string; draft?: boolean } = {}) =>
  importRecords({ principal, offered: Stream.make([{ where: "1", raw }]), ...more });

const move = (principal: Principal, deed: Move, more: { reason?: string; field?: string; version?: number } = {}) =>
  perform({ principal, id: ID, deed, ...more });

type Use<A> = Effect.Effect<A, Failure, Ledger | Activities>;

/** Runs a story in a ledger under four eyes, with its units registered. */
const told = <A>(story: Use<A>): Promise<A> =>
  Effect.runPromise(
    Effect.gen(function* () {
      for (const org of ORGS) yield* bring(owner, org);
      yield* settle(owner, "review", "four-eyes");
      return yield* story;
    }).pipe(Effect.provide(Layer.mergeAll(memoryLedger(), Layer.succeed(Activities, catalogue([course]))))),
  );

/** The failure a use ends with. */
const failing = (use: Use<unknown>): Use<Failure> => Effect.orDie(Effect.flip(use));

const sentences = (document: DocumentNode): string =>
  [...walk(document)].flatMap((node) => (node.type === "paragraph" ? [plainText(node.children)] : [])).join("\n");

const year = (principal: Principal, submitted = false) =>
  Effect.map(report({ principal, year: 2023, org: "451499", submitted }), ({ document }) => ({
    title: document.title,
    text: sentences(document),
    figures: figuresIn(document).map((node) => printFigure(node.figure)),
  }));

describe("a draft of what waits", () => {
  it("has every entry under its totals, more than a page of them too", () =>
    told(
      Effect.gen(function* () {
        const many = Array.from({ length: 1_200 }, (_, at) => {
          const name = String(at).replace(/\d/g, (digit) => "甲乙丙丁戊己庚辛壬癸"[Number(digit)] ?? "");
          const { id: _id, ...raw } = work({ title: `${name}班法规培训` });
          return { where: `${at}`, raw };
        });
        yield* importRecords({ principal: clerk, offered: Stream.make(many) });
        yield* bring(clerk, work({ title: "复审培训班" }));
        yield* move(reviewer, "approve");
        const { input, sources = [] } = yield* reportMaterial(
          { principal: officer, year: 2023, submitted: true },
          true,
        );
        const ids = sources.flatMap(({ entries: under }) => under.map(({ id }) => id));
        expect(new Set(ids).size).toBe(ids.length);
        expect({ rows: ids.length, draft: input.draft }).toEqual({ rows: 1_201, draft: true });
        expect(input.totals.get("course")?.get("courses")?.sum).toBe(1_201);
      }),
    ));
});

describe("a record", () => {
  it("counts only when another approves it", () =>
    told(
      Effect.gen(function* () {
        expect(yield* bring(clerk, work())).toMatchObject({ recorded: 1 });
        expect(yield* entry(clerk, ID)).toMatchObject({ state: "submitted", revision: 1 });
        expect((yield* year(officer)).text).not.toContain("培训班1期");
        const denied = yield* failing(move(clerk, "approve"));
        expect(denied).toMatchObject({ _tag: "Denied", why: "role" });
        expect(yield* move(reviewer, "approve")).toMatchObject({ state: "approved", approvedBy: "zhao" });
        expect((yield* year(officer)).text).toContain("全年举办培训班1期，参训90人次");
      }),
    ));

  it("is never approved by whoever had a hand in it, whatever their roles", () =>
    told(
      Effect.gen(function* () {
        yield* bring(clerk, work(), { draft: true });
        yield* revise({ principal: both, id: ID, raw: work({ entry: { sessions: 2 } }) });
        yield* move(clerk, "submit");
        expect(yield* failing(move(both, "approve"))).toMatchObject({ _tag: "Denied", why: "own" });
        expect(yield* move(reviewer, "approve")).toMatchObject({ state: "approved" });
      }),
    ));

  it("comes back as work, under its id, with reason and field, and goes again", () =>
    told(
      Effect.gen(function* () {
        yield* bring(clerk, work());
        expect(yield* failing(move(reviewer, "return"))).toMatchObject({ _tag: "Refused" });
        const words = { reason: "人数请核对签到表", field: "entry.trainees" };
        expect(yield* move(reviewer, "return", words)).toMatchObject({
          state: "returned",
          returned: { by: "zhao", ...words },
        });
        expect((yield* entries({ principal: clerk, states: ["returned"] })).map(({ id }) => id)).toEqual([ID]);
        const { stored } = yield* revise({
          principal: clerk,
          id: ID,
          raw: work({ entry: { sessions: 1, trainees: 80 } }),
        });
        expect(stored).toMatchObject({ state: "returned", returned: words });
        expect(yield* move(clerk, "submit")).toMatchObject({ state: "submitted", revision: 1 });
        yield* move(reviewer, "approve");
        expect((yield* entryHistory(clerk, ID)).map(({ verb, by }) => `${by} ${verb}`)).toEqual([
          "wang recorded",
          "zhao returned",
          "wang edited",
          "wang submitted",
          "zhao approved",
        ]);
      }),
    ));

  it("keeps counting as it was while a correction of it is under way", () =>
    told(
      Effect.gen(function* () {
        yield* bring(clerk, work());
        yield* move(reviewer, "approve");
        const raw = work({ entry: { sessions: 3, trainees: 200 } });
        expect(yield* failing(revise({ principal: clerk, id: ID, raw }))).toMatchObject({ _tag: "Refused" });
        yield* revise({ principal: clerk, id: ID, raw, reason: "漏记两期", submit: true });
        expect(yield* entry(clerk, ID)).toMatchObject({ state: "submitted", revision: 2, standing: { revision: 1 } });
        expect((yield* year(officer)).text).toContain("全年举办培训班1期，参训90人次");
        const draft = yield* year(officer, true);
        expect(draft.title).toContain("（草稿）");
        expect(draft.text).toContain("全年举办培训班3期，参训200人次");
        expect(draft.text).toContain("尚未审核");
        yield* move(reviewer, "return", { reason: "再核" });
        expect(yield* move(clerk, "abandon")).toMatchObject({ state: "approved", revision: 1 });
        yield* revise({ principal: clerk, id: ID, raw, reason: "漏记两期", submit: true });
        yield* move(reviewer, "approve");
        expect((yield* year(officer)).text).toContain("全年举办培训班3期，参训200人次");
      }),
    ));

  it("that counts is not made void by way of a correction, by whoever may make only drafts void", () =>
    told(
      Effect.gen(function* () {
        yield* bring(clerk, work());
        yield* move(reviewer, "approve");
        yield* revise({ principal: clerk, id: ID, raw: work({ entry: { sessions: 2 } }), reason: "漏记" });
        expect(yield* entry(clerk, ID)).toMatchObject({ state: "draft", standing: { state: "approved" } });
        expect(yield* failing(move(clerk, "void", { reason: "不要了" }))).toMatchObject({
          _tag: "Denied",
          why: "state",
        });
        expect((yield* year(officer)).text).toContain("全年举办培训班1期");
      }),
    ));

  it("that is void counts nothing, and its id is not used again", () =>
    told(
      Effect.gen(function* () {
        yield* bring(clerk, work());
        yield* move(reviewer, "approve");
        yield* move(reviewer, "void", { reason: "没有举办" });
        expect((yield* year(officer)).text).not.toContain("培训班1期");
        const again = yield* failing(bring(clerk, work()));
        expect(again).toMatchObject({ _tag: "Refused", report: { conflicts: [{ stored: { state: "void" } }] } });
        expect(yield* failing(move(clerk, "submit"))).toMatchObject({ _tag: "Conflict", what: "state", possible: [] });
      }),
    ));

  it("that is the same thing as another counts nothing once a reviewer says so", () =>
    told(
      Effect.gen(function* () {
        const other = "0190f000-0000-7000-8000-000000000002";
        yield* bring(clerk, work({ id: other }));
        yield* perform({ principal: reviewer, id: other, deed: "approve" });
        yield* bring(clerk, work({ title: "县里的培训班" }));
        expect(yield* link({ principal: reviewer, id: ID, sameAs: other })).toMatchObject({ state: "submitted" });
        // whoever links brings no content, and may approve
        yield* move(reviewer, "approve");
        expect((yield* year(officer)).text).toContain("全年举办培训班1期，参训90人次");
      }),
    ));

  it("is not changed by whoever looked at an older version, and says what can be done instead", () =>
    told(
      Effect.gen(function* () {
        yield* bring(clerk, work(), { draft: true });
        const { version } = yield* entry(clerk, ID);
        yield* revise({ principal: both, id: ID, raw: work({ title: "改过的培训班" }), version });
        const stale = yield* failing(revise({ principal: clerk, id: ID, raw: work({ title: "旧的" }), version }));
        expect(stale).toMatchObject({ _tag: "Conflict", what: "stale", stored: { title: "改过的培训班" } });
        const early = yield* failing(move(reviewer, "approve"));
        expect(early).toMatchObject({ _tag: "Conflict", what: "state", possible: ["edit", "submit", "void"] });
      }),
    ));

  it("of another county is answered exactly as one that is not there", () =>
    told(
      Effect.gen(function* () {
        yield* bring(clerk, work());
        const absent = "0190f000-0000-7000-8000-00000000dead";
        for (const use of [
          (id: string) => entry(stranger, id),
          (id: string) => entryHistory(stranger, id),
          (id: string) => revise({ principal: stranger, id, raw: work({ org: "451402" }) }),
          (id: string) => perform({ principal: stranger, id, deed: "approve" as const }),
          (id: string) => link({ principal: stranger, id, sameAs: absent }),
        ]) {
          const [hidden, gone] = [yield* failing(use(ID)), yield* failing(use(absent))];
          expect(JSON.stringify(hidden).replaceAll(ID, "…")).toBe(JSON.stringify(gone).replaceAll(absent, "…"));
        }
        expect(yield* entries({ principal: stranger, states: ["submitted"] })).toEqual([]);
        const taken = yield* failing(bring(stranger, work({ org: "451402" }), { correct: "抢" }));
        expect(taken).toMatchObject({ _tag: "Refused", report: { refused: [{ issues: [{ code: "id-taken" }] }] } });
        expect(JSON.stringify(taken)).not.toContain('政策法规培训班","when');
        expect(yield* entry(clerk, ID)).toMatchObject({ org: "451499001", revision: 1 });
        const placed = yield* failing(bring(stranger, work({ id: absent })));
        expect(placed).toMatchObject({ _tag: "Refused", report: { refused: [{ issues: [{ code: "org-unknown" }] }] } });
      }),
    ));

  it("is nothing a reader of roll-ups sees, in whatever way it is asked for", () =>
    told(
      Effect.gen(function* () {
        yield* bring(clerk, work({ title: "只有乡里知道的名称" }));
        yield* move(reviewer, "approve");
        expect(yield* failing(entry(reader, ID))).toMatchObject({ _tag: "Denied", why: "role" });
        const { text, figures } = yield* year(reader);
        expect(text).toContain("全年举办培训班1期");
        expect(figures.length).toBeGreaterThan(0);
        expect(text).not.toContain("只有乡里知道的名称");
        const explained = yield* why(reader, "2023/451499/course/courses");
        expect(explained).toMatchObject({ contributions: [], more: true });
      }),
    ));
});

describe("a month", () => {
  it("is told apart: reported, nothing to report, overdue, not expected", () =>
    told(
      Effect.gen(function* () {
        yield* bring(clerk, work());
        const nil = { org: "451499001", period: "2023-11", says: "nil", reason: "" } as const;
        yield* declare({ principal: clerk, ...nil });
        yield* declare({ principal: officer, org: "451499001", period: "2023-12", says: "excused", reason: "换届" });
        expect(yield* failing(declare({ principal: clerk, ...nil, says: "closed", period: "2023" }))).toMatchObject({
          _tag: "Refused",
        });
        const of = { principal: officer, org: "451499", year: 2023 };
        const { units } = yield* completenessOf(of);
        const town = units.find(({ org }) => org.code === "451499001");
        expect(town?.months.slice(8).map(({ is }) => is)).toEqual(["overdue", "reported", "nil", "not-expected"]);
        expect(units.map(({ org }) => org.name)).toEqual(["甲县", "乙乡"]);
        yield* declare({ principal: clerk, ...nil, reason: "误报", retract: true });
        const after = (yield* completenessOf(of)).units[1]?.months[10];
        expect(after).toMatchObject({ is: "overdue", due: "2023-12-10" });
      }),
    ));

  it("is not taken after its time, but by an exception that names its reason", () =>
    told(
      Effect.gen(function* () {
        yield* settle(owner, "lateDays", "20");
        const late = yield* failing(bring(clerk, work()));
        expect(late).toMatchObject({ _tag: "Refused", report: { refused: [{ issues: [{ code: "late" }] }] } });
        const exception = { org: "451499001", period: "2023-10", says: "late" } as const;
        expect(yield* failing(declare({ principal: clerk, ...exception, reason: "忘了" }))).toMatchObject({
          _tag: "Denied",
        });
        expect(yield* failing(declare({ principal: officer, ...exception, reason: " " }))).toMatchObject({
          _tag: "Refused",
        });
        yield* declare({ principal: officer, ...exception, reason: "停电" });
        expect(yield* bring(clerk, work())).toMatchObject({ recorded: 1 });
      }),
    ));

  it("of a closed year takes nothing, in no way, until an officer opens it", () =>
    told(
      Effect.gen(function* () {
        yield* bring(clerk, work());
        yield* declare({ principal: officer, org: "451499", period: "2023", says: "closed", reason: "已报市里" });
        const other = work({ id: "0190f000-0000-7000-8000-000000000003" });
        const closed = yield* failing(bring(clerk, other));
        expect(closed).toMatchObject({ _tag: "Refused", report: { refused: [{ issues: [{ code: "closed" }] }] } });
        for (const use of [
          move(reviewer, "approve"),
          move(clerk, "withdraw"),
          revise({ principal: clerk, id: ID, raw: work() }),
        ]) {
          expect(yield* failing(use)).toMatchObject({ _tag: "Conflict" });
        }
        const reopened = { org: "451499", period: "2023", says: "closed", reason: "补充", retract: true } as const;
        yield* declare({ principal: officer, ...reopened });
        expect(yield* move(reviewer, "approve")).toMatchObject({ state: "approved" });
      }),
    ));
});

it("is one-handed when nothing else is settled, and the annex says so", () =>
  told(
    Effect.gen(function* () {
      expect((yield* year(officer)).text).not.toContain("一人经办");
      yield* settle(owner, "review", "one-hand");
      yield* bring(clerk, work());
      expect((yield* year(officer)).text).toContain("一人经办");
      expect(yield* entry(clerk, ID)).toMatchObject({ state: "approved", approvedBy: "wang" });
      expect(yield* failing(settle(clerk, "review", "one-hand"))).toMatchObject({ _tag: "Denied" });
      expect(yield* failing(settle(owner, "dueDay", "31"))).toMatchObject({ _tag: "Refused" });
    }),
  ));
