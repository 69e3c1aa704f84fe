import { figuresIn, plainText, walk, type DocumentNode, type Figure } from "@taizhang/document";
import { describe, expect, it } from "vitest";
import { z } from "zod";
import { defineActivity, type Activity } from "./activity.ts";
import { catalogue } from "./catalogue.ts";
import { compose } from "./compose.ts";
import type { Entry } from "./entry.ts";
import { quantity } from "./quantity.ts";
import type { ReportInput } from "./report-input.ts";
import { screen } from "./screen.ts";
import { addCells, cellsOf, rollUp } from "./totals.ts";

const course = (change: { readonly section?: () => never } = {}): Activity =>
  defineActivity({
    kind: "course",
    title: "培训班",
    category: "training",
    entry: z.strictObject({ sessions: z.int().min(0), trainees: quantity().optional() }),
    rules: {},
    facts: {
      courses: { title: "举办", unit: "期", of: ({ entry }) => entry.sessions },
      trainees: { title: "参训", unit: "人", of: ({ entry }) => entry.trainees },
    },
    section:
      change.section ??
      (({ facts, highlights, say }) => [
        say`全年举办培训班${facts.courses}，培训${facts.trainees}。`,
        ...highlights.map(({ entry, facts: own, on }) => say`${on}，举办${entry.title}，${own.trainees}参训。`),
      ]),
    examples: { good: [{ sessions: 1 }], bad: {} },
  });
const meeting = defineActivity({
  kind: "gathering",
  title: "会议",
  category: "meeting",
  entry: z.strictObject({ n: z.int() }),
  rules: {},
  facts: { n: { title: "会议", unit: "次", of: ({ entry }) => entry.n } },
  section: ({ facts, say }) => [say`召开会议${facts.n}。`],
  examples: { good: [{ n: 1 }], bad: {} },
});

const org = { code: "451499", name: "××县民宗局" };

function inputOf(
  activities: readonly Activity[],
  raws: readonly object[],
  change: Partial<ReportInput> = {},
): ReportInput {
  const house = catalogue(activities);
  const records = raws.map((raw) => {
    const screening = screen({ org: org.code, ownership: "own", when: { from: "2023-10-24" }, ...raw }, house);
    if (!screening.ok) throw new Error(JSON.stringify(screening.issues));
    return screening.record;
  });
  const told = records.map(({ body, facts }) => ({ entry: JSON.parse(body) as Entry, facts }));
  return {
    year: 2023,
    org,
    catalogue: house,
    totals: rollUp(addCells(records.flatMap(cellsOf)), { org: org.code, period: "2023" }),
    highlights: told.filter((_, at) => records[at]?.highlight),
    samples: new Map(
      activities.map(({ kind }) => [
        kind,
        { entries: told.map(({ entry }) => entry).filter((entry) => entry.kind === kind), more: false },
      ]),
    ),
    history: new Map(),
    problems: [],
    plan: [],
    references: new Map<string, Figure>(),
    unread: [],
    date: "2023-12-31",
    ...change,
  };
}

const words = (document: DocumentNode): string =>
  [...walk(document)]
    .flatMap((node) => {
      if (node.type === "section") return [node.heading];
      if (node.type === "annex") return [`#${node.title}`];
      if (node.type === "paragraph") return [plainText(node.children)];
      return node.type === "list" ? node.items.map(plainText) : [];
    })
    .join("\n");

const one = {
  kind: "course",
  title: "法规培训班",
  entry: { sessions: 1, trainees: { value: 90, precision: "about" } },
};

