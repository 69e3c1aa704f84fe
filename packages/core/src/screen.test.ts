import { describe, expect, it } from "vitest";
import { z } from "zod";
import { defineActivity } from "./activity.ts";
import { catalogue } from "./catalogue.ts";
import { quantity } from "./quantity.ts";
import { printPath, printPlace } from "./issue.ts";
import { screen } from "./screen.ts";

const course = defineActivity({
  kind: "course",
  title: "培训班",
  category: "training",
  entry: z.strictObject({
    sessions: z.int().positive().meta({ title: "期数" }),
    trainees: quantity().meta({ title: "人数" }).optional(),
  }),
  rules: {
    "few-sessions": {
      says: "期数不超过一百",
      broken: ({ entry }) => (entry.sessions > 100 ? [["entry", "sessions"]] : []),
    },
  },
  facts: {
    courses: { title: "举办", unit: "期", of: ({ entry }) => entry.sessions },
    trainees: { title: "参训", unit: "人", of: ({ entry }) => entry.trainees },
  },
  section: ({ facts, say }) => [say`举办${facts.courses}。`],
  examples: { good: [{ sessions: 1 }], bad: { "few-sessions": { sessions: 101 } } },
});
const faulty = defineActivity({
  kind: "faulty",
  title: "故障",
  category: "meeting",
  entry: z.strictObject({ n: z.int() }),
  rules: {
    throws: {
      says: "会出错",
      broken: () => {
        throw null;
      },
    },
  },
  facts: { n: { title: "数", unit: "次", of: ({ entry }) => entry.n } },
  section: () => [],
  examples: { good: [{ n: 1 }], bad: { throws: { n: 2 } } },
});
const house = catalogue([course, faulty]);

const good = {
  kind: "course",
  org: "451499",
  title: "法规培训班",
  when: { from: "2023-10-24" },
  ownership: "own",
  entry: { sessions: 1, trainees: 90 },
};

const refusals = (raw: unknown): string[] => {
  const screening = screen(raw, house);
  return screening.ok ? [] : screening.issues.map((issue) => `${issue.code} ${printPath(issue.path)} ${issue.message}`);
};

