/** Traditional sports meets: teams, athletes, disciplines and medals. */
import {
  by,
  count,
  daysSpanned,
  defineActivity,
  joined,
  line,
  listed,
  ordinal,
  quantity,
  SILENCE,
  valueOf,
  verb,
} from "@taizhang/core";
import { z } from "zod";

const meet = z.strictObject({
  edition: count().positive().max(999).optional().meta({ title: "届次", description: "填序号，名称中不再写" }),
  hosts: z.array(line(60)).min(1).max(20).optional().meta({ title: "主办单位" }),
  days: count().positive().optional().meta({ title: "比赛天数" }),
  disciplines: quantity().optional().meta({ title: "比赛项目数" }),
  matches: quantity().optional().meta({ title: "比赛场次" }),
  teams: quantity().optional().meta({ title: "代表队数" }),
  teamsByGroup: z
    .array(z.strictObject({ group: line(20).meta({ title: "组别" }), teams: count().meta({ title: "队数" }) }))
    .max(20)
    .optional()
    .meta({ title: "各组别代表队" }),
  athletes: quantity().optional().meta({ title: "运动员数", description: "只报数，不列人员" }),
  spectators: quantity().optional().meta({ title: "观众人次" }),
  medals: z
    .strictObject({
      gold: count().meta({ title: "金牌数" }),
      silver: count().meta({ title: "银牌数" }),
      bronze: count().meta({ title: "铜牌数" }),
      total: count().optional().meta({ title: "奖牌总数" }),
    })
    .optional()
    .meta({ title: "奖牌" }),
});
type Meet = z.output<typeof meet>;

const sum = (parts: readonly number[]): number => parts.reduce((a, b) => a + b, 0);

const medalsOf = ({ medals }: Meet): number | undefined => medals && sum([medals.gold, medals.silver, medals.bronze]);

/** 民族传统体育运动会: one entry is one meet. */
export const sportsMeet = defineActivity({
  kind: "sports-meet",
  title: "民族传统体育运动会",
  category: "sports",
  entry: meet,
  rules: {
    "medals-add-up": {
      says: "奖牌总数等于金、银、铜牌之和",
      broken: ({ entry }) =>
        entry.medals?.total !== undefined && entry.medals.total !== medalsOf(entry)
          ? [["entry", "medals", "total"]]
          : [],
    },
    "teams-add-up": {
      says: "各组别代表队之和等于代表队数",
      broken: ({ entry: { teams, teamsByGroup } }) =>
        teamsByGroup && valueOf(teams) !== undefined && sum(teamsByGroup.map((each) => each.teams)) !== valueOf(teams)
          ? [["entry", "teamsByGroup"]]
          : [],
    },
    "teams-have-athletes": {
      says: "运动员不少于代表队",
      broken: ({ entry: { teams, athletes } }) =>
        (valueOf(athletes) ?? Infinity) < (valueOf(teams) ?? 0) ? [["entry", "athletes"]] : [],
    },
    "medals-are-won-in-disciplines": {
      says: "有奖牌，就有比赛项目",
      broken: ({ entry }) =>
        (medalsOf(entry) ?? 0) > 0 && valueOf(entry.disciplines) === 0 ? [["entry", "disciplines"]] : [],
    },
    "edition-once": {
      says: "填了届次，名称中就不再写",
      broken: ({ entry, title }) =>
        entry.edition !== undefined && /第[\d一二三四五六七八九十百]+[届次]/.test(title) ? [["title"]] : [],
    },
    "days-within-dates": {
      says: "比赛天数不超过起止日期的天数",
      severity: "warning",
      broken: ({ entry: { days = 0 }, when }) => (days > (daysSpanned(when) ?? Infinity) ? [["entry", "days"]] : []),
    },
  },
  facts: {
    meets: { title: "举办运动会", unit: "项", of: () => 1 },
    disciplines: { title: "比赛项目", unit: "个", of: ({ entry }) => entry.disciplines },
    matches: { title: "比赛", unit: "场", of: ({ entry }) => entry.matches },
    teams: { title: "代表队", unit: "支", of: ({ entry }) => entry.teams },
    athletes: { title: "运动员", unit: "名", of: ({ entry }) => entry.athletes },
    spectators: { title: "观众", unit: "人次", of: ({ entry }) => entry.spectators },
    medals: { title: "奖牌", unit: "枚", of: ({ entry }) => medalsOf(entry) },
    gold: { title: "金牌", unit: "枚", of: ({ entry }) => entry.medals?.gold },
    silver: { title: "银牌", unit: "枚", of: ({ entry }) => entry.medals?.silver },
    bronze: { title: "铜牌", unit: "枚", of: ({ entry }) => entry.medals?.bronze },
  },
  section: ({ facts, highlights, say }) => {
    const results = (of: typeof facts) => {
      const whoCame = listed(say`${of.teams}代表队`, say`运动员${of.athletes}`);
      const each = listed(say`金牌${of.gold}`, say`银牌${of.silver}`, say`铜牌${of.bronze}`);
      return say`设${of.disciplines}项目，${whoCame}参赛，举行比赛${of.matches}，产生奖牌${of.medals}，其中${each}，观众${of.spectators}`;
    };
    const year = say`举办民族传统体育运动会${facts.meets}，${results(facts)}。`;
    return [
      by(facts.entries, { one: highlights.length === 0 ? year : SILENCE, many: year }),
      ...highlights.map(({ entry: { title, entry }, facts: its, on, progress }) => {
        const name = joined(ordinal(entry.edition, "届"), title);
        return say`${on}，${verb(progress, "举办")}${name}，由${listed(...(entry.hosts ?? []))}主办，${results(its)}。`;
      }),
    ];
  },
  examples: {
    good: [
      {
        when: { from: "2023-04-20", to: "2023-04-22" },
        entry: {
          edition: 7,
          hosts: ["××县民宗局", "××县文体局"],
          days: 3,
          disciplines: 8,
          matches: 96,
          teams: 14,
          teamsByGroup: [
            { group: "乡镇组", teams: 9 },
            { group: "机关组", teams: 5 },
          ],
          athletes: 420,
          spectators: { value: 6000, precision: "over" },
          medals: { gold: 11, silver: 13, bronze: 7, total: 31 },
        },
      },
      { teams: 1, athletes: 1, disciplines: 1, medals: { gold: 1, silver: 0, bronze: 0 } },
      { teams: 0, athletes: 0, spectators: 0 },
      { athletes: "unknown" },
      {},
    ],
    bad: {
      "medals-add-up": { medals: { gold: 11, silver: 13, bronze: 7, total: 30 } },
      "teams-add-up": { teams: 15, teamsByGroup: [{ group: "乡镇组", teams: 9 }] },
      "teams-have-athletes": { teams: 14, athletes: 9 },
      "medals-are-won-in-disciplines": { disciplines: 0, medals: { gold: 1, silver: 1, bronze: 1 } },
      "edition-once": { title: "第七届民族传统体育运动会", entry: { edition: 7 } },
      "days-within-dates": { when: { from: "2023-04-20", to: "2023-04-21" }, entry: { days: 3 } },
    },
  },
});
