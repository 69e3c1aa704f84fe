/** The customer's own year: every item, figure, date and organisation of the source is in the report, each figure answers. */
import { localPrincipal } from "@taizhang/access";
import { globSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { catalogue, parseRef, printRef, type Catalogue } from "@taizhang/core";
import { figuresIn, plainText, printQuantity, walk, type DocumentNode, type Precision } from "@taizhang/document";
import { report, why, type Offered } from "@taizhang/engine";
import { checks } from "@taizhang/checks";
import { standard } from "@taizhang/plugins-standard";
import { Effect } from "effect";
import { beforeAll, describe, expect, it } from "vitest";
import { ask, offeredIn } from "./ledger-of.ts";

interface Expected {
  readonly items: readonly {
    readonly id: string;
    readonly section: string;
    readonly figures: readonly {
      readonly raw: string;
      readonly value: number;
      readonly unit: string;
      readonly unitExpected?: string;
      readonly approxKind: string | null;
      readonly members?: number;
    }[];
    readonly dates: readonly { readonly raw: string }[];
    readonly orgs: readonly { readonly raw: string }[];
  }[];
  readonly derivedTotals: Readonly<Record<string, number>>;
}

const test = import.meta.dirname;
const expected = JSON.parse(readFileSync(join(test, "fixtures/seed-expected.json"), "utf8")) as Expected;
const files = globSync(join(test, "../examples/seed-2023/*.yaml")).toSorted();
const offered = offeredIn(files);
const house: Catalogue = catalogue(standard, checks);

const PRECISIONS: Readonly<Record<string, Precision>> = {
  about: "about",
  more_than: "over",
  at_least: "at-least",
  nearly: "nearly",
};
/** Measure words the source uses against the house's: applications are 件, names are 个. */
const UNITS: Readonly<Record<string, string>> = { "9名": "9件", "5枚": "5个" };
/** Words of the source that the ledger writes in full or in one way. */
const WORDING: Readonly<Record<string, string>> = {
  政务中心: "政务服务中心",
  "××统一战线工作领导小组成员单位": "成员单位",
  "乡、办、村、社区": "乡镇（街道）干部、村（社区）干部",
  "××区": "××县",
  各乡镇: "各乡镇",
  "5月底": "5月",
  "2022年度": "2022年",
};

const wordsOf = (document: DocumentNode): string =>
  [...walk(document)]
    .flatMap((node) => {
      if (node.type === "document") return [node.title];
      if (node.type === "section") return [node.heading];
      if (node.type === "paragraph") return [plainText(node.children)];
      return node.type === "list" ? node.items.map(plainText) : [];
    })
    .join("\n");

const composed = (records: readonly Offered[]) =>
  ask(house, records, report({ principal: localPrincipal("test"), year: 2023 }));

describe("the seed's year", () => {
  let document: DocumentNode;
  let words: string;
  beforeAll(async () => {
    ({ document } = await composed(offered));
    words = wordsOf(document);
  });

  const figures = expected.items.flatMap(({ id, figures: all }) => all.map((figure) => ({ id, ...figure })));
  it("tells how many of the staff worked on the appraisal, as the source does", () => {
    expect(words).toContain("组织工作人员3名，完成2022年度辖区民宗绩效考评工作。");
  });

  it.each(figures)("item $id prints $raw", ({ raw, value, unit, unitExpected, approxKind }) => {
    const precision = PRECISIONS[approxKind ?? ""] ?? "exact";
    const printed = UNITS[raw] ?? printQuantity({ value, precision }, unitExpected ?? unit);
    expect(figuresIn(document).map(({ text }) => text)).toContain(printed);
    expect(words).toContain(printed);
  });

  const dates = expected.items.flatMap(({ id, dates: all }) => all.map(({ raw }) => ({ id, raw })));
  it.each(dates)("item $id tells $raw", ({ raw }) => {
    expect(words).toContain(WORDING[raw] ?? raw);
  });

  const orgs = expected.items.flatMap(({ id, orgs: all }) => all.map(({ raw }) => ({ id, raw })));
  it.each(orgs)("item $id names $raw", ({ raw }) => {
    expect(words).toContain(WORDING[raw] ?? raw);
  });

  it.each([
    ["mediaArticles", "media/articles", "29篇"],
    ["translationItems", "translation/translated", "26项"],
    ["recommendedUnits", "recommendation/collectives", "2个"],
    ["recommendedPersons", "recommendation/individuals", "3名"],
    ["caseworkApplications", "casework/handled", "9件"],
    ["windowDays", "window-duty/dutyDays", "16个工作日"],
    ["opinions", "window-duty/opinionsOnDrafts", "9次"],
    ["meetingsAtLeast", "window-duty/meetings", "10余次"],
    ["systemDataChanges", "window-duty/systemDataChanges", "5次"],
    ["traineesAbout", "training-course/trainees", "约90人次"],
  ])("adds up %s as %s: %s", async (name, fact, printed) => {
    const { figure, sum, contributions } = await ask(
      house,
      offered,
      why(localPrincipal("test"), `2023/451499/${fact}`),
    );
    expect(printQuantity(figure.quantity, figure.unit)).toBe(printed);
    expect(sum).toEqual(figure.quantity);
    expect(contributions.length).toBeGreaterThan(0);
    expect(figure.quantity).toMatchObject({ value: expected.derivedTotals[name] });
  });

  it("answers why of every figure it prints, with the same number", async () => {
    const printed = new Map(figuresIn(document).map(({ figure, text }) => [figure.ref, text]));
    const answers = await ask(
      house,
      offered,
      Effect.forEach([...printed], ([ref, text]) =>
        Effect.map(why(localPrincipal("test"), ref), ({ figure, sum, contributions }) => ({
          ref,
          text,
          figure,
          sum,
          contributions,
        })),
      ),
    );
    for (const { ref, text, figure, sum, contributions } of answers) {
      expect(printQuantity(figure.quantity, figure.unit)).toBe(text);
      expect(sum).toEqual(figure.quantity);
      expect(contributions.length).toBeGreaterThan(0);
      expect(printRef(parseRef(ref) ?? { period: "", org: "", kind: "", fact: "" })).toBe(ref);
    }
  });

  it("carries no item as pasted text: without an entry its sentence and its share of every total are gone", async () => {
    const entries = offered.filter((each) => "raw" in each && "when" in (each.raw as object));
    expect(entries.length).toBeGreaterThanOrEqual(16);
    for (const entry of entries) {
      const { document: without } = await composed(offered.filter((each) => each !== entry));
      const lost = new Set(words.split(/(?<=[。；\n])/));
      for (const sentence of wordsOf(without).split(/(?<=[。；\n])/)) lost.delete(sentence);
      const { kind, summary } = (entry as { readonly raw: { readonly kind: string; readonly summary?: string } }).raw;
      expect([...lost].join(""), `${kind} ${summary ?? ""}`).not.toBe("");
      const count = (of: DocumentNode) =>
        figuresIn(of).find(({ figure }) => figure.ref === `2023/451499/${kind}/entries`)?.figure.quantity;
      expect(count(without)).not.toEqual(count(document));
    }
  });

  it("stands in the order of the source's chapters", () => {
    const chapters = [...walk(document)].flatMap((node) =>
      node.type === "section" && node.depth === 2 ? [node.heading] : [],
    );
    expect(chapters.slice(0, 8)).toEqual([
      "宣传教育",
      "文体活动",
      "示范创建与推荐",
      "教育培训",
      "依法办理",
      "语言文字服务",
      "信息宣传",
      "窗口与日常",
    ]);
  });

  it("reads as it read when it was last looked at", async () => {
    await expect(words).toMatchFileSnapshot("golden/seed-2023.txt");
  });
});