describe("compose", () => {
  it("writes totals, highlights and the clerks' own sentences", () => {
    const { document, faults } = compose(
      inputOf(
        [course(), meeting],
        [
          { ...one, highlight: true },
          { ...one, title: "统战培训班", summary: "邀请市民宗委专题授课，{trainees}参训" },
          { kind: "gathering", title: "例会", entry: { n: 3 } },
        ],
      ),
    );
    expect(faults).toEqual([]);
    expect(document.title).toBe("××县民宗局2023年工作总结");
    expect(words(document)).toBe(
      [
        "全年主要工作",
        "教育培训",
        "全年举办培训班2期，培训约180人次。10月24日，举办法规培训班，约90人参训。邀请市民宗委专题授课，约90人参训。",
        "窗口与日常",
        "召开会议3次。",
        "#台账数据汇总表",
        "#单项数据来源表",
      ].join("\n"),
    );
  });

  it("leaves the year to its only entry, when that has words of its own", () => {
    const { document } = compose(inputOf([course()], [{ ...one, summary: "邀请市民宗委专题授课，{trainees}参训" }]));
    expect(words(document)).toContain("\n邀请市民宗委专题授课，约90人参训。\n");
  });

  it("gives every printed figure a row that explains it", () => {
    const { document } = compose(inputOf([course(), meeting], [{ ...one, highlight: true }]));
    const anchors = [...walk(document)].flatMap((node) =>
      node.type === "table" ? node.rows.map(({ anchor }) => anchor) : [],
    );
    for (const { figure } of figuresIn(document)) expect(anchors).toContain(figure.ref);
    expect(new Set(anchors).size).toBe(anchors.length);
  });

  it("says so when there is nothing", () => {
    const { document } = compose(inputOf([course()], []));
    expect(words(document)).toBe(
      "全年主要工作\n本年度没有已审的台账条目。\n#台账数据汇总表\n本年度没有已审的台账条目。",
    );
  });

  it("has no empty chapter for a year of zeros", () => {
    const { document } = compose(inputOf([course()], [{ kind: "course", title: "无", entry: { sessions: 0 } }]));
    expect(words(document)).not.toMatch(/教育培训|0期/);
  });

  it("costs a throwing plugin its own section and nothing else", () => {
    const broken = course({
      section: () => {
        throw null;
      },
    });
    const raws = [one, { kind: "gathering", title: "例会", entry: { n: 3 } }];
    const { document, faults } = compose(inputOf([broken, meeting], raws));
    expect(faults).toEqual([{ kind: "course", hook: "section", why: "null" }]);
    expect(words(document)).toMatch(/“培训班”一节未能写出：插件 course 的 section 出错/);
    expect(words(document)).toMatch(/召开会议3次。/);
  });

  it("writes problems as points and the plan under its own headings", () => {
    const courses: Figure = {
      ref: "2023/451499/course/courses",
      title: "举办",
      unit: "期",
      quantity: { value: 1, precision: "exact" },
    };
    const { document } = compose(
      inputOf([course()], [one], {
        problems: [
          { kind: "problem", org: org.code, year: 2023, text: "力量薄弱，全年仅培训{2023/451499/course/courses}。" },
        ],
        plan: [
          {
            kind: "plan-item",
            id: "train",
            org: org.code,
            year: 2024,
            title: "加强培训",
            measures: "开展法律法规知识培训",
            target: { kind: "course", fact: "courses", value: 2 },
            due: "2024-Q3",
            leadOffice: "办公室",
            coOffices: ["各乡镇", "县直机关"],
          },
        ],
        references: new Map([[courses.ref, courses]]),
      }),
    );
    expect(document.title).toBe("××县民宗局2023年工作总结和2024年工作计划");
    expect(words(document)).toMatch(/存在的主要问题\n力量薄弱，全年仅培训1期\n2024年工作计划\n加强培训\n/);
    expect(words(document)).toMatch(
      /开展法律法规知识培训。计划举办2期。第三季度前完成。由办公室牵头，各乡镇、县直机关配合。/,
    );
  });

  it.each([
    [{ level: "乡镇", expected: 12, reported: 9 }, "12个乡镇中9个已报，以下数据据已报部分汇总。"],
    [{ level: "乡镇", expected: 12, reported: 0 }, "12个乡镇均未报送。"],
    [{ level: "乡镇", expected: 12, reported: 12 }, undefined],
  ])("with units %j says %s", (units, said) => {
    const { document } = compose(inputOf([course()], [one], { units }));
    const [, second = ""] = words(document).split("\n");
    expect(second).toBe(said ?? "教育培训");
  });

  it("prints a claim only when earlier years prove it", () => {
    const raw = { ...one, summary: "{first}举办法规培训班，{trainees}参训，{compared:trainees}，{most:courses}。" };
    const before = inputOf([course()], [{ ...one, when: { from: "2023-03" } }]).totals;
    const said = (history: ReportInput["history"]) => words(compose(inputOf([course()], [raw], { history })).document);
    expect(said(new Map())).toMatch("\n举办法规培训班，约90人参训。");
    expect(said(new Map([[2022, new Map()]]))).toMatch("首次举办法规培训班，约90人参训。");
    expect(said(new Map([[2022, before]]))).toMatch("\n举办法规培训班，约90人参训，与上年持平。");
  });

  it("lets the plugin speak when a summary claims more than has come about", () => {
    const raw = { ...one, when: { from: "2023-10-20", to: "2023-10-30" }, summary: "已完成培训，{trainees}参训" };
    const { document } = compose(inputOf([course()], [raw], { date: "2023-10-25" }));
    expect(words(document)).not.toMatch("已完成");
    expect(words(document)).toMatch("举办法规培训班");
  });

  it("names what could not be read", () => {
    const unread = [{ id: "x", kind: "gone", title: "旧条目", why: "没有“gone”这个类别的插件" }];
    const { document } = compose(inputOf([course()], [], { unread }));
    const rows = [...walk(document)].flatMap((node) => (node.type === "table" ? node.rows : []));
    expect(rows.map(({ cells }) => cells.map(plainText))).toContainEqual([
      "旧条目",
      "gone",
      "没有“gone”这个类别的插件",
    ]);
  });

  it("is pure: the same input, the same nodes", () => {
    const input = inputOf([course(), meeting], [{ ...one, highlight: true }]);
    expect(compose(input)).toEqual(compose({ ...input, totals: new Map(input.totals) }));
  });
});
