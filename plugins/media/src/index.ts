/** Articles published, by the level of the outlet: the total stands before its parts and is their sum. */
import {
  add,
  asQuantity,
  by,
  count,
  defineActivity,
  isExact,
  joined,
  line,
  listed,
  NOTHING,
  quantity,
  quantityOf,
  SILENCE,
  totalOf,
  valueOf,
  verb,
  type Entry,
  type Progress,
} from "@taizhang/core";
import { z } from "zod";

const LEVELS = { national: "国家级", province: "省级", prefecture: "市级", county: "县级" } as const;
type Level = keyof typeof LEVELS;
const levels = Object.keys(LEVELS) as [Level, ...Level[]];

const KINDS = ["信息", "新闻", "简报", "调研报告"] as const;

const articles = z.strictObject({
  published: z
    .array(
      z.strictObject({
        level: z.enum(levels).meta({ title: "级别" }),
        outlets: z.array(line(30)).min(1).max(20).optional().meta({ title: "刊发平台", description: "网站、报刊等" }),
        articles: quantity().meta({ title: "篇数" }),
      }),
    )
    .min(1)
    .max(levels.length)
    .optional()
    .meta({ title: "各级刊发", description: "每级一行，一稿多用的各级都算" }),
  total: count().optional().meta({ title: "刊发总篇数", description: "与各级之和核对" }),
  distinct: count().optional().meta({ title: "不重复篇数", description: "一稿多用的只算一篇" }),
  submitted: quantity().optional().meta({ title: "报送篇数" }),
  kinds: z.array(z.enum(KINDS)).min(1).max(KINDS.length).optional().meta({ title: "稿件类型" }),
  secrecyReviewed: z.boolean().optional().meta({ title: "都经保密审查" }),
});
type Articles = z.output<typeof articles>;

/** The articles of some levels together, as weak as the weakest count; undefined when none of them is filled in. */
const sumOf = ({ published = [] }: Articles, of: readonly Level[]) => {
  const rows = published.filter(({ level }) => of.includes(level));
  return rows.length === 0
    ? undefined
    : quantityOf(rows.map((row) => totalOf(asQuantity(row.articles))).reduce(add, NOTHING));
};

const publishedIn = (entry: Articles) => sumOf(entry, levels) ?? entry.total;

/** How often an article was published again elsewhere. */
const repeatsIn = (entry: Articles): number | undefined => {
  const all = publishedIn(entry);
  if (entry.distinct === undefined || !isExact(all)) return undefined;
  return Math.max(0, (valueOf(all) ?? 0) - entry.distinct);
};

const onLevel = (level: Level) => ({
  title: `${LEVELS[level]}刊发`,
  unit: "篇",
  of: ({ entry }: Entry<Articles>) => sumOf(entry, [level]),
});

