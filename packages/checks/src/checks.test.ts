/** Every check seen at work: a year in which it speaks, and one in which it has nothing to say. */
import {
  add,
  addCells,
  catalogue,
  cellsOf,
  compose,
  defineActivity,
  NOTHING,
  quantity,
  rollUp,
  screen,
  totalOf,
  versionFact,
  type Check,
  type Entry,
  type PlanItem,
  type Problem,
  type Told,
  type Totals,
  type YearView,
} from "@taizhang/core";
import { figure, list, paragraph, section, text, type Block, type DocumentNode } from "@taizhang/document";
import { describe, expect, it } from "vitest";
import { z } from "zod";
import * as face from "./index.ts";

const { checks } = face;

const outing = defineActivity({
  kind: "outing",
  title: "宣讲活动",
  category: "publicity",
  entry: z.strictObject({
    sessions: quantity().optional(),
    heads: quantity().optional(),
    visits: quantity().optional(),
    eventNames: z.array(z.string()).optional(),
    forms: z.array(z.string()).optional(),
  }),
  rules: {},
  facts: {
    sessions: { title: "宣讲", unit: "场", of: ({ entry }) => entry.sessions },
    heads: { title: "按人统计的听讲", unit: "人", of: ({ entry }) => entry.heads },
    visits: { title: "听讲", unit: "人次", of: ({ entry }) => entry.visits },
  },
  section: ({ facts, say }) => [say`宣讲${facts.sessions}。`],
  examples: { good: [{ sessions: 1 }], bad: {} },
});
const house = catalogue([outing]);
const org = { code: "451499", name: "××县民宗局" };

const told = (raw: Partial<Omit<Entry, "entry">> & { readonly entry: object }): Told => {
  const screening = screen(
    { kind: "outing", org: org.code, title: "宣讲", when: { from: "2023-05-10" }, ownership: "own", ...raw },
    house,
  );
  if (!screening.ok) throw new Error(JSON.stringify(screening.issues));
  return { entry: JSON.parse(screening.record.body) as Entry, facts: screening.record.facts };
};

const totalsOf = (entries: readonly Told[]): Totals =>
  rollUp(
    addCells(
      entries.flatMap(({ entry, facts }) => cellsOf({ org: entry.org, month: "2023-05", kind: entry.kind, facts })),
    ),
    { org: org.code, period: "2023" },
  );

function yearOf(change: Partial<YearView> & { readonly entries?: readonly Told[] } = {}): YearView {
  const entries = change.entries ?? [];
  const totals = totalsOf(entries);
  const { document } = compose({
    year: 2023,
    org,
    catalogue: house,
    totals,
    highlights: [],
    samples: new Map(),
    history: new Map(),
    problems: [],
    plan: [],
    references: new Map(),
    unread: [],
    date: "2023-12-31",
  });
  return {
    year: 2023,
    org,
    kinds: house.activities,
    entries,
    totals,
    problems: [],
    problemsBefore: [],
    plan: [],
    planned: [],
    remarks: new Map(),
    asOf: "2023-12-31",
    document,
    ...change,
  };
}

const said = (code: string, year: YearView): string[] => {
  const check = checks.find((each: Check) => each.code === code);
  if (check === undefined) throw new Error(`no check ${code}`);
  return [...check.find(year)].map(
    ({ record, path = [], says }) => `${record?.title ?? "-"} ${path.join(".")} ${says}`,
  );
};

const withBody = (...blocks: Block[]): Partial<YearView> => ({
  document: { ...yearOf().document, children: blocks } as DocumentNode,
});
const count = (value: number, unit = "篇") =>
  figure({ ref: `r${value}`, title: "稿件", unit, quantity: { value, precision: "exact" } });
const of = (values: Readonly<Record<string, number>>): Totals =>
  new Map([
    [
      "outing",
      new Map([
        ...Object.entries(values).map(([name, value]) => [name, totalOf({ value, precision: "exact" })] as const),
        [versionFact(1), add(NOTHING, totalOf({ value: 1, precision: "exact" }))],
      ]),
    ],
  ]);