describe("the door", () => {
  it("lets a sound entry in, as it was written", () => {
    const screening = screen(good, house);
    if (!screening.ok) throw new Error(JSON.stringify(screening.issues));
    const { record } = screening;
    expect(JSON.parse(record.body)).toEqual({ id: record.id, ...good });
    expect(record).toMatchObject({ kind: "course", org: "451499", year: 2023, month: "2023-10", highlight: false });
    expect(record.facts.get("trainees")).toEqual({ value: 90, precision: "exact" });
    expect(record.facts.get("entries")).toEqual({ value: 1, precision: "exact" });
  });

  it("gives the same content the same UUIDv7, whatever the order of its fields", () => {
    const { title, ...rest } = good;
    const [a, b, c] = [good, { ...rest, title }, { ...good, title: "另一期" }].map((raw) => screen(raw, house));
    if (!a?.ok || !b?.ok || !c?.ok) throw new Error("refused");
    expect(a.record.id).toMatch(/^[0-9a-f]{8}-[0-9a-f]{4}-7[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/);
    expect(b.record.id).toBe(a.record.id);
    expect(b.record.digest).toBe(a.record.digest);
    expect(c.record.id).not.toBe(a.record.id);
  });

  it.each<[string, unknown, RegExp]>([
    ["a list", [], /not-a-record/],
    ["null", null, /not-a-record/],
    ["no kind", {}, /kind-missing/],
    ["an unknown kind", { ...good, kind: "curse" }, /kind-unknown kind .*“course”/],
    ["a date that does not exist", { ...good, when: { from: "2023-02-30" } }, /when\.from 没有2023-02-30这一天/],
    ["a misspelt field", { ...good, titel: "x" }, /unknown-field titel .*“title”/],
    [
      "a misspelt inner field",
      { ...good, entry: { session: 1 } },
      /entry\.session 没有“session”这一栏（是不是“sessions”/,
    ],
    ["a missing field", { ...good, entry: {} }, /entry\.sessions 缺这一栏/],
    ["a number as text", { ...good, entry: { sessions: "1" } }, /entry\.sessions .*半角数字：1/],
    ["full-width digits", { ...good, entry: { sessions: 1, trainees: "９０" } }, /半角数字：90/],
    ["an empty count", { ...good, entry: { sessions: 1, trainees: "" } }, /空白不是零/],
    ["an infinite count", { ...good, entry: { sessions: 1, trainees: Number.POSITIVE_INFINITY } }, /太大/],
    ["an empty title", { ...good, title: " " }, /title/],
    ["a title too long", { ...good, title: "长".repeat(61) }, /title 太长了，最多 60 个字/],
    [
      "a broken rule",
      { ...good, entry: { sessions: 101 } },
      /rule\/few-sessions entry\.sessions 不符合“期数不超过一百”/,
    ],
    ["a control character", { ...good, title: "a\u0000b" }, /forbidden-character title .*U\+0000/],
    ["U+FFFE", { ...good, title: "a\ufffeb" }, /U\+FFFE/],
    ["a lone surrogate", { ...good, title: "a\ud800b" }, /U\+D800/],
    ["a right-to-left override", { ...good, summary: "\u202eabc" }, /U\+202E/],
    ["a bare count in the title", { ...good, title: "90人培训班" }, /count-in-prose title “90人”.*加引号/],
    ["a bare count in the summary", { ...good, summary: "培训90人" }, /count-in-prose summary .*\{trainees\} 参训/],
    ["an unknown reference", { ...good, summary: "培训{trainee}" }, /reference-unknown .*“trainees”/],
    ["a unit said twice", { ...good, summary: "培训{trainees}人" }, /unit-twice/],
    ["a reference to nothing", { ...good, entry: { sessions: 1 }, summary: "培训{trainees}" }, /reference-empty/],
    [
      "a plugin that throws",
      { ...good, kind: "faulty", entry: { n: 1 } },
      /plugin-fault entry 插件 faulty 的 rules\.throws 出错/,
    ],
    ["__proto__", JSON.parse('{"kind":"course","__proto__":{"x":1}}'), /__proto__/],
    [
      "a problem with a bare count",
      { kind: "problem", org: "451499", year: 2023, text: "只有3人" },
      /count-in-prose text/,
    ],
    ["a problem with a false ref", { kind: "problem", org: "451499", year: 2023, text: "仅{courses}" }, /不是数的编号/],
    [
      "a problem with an unknown fact",
      { kind: "problem", org: "451499", year: 2023, text: "仅{2023/451499/course/cources}" },
      /没有“cources”这个指标（是不是“courses”/,
    ],
    ["a plan without title", { kind: "plan-item", org: "451499", year: 2024 }, /title 缺这一栏/],
    ["an org with a false code", { kind: "org", code: "４５１４９９", name: "县" }, /code .*格式不对/],
  ])("refuses %s", (_says, raw, words) => {
    const found = refusals(raw);
    expect(found.join("\n")).toMatch(words);
  });

  it("names fields by their Chinese titles too", () => {
    const places = (raw: unknown): string[] => {
      const screening = screen(raw, house);
      return screening.ok ? [] : screening.issues.map(printPlace);
    };
    expect(places({ ...good, entry: { sessions: "1" } })).toEqual(["entry.sessions（期数）"]);
    expect(places({ ...good, when: { from: "2023-02-30" } })).toEqual(["when.from（起止日期）"]);
    expect(places({ ...good, entry: { sessions: 101 } })).toEqual(["entry.sessions（期数）"]);
    expect(places({ kind: "problem", org: "451499", year: 2023, text: "只有3人" })).toEqual(["text（问题）"]);
  });

  it.each([
    [
      "an ID number in the title",
      { ...good, title: "11010519491231002X参训" },
      "11010519491231002X",
      /personal\/id-card title/,
    ],
    [
      "a telephone in the summary",
      { ...good, summary: "联系电话13812345678" },
      "13812345678",
      /personal\/mobile summary/,
    ],
    ["a person with ethnicity", { ...good, summary: "张三丰，男，壮族，参加培训" }, "张三丰", /personal\/person-/],
    [
      "an ID number as a field",
      { ...good, entry: { "11010519491231002X": 1 } },
      "11010519491231002X",
      /personal\/id-card/,
    ],
    [
      "an ID number in a wrong field",
      { ...good, when: { from: "11010519491231002X" } },
      "11010519491231002X",
      /personal\/id-card/,
    ],
  ])("refuses %s and repeats nothing of it", (_says, raw, secret, words) => {
    const found = refusals(raw).join("\n");
    expect(found).toMatch(words);
    expect(found).not.toContain(secret);
    expect(found).not.toContain(secret.slice(0, 3));
  });

  it("answers to anything without throwing", () => {
    const deep: Record<string, unknown> = {};
    let at = deep;
    for (let n = 0; n < 5000; n++) {
      at.a = {};
      at = at.a as Record<string, unknown>;
    }
    expect(refusals({ ...good, entry: deep })[0]).toMatch(/too-deep/);
  });

  it("refuses two activities of one kind, and one of a kind of the house", () => {
    const twin = { ...course, title: "双胞胎" };
    expect(() => catalogue([course, twin])).toThrow(/course.*培训班 and 双胞胎/);
    expect(() => catalogue([{ ...course, kind: "problem" }])).toThrow(/house itself/);
  });
});