/** 信息宣传: one entry is the articles of a month, a year or any other span of days. */
export const media = defineActivity({
  kind: "media",
  title: "信息宣传",
  category: "media",
  entry: articles,
  rules: {
    "levels-add-up": {
      says: "刊发总篇数等于各级之和",
      broken: ({ entry }) => {
        const sum = valueOf(sumOf(entry, levels));
        return entry.total !== undefined && sum !== undefined && sum !== entry.total ? [["entry", "total"]] : [];
      },
    },
    "level-once": {
      says: "每个级别只填一行",
      broken: ({ entry: { published = [] } }) =>
        new Set(published.map(({ level }) => level)).size < published.length ? [["entry", "published"]] : [],
    },
    "distinct-within-published": {
      says: "不重复篇数不多于刊发总篇数",
      broken: ({ entry }) =>
        (entry.distinct ?? 0) > (valueOf(publishedIn(entry)) ?? Infinity) ? [["entry", "distinct"]] : [],
    },
    "published-within-submitted": {
      says: "刊发的稿件（一稿多用的只算一篇）不多于报送的稿件",
      broken: ({ entry }) =>
        (entry.distinct ?? valueOf(publishedIn(entry)) ?? 0) > (valueOf(entry.submitted) ?? Infinity)
          ? [["entry", "submitted"]]
          : [],
    },
    "repeats-stated": {
      says: "几级都有刊发的，报不重复篇数，写明一稿多用算一篇还是几篇",
      severity: "warning",
      broken: ({ entry }) =>
        (entry.published ?? []).filter((row) => (valueOf(row.articles) ?? 0) > 0).length > 1 &&
        entry.distinct === undefined
          ? [["entry", "distinct"]]
          : [],
    },
    "secrecy-reviewed": {
      says: "刊发的稿件都经保密审查",
      severity: "warning",
      broken: ({ entry }) =>
        (valueOf(publishedIn(entry)) ?? 0) > 0 && entry.secrecyReviewed !== true ? [["entry", "secrecyReviewed"]] : [],
    },
  },
  facts: {
    articles: { title: "刊发稿件", unit: "篇", of: ({ entry }) => publishedIn(entry) },
    national: onLevel("national"),
    province: onLevel("province"),
    prefecture: onLevel("prefecture"),
    county: onLevel("county"),
    repeats: { title: "一稿多用", unit: "篇次", of: ({ entry }) => repeatsIn(entry) },
    submitted: { title: "报送稿件", unit: "篇", of: ({ entry }) => entry.submitted },
  },
  section: ({ facts, compared, highlights, say }) => {
    const work = (of: typeof facts, progress: Progress, rows: Articles["published"] = []) => {
      const parts = levels.flatMap((level) => {
        const outlets = rows.find((row) => row.level === level)?.outlets?.join("、");
        const part = say`${joined(LEVELS[level], outlets && `（${outlets}）`)}${of[level]}`;
        return part.content.length === 0 ? [] : [{ part, where: `在${outlets ?? `${LEVELS[level]}平台`}` }];
      });
      const [first, ...more] = parts;
      const does = verb(progress, "刊发");
      // 共 stands before a total of at least two parts
      const total =
        more.length > 0
          ? say`共${does}稿件${of.articles}，其中${listed(...parts.map(({ part }) => part))}`
          : say`${joined(first?.where, does, "稿件")}${of.articles}`;
      const all = say`${total}，含一稿多用${of.repeats}`;
      return say`${verb(progress, "报送")}稿件${of.submitted}，${by(of.articles, { one: all, many: all })}`;
    };
    const year = [
      say`全年${work(facts, "done")}。`,
      // a difference between total and parts would read as one of them
      say`刊发稿件${compared.articles}。`,
    ];
    const told = highlights.map(({ entry: { entry }, facts: its, on, progress }) => {
      const done = work(its, progress, entry.published);
      const when = on === undefined ? "全年" : say`${on}，`;
      return done.content.length === 0 ? SILENCE : say`${joined(when, done)}。`;
    });
    return [
      ...year.map((each) => by(facts.entries, { one: highlights.length === 0 ? each : SILENCE, many: each })),
      ...told,
    ];
  },
  examples: {
    good: [
      {
        when: { from: "2023" },
        entry: {
          published: [
            { level: "province", outlets: ["省民委网站"], articles: 8 },
            { level: "prefecture", outlets: ["市民宗委"], articles: 13 },
            { level: "county", outlets: ["县融媒体中心", "县政府网站"], articles: 8 },
          ],
          total: 29,
          distinct: 21,
          submitted: 40,
          kinds: ["信息", "新闻"],
          secrecyReviewed: true,
        },
      },
      { published: [{ level: "national", articles: 1 }], distinct: 1, secrecyReviewed: true },
      { published: [{ level: "county", articles: 0 }], submitted: { value: 10, precision: "over" } },
      { published: [{ level: "prefecture", articles: "unknown" }] },
      { total: 12, secrecyReviewed: true },
      {},
    ],
    bad: {
      "levels-add-up": { published: [{ level: "county", articles: 8 }], total: 9, secrecyReviewed: true },
      "level-once": {
        published: [
          { level: "county", articles: 8 },
          { level: "county", articles: 0 },
        ],
        secrecyReviewed: true,
      },
      "distinct-within-published": { total: 8, distinct: 9, secrecyReviewed: true },
      "published-within-submitted": { total: 8, submitted: 7, secrecyReviewed: true },
      "repeats-stated": {
        published: [
          { level: "prefecture", articles: 13 },
          { level: "county", articles: 8 },
        ],
        secrecyReviewed: true,
      },
      "secrecy-reviewed": { total: 8, distinct: 8 },
    },
  },
});