const problem = (more: Partial<Problem> = {}): Problem => ({
  kind: "problem",
  id: "p1",
  org: org.code,
  year: 2023,
  text: "干部力量薄弱",
  ...more,
});
const item = (more: Partial<PlanItem> = {}): PlanItem => ({
  kind: "plan-item",
  id: "train",
  org: org.code,
  year: 2023,
  title: "加强培训",
  target: { kind: "outing", fact: "sessions", value: 2 },
  due: "2023-Q2",
  leadOffice: "办公室",
  ...more,
});
const ofWhich = (...parts: number[]) =>
  withBody(paragraph(text("共刊发稿件"), count(29), text("，其中省级"), ...parts.map((n) => count(n)), text("。")));
const month = told({ title: "宣传月", entry: { sessions: 3 } });
const child = (sessions: number) =>
  told({ title: `第${"一二三"[sessions]}场`, partOf: month.entry.id, entry: { sessions } });
const series = told({
  title: "校园系列活动",
  entry: { sessions: 4, eventNames: ["民族运动会", "故事会"], forms: ["现场会"] },
});
const meet = (more: Partial<Omit<Entry, "entry">> = {}) =>
  told({ title: "民族传统体育运动会", entry: { sessions: 1 }, ...more });
const signedIn = [{ kind: "sign-in-total", ref: "签到表" }] as const;
const noted = new Map([["2023/451499/outing/sessions", "今年增设点位"]]);

