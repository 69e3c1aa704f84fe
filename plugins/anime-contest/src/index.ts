/** Animation contests and their festival: works called for, awards by grade, linked events. */
import { by, count, defineActivity, line, listed, quantity, SILENCE, valueOf, verb, type Entry } from "@taizhang/core";
import { z } from "zod";

const GRADES = ["特等奖", "一等奖", "二等奖", "三等奖", "优秀奖"] as const;
type Grade = (typeof GRADES)[number];

const contest = z.strictObject({
  themes: z.array(line(30)).min(1).max(10).optional().meta({ title: "主题", description: "不带引号，成文时自动加" }),
  callFrom: z.iso.date().optional().meta({ title: "征集开始" }),
  callTo: z.iso.date().optional().meta({ title: "征集截止" }),
  resultsOn: z.iso.date().optional().meta({ title: "公布结果" }),
  works: quantity().optional().meta({ title: "征集作品件数" }),
  entrants: quantity().optional().meta({ title: "参赛人数", description: "只报数，不列人员" }),
  awards: z
    .array(z.strictObject({ grade: z.enum(GRADES).meta({ title: "等次" }), n: count().meta({ title: "件数" }) }))
    .min(1)
    .max(GRADES.length)
    .optional()
    .meta({ title: "获奖作品" }),
  awardsTotal: count().optional().meta({ title: "获奖作品总数" }),
  linkedEvents: quantity().optional().meta({ title: "配套活动场次", description: "动漫节等相关活动" }),
});
type Contest = z.output<typeof contest>;

const sumOf = (awards: Contest["awards"]): number | undefined => awards?.reduce((sum, { n }) => sum + n, 0);

const awardsOf = ({ awards, awardsTotal }: Contest): number | undefined => sumOf(awards) ?? awardsTotal;

/** The awards of one grade. */
const graded = (grade: Grade) => ({
  title: grade,
  unit: "件",
  of: ({ entry }: Entry<Contest>) => sumOf(entry.awards?.filter((award) => award.grade === grade)),
});

/** 动漫作品大赛: one entry is one contest. */
export const animeContest = defineActivity({
  kind: "anime-contest",
  title: "动漫作品大赛",
  category: "contest",
  entry: contest,
  rules: {
    "awards-within-works": {
      says: "获奖作品不多于征集作品",
      broken: ({ entry }) => ((awardsOf(entry) ?? 0) > (valueOf(entry.works) ?? Infinity) ? [["entry", "awards"]] : []),
    },
    "awards-add-up": {
      says: "获奖作品总数等于各等次之和",
      broken: ({ entry: { awards, awardsTotal } }) =>
        awards !== undefined && awardsTotal !== undefined && sumOf(awards) !== awardsTotal
          ? [["entry", "awardsTotal"]]
          : [],
    },
    "grades-once": {
      says: "每个等次只填一行",
      broken: ({ entry: { awards = [] } }) =>
        new Set(awards.map(({ grade }) => grade)).size < awards.length ? [["entry", "awards"]] : [],
    },
    "call-in-order": {
      says: "征集截止不早于征集开始",
      broken: ({ entry: { callFrom, callTo } }) =>
        callFrom !== undefined && callTo !== undefined && callTo < callFrom ? [["entry", "callTo"]] : [],
    },
    "themes-unquoted": {
      says: "主题不带引号",
      broken: ({ entry: { themes = [] } }) =>
        themes.flatMap((theme, at) => (/[“”"「」《》]/.test(theme) ? [["entry", "themes", at] as const] : [])),
    },
    "results-after-call": {
      says: "征集截止以后才公布结果",
      severity: "warning",
      broken: ({ entry: { callTo, resultsOn } }) =>
        callTo !== undefined && resultsOn !== undefined && resultsOn < callTo ? [["entry", "resultsOn"]] : [],
    },
    "works-counted": {
      says: "报明征集作品件数",
      severity: "warning",
      broken: ({ entry }) => (entry.works === undefined ? [["entry", "works"]] : []),
    },
  },
  facts: {
    contests: { title: "举办动漫作品大赛", unit: "项", of: () => 1 },
    works: { title: "征集作品", unit: "件", of: ({ entry }) => entry.works },
    entrants: { title: "参赛", unit: "人", of: ({ entry }) => entry.entrants },
    awards: { title: "获奖作品", unit: "件", of: ({ entry }) => awardsOf(entry) },
    special: graded("特等奖"),
    first: graded("一等奖"),
    second: graded("二等奖"),
    third: graded("三等奖"),
    merit: graded("优秀奖"),
    linkedEvents: { title: "配套活动", unit: "场", of: ({ entry }) => entry.linkedEvents },
  },
  section: ({ facts, highlights, say }) => {
    const results = (of: typeof facts) => {
      const grades = [of.special, of.first, of.second, of.third, of.merit].map((each) => say`${each.title}${each}`);
      return say`征集作品${of.works}，${of.entrants}参赛，评出获奖作品${of.awards}，其中${listed(...grades)}，举办相关活动${of.linkedEvents}`;
    };
    const year = say`举办动漫作品大赛${facts.contests}，${results(facts)}。`;
    return [
      by(facts.entries, { one: highlights.length === 0 ? year : SILENCE, many: year }),
      ...highlights.map(({ entry: { title, entry }, facts: its, on, progress }) => {
        const themes = entry.themes?.map((theme) => `“${theme}”`).join("");
        return say`${on}，以${themes}为主题，${verb(progress, "举办")}${title}，${results(its)}。`;
      }),
    ];
  },
  examples: {
    good: [
      {
        themes: ["××出色", "××八景"],
        callFrom: "2023-03-01",
        callTo: "2023-05-31",
        resultsOn: "2023-06-20",
        works: 210,
        entrants: 160,
        awards: [
          { grade: "一等奖", n: 8 },
          { grade: "二等奖", n: 33 },
          { grade: "三等奖", n: 4 },
        ],
        awardsTotal: 45,
        linkedEvents: 3,
      },
      {
        works: { value: 300, precision: "over" },
        awards: [
          { grade: "特等奖", n: 1 },
          { grade: "优秀奖", n: 0 },
        ],
      },
      { works: 1, entrants: 1, awardsTotal: 1, linkedEvents: 1 },
      { works: 0, linkedEvents: 0 },
      { themes: ["××出色", "××八景"] },
      { works: "unknown" },
      {},
    ],
    bad: {
      "awards-within-works": { works: 10, awards: [{ grade: "一等奖", n: 11 }] },
      "awards-add-up": { works: 210, awards: [{ grade: "一等奖", n: 8 }], awardsTotal: 45 },
      "grades-once": {
        works: 210,
        awards: [
          { grade: "一等奖", n: 8 },
          { grade: "一等奖", n: 2 },
        ],
      },
      "call-in-order": { works: 210, callFrom: "2023-06-01", callTo: "2023-05-31" },
      "themes-unquoted": { works: 210, themes: ["“××出色”"] },
      "results-after-call": { works: 210, callTo: "2023-05-31", resultsOn: "2023-05-01" },
      "works-counted": { themes: ["××出色"] },
    },
  },
});