describe.each<[string, Partial<YearView>, RegExp, Partial<YearView>]>([
  ["parts-within-whole", ofWhich(20, 10), /合计 30篇，超过总数 29篇/, ofWhich(8, 13, 8)],
  [
    "heads-and-attendances",
    { entries: [told({ entry: { heads: 90, visits: 60 } })] },
    /宣讲 entry .*90人，多于 听讲 60人次/,
    { entries: [told({ entry: { heads: 60, visits: 90 } })] },
  ],
  [
    "container-totals",
    { entries: [month, child(1), child(1)].filter((_, at) => at < 2) },
    /宣传月 entry 宣讲 写了 3场，所属 1 条合计 1场/,
    { entries: [month, child(1), child(2)] },
  ],
  [
    "one-event-twice",
    { entries: [series, meet()] },
    /民族传统体育运动会 sameAs “民族传统体育运动会”与“校园系列活动”里的“民族运动会”可能是同一活动/,
    { entries: [series, meet({ sameAs: series.entry.id })] },
  ],
  [
    "exact-where-counted",
    { entries: [told({ evidence: signedIn, entry: { visits: { value: 90, precision: "about" } } })] },
    /听讲是约数/,
    { entries: [told({ evidence: signedIn, entry: { visits: 90 } })] },
  ],
  [
    "links-lead-somewhere",
    { entries: [told({ planItem: "gone", entry: { sessions: 1 } })] },
    /planItem 计划“gone”不在本年计划里/,
    { entries: [told({ planItem: "train", entry: { sessions: 1 } })], planned: [item()] },
  ],
  [
    "year-in-title",
    { entries: [told({ title: "2022年宣讲", entry: {} })] },
    /写的是2022年，却记在2023年/,
    { entries: [told({ title: "2023年宣讲", entry: {} })] },
  ],
  [
    "verbs-follow-progress",
    {
      entries: [told({ when: { from: "2023-05-10", to: "2023-06-10" }, summary: "已完成宣讲", entry: {} })],
      asOf: "2023-05-20",
    },
    /summary 到 2023-05-20 还没有结束，却写了“已完成”/,
    { entries: [told({ summary: "已完成宣讲", entry: {} })] },
  ],
  [
    "same-as-last-year",
    {
      totals: of({ sessions: 3, heads: 9, visits: 7, a: 1, b: 1 }),
      before: of({ sessions: 3, heads: 9, visits: 7, a: 1, b: 1 }),
      kinds: [
        {
          ...outing,
          facts: ["sessions", "heads", "visits", "a", "b"].map((name) => ({ name, title: name, unit: "个" })),
        },
      ],
    },
    /有 5 个数与上年完全相同/,
    { totals: of({ sessions: 3 }), before: of({ sessions: 3 }) },
  ],
  [
    "large-change",
    { totals: of({ sessions: 20 }), before: of({ sessions: 10 }) },
    /宣讲 今年 20场，上年 10场，增加了 100%.*2023\/451499\/outing\/sessions/,
    { totals: of({ sessions: 20 }), before: of({ sessions: 10 }), remarks: noted },
  ],
  [
    "plan-answers-problems",
    { problems: [problem(), problem({ id: "p2", planItems: ["gone"] })] },
    /planItems 没有对应的计划[\s\S]*“gone”不在下年计划里/,
    { problems: [problem({ planItems: ["train"] })], plan: [item()] },
  ],
  [
    "problem-repeated",
    { problems: [problem()], problemsBefore: [problem({ text: "干部力量薄弱。" })] },
    /一字不差/,
    { problems: [problem()], problemsBefore: [problem({ text: "经费不足" })] },
  ],
  [
    "problem-with-evidence",
    { problems: [problem()] },
    /只有判断没有依据/,
    { problems: [problem({ evidence: ["2023/451499/outing/sessions"] })] },
  ],
  [
    "plan-complete",
    { plan: [{ kind: "plan-item", id: "x", org: org.code, year: 2024, title: "调研" }] },
    /调研 target 缺目标数（target）、完成时限（due）、牵头科室（leadOffice）/,
    { plan: [item()] },
  ],
  [
    "target-counted",
    { plan: [item({ target: { kind: "outing", fact: "gone", value: 1 } })] },
    /没有“outing\/gone”这个指标/,
    { plan: [item()] },
  ],
  [
    "prose",
    {
      entries: [told({ summary: "弘杨民族文化，截止10月底", entry: {} })],
      problems: [problem({ text: "少数民族居民居住分散，管理难度大" })],
    },
    /宣讲 summary .*弘扬[\s\S]*管理难度大 text .*服务管理力量不足/,
    { entries: [told({ summary: "弘扬民族文化", entry: {} })], problems: [problem()] },
  ],
  [
    "plan-overdue",
    { planned: [item(), item({ id: "open", due: "2024", title: "调研" })] },
    /加强培训 due 时限 2023-06-30 已过，没有完成[\s\S]*调研 {2}没有关联任何台账条目/,
    { planned: [item()], entries: [told({ planItem: "train", entry: { sessions: 2 } })] },
  ],
  [
    "used-in-report",
    { entries: [told({ entry: {} })] },
    /报告里看不到它/,
    { entries: [told({ entry: { sessions: 1 } }), told({ highlight: true, entry: {} })] },
  ],
  [
    "approximate-share",
    {
      entries: [told({ entry: { sessions: { value: 10, precision: "over" } } })],
      document: yearOf({ entries: [told({ entry: { sessions: { value: 10, precision: "over" } } })] }).document,
    },
    /正文 1 个数里有 1 个约数：宣讲/,
    { entries: [told({ entry: { sessions: 1 } })] },
  ],
])("%s", (code, speaking, words, silent) => {
  it("speaks", () => expect(said(code, yearOf(speaking)).join("\n")).toMatch(words));
  it("is silent", () => expect(said(code, yearOf(silent))).toEqual([]));
});

it("measures the length of the paper against both limits", () => {
  const long = (n: number) =>
    said(
      "length-meter",
      yearOf(withBody(section(1, "工作", paragraph(text("字".repeat(n))), list("points", [[text("字")]])))),
    );
  expect(long(10)[0]).toMatch(/正文 13 字，没有超过限制/);
  expect(long(4500)[0]).toMatch(/超过专项文稿的 4000 字/);
  expect(long(6000)[0]).toMatch(/超过综合性文稿的 5000 字/);
});

it("has a check of its own for each file, none twice, each titled in Chinese", () => {
  expect(Object.keys(face)).toEqual(["checks"]);
  expect(new Set(checks.map(({ code }) => code)).size).toBe(checks.length);
  for (const { code, title } of checks) {
    expect(code).toMatch(/^[a-z]+(-[a-z]+)*$/);
    expect(title).toMatch(/^[\p{Script=Han}“”、]+$/u);
  }
});

it("has nothing to say of an empty year but its length", () => {
  const empty = yearOf();
  expect(checks.flatMap((check) => [...check.find(empty)]).map(({ says }) => says)).toHaveLength(1);
});
