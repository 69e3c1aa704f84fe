/** Food festivals: stalls, dishes, linked programmes and the visitors they drew. */
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

const festival = z.strictObject({
  edition: count().positive().max(999).optional().meta({ title: "届次", description: "填序号，名称中不再写" }),
  theme: line(40).optional().meta({ title: "主题", description: "不带引号，成文时自动加" }),
  hosts: z.array(line(60)).min(1).max(20).optional().meta({ title: "主办单位" }),
  days: count().positive().optional().meta({ title: "举办天数" }),
  stalls: quantity().optional().meta({ title: "摊位数" }),
  dishes: quantity().optional().meta({ title: "展示美食种数" }),
  programmes: quantity().optional().meta({ title: "配套活动场次", description: "展演、比赛等" }),
  visitors: quantity().optional().meta({ title: "客流人次" }),
});

/** 美食节: one entry is one festival. */
export const foodFestival = defineActivity({
  kind: "food-festival",
  title: "美食节",
  category: "culture",
  entry: festival,
  rules: {
    "dishes-stand-on-stalls": {
      says: "展示了美食，就有摊位",
      broken: ({ entry: { dishes, stalls } }) =>
        (valueOf(dishes) ?? 0) > 0 && valueOf(stalls) === 0 ? [["entry", "stalls"]] : [],
    },
    "theme-unquoted": {
      says: "主题不带引号",
      broken: ({ entry }) => (/[“”"「」《》]/.test(entry.theme ?? "") ? [["entry", "theme"]] : []),
    },
    "edition-once": {
      says: "填了届次，名称中就不再写",
      broken: ({ entry, title }) =>
        entry.edition !== undefined && /第[\d一二三四五六七八九十百]+[届次]/.test(title) ? [["title"]] : [],
    },
    "days-within-dates": {
      says: "举办天数不超过起止日期的天数",
      severity: "warning",
      broken: ({ entry: { days = 0 }, when }) => (days > (daysSpanned(when) ?? Infinity) ? [["entry", "days"]] : []),
    },
    "size-counted": {
      says: "报明摊位数或客流人次",
      severity: "warning",
      broken: ({ entry }) =>
        entry.stalls === undefined && entry.visitors === undefined ? [["entry", "visitors"]] : [],
    },
    "day-of-a-likely-size": {
      says: "平均每天客流不超过十万人次",
      severity: "warning",
      broken: ({ entry: { days, visitors }, when }) =>
        (valueOf(visitors) ?? 0) > 100_000 * (days ?? daysSpanned(when) ?? Infinity) ? [["entry", "visitors"]] : [],
    },
  },
  facts: {
    festivals: { title: "举办美食节", unit: "项", of: () => 1 },
    days: { title: "举办天数", unit: "天", of: ({ entry }) => entry.days },
    stalls: { title: "摊位", unit: "个", of: ({ entry }) => entry.stalls },
    dishes: { title: "展示美食", unit: "种", of: ({ entry }) => entry.dishes },
    programmes: { title: "配套活动", unit: "场", of: ({ entry }) => entry.programmes },
    visitors: { title: "接待群众", unit: "人次", of: ({ entry }) => entry.visitors },
  },
  section: ({ facts, compared, highlights, say }) => {
    const size = (of: typeof facts) =>
      say`共${of.days}，设摊位${of.stalls}，展示美食${of.dishes}，举办配套活动${of.programmes}，接待群众${of.visitors}`;
    const year = say`举办美食节${facts.festivals}，${size(facts)}，${compared.visitors}。`;
    return [
      by(facts.entries, { one: highlights.length === 0 ? year : SILENCE, many: year }),
      ...highlights.map(({ entry: { title, entry }, facts: its, on, progress }) => {
        const name = joined(ordinal(entry.edition, "届"), title);
        const theme = entry.theme && `“${entry.theme}”`;
        return say`${on}，以${theme}为主题，${verb(progress, "举办")}${name}，由${listed(...(entry.hosts ?? []))}主办，${size(its)}。`;
      }),
    ];
  },
  examples: {
    good: [
      {
        when: { from: "2023-04-20", to: "2023-04-22" },
        entry: {
          edition: 3,
          theme: "舌尖上的三月三",
          hosts: ["××县民宗局", "××县文体局"],
          days: 3,
          stalls: 46,
          dishes: 120,
          programmes: 5,
          visitors: { value: 20_000, precision: "over" },
        },
      },
      { stalls: 1, dishes: 1, programmes: 1, visitors: 1, days: 1 },
      { stalls: 0, dishes: 0, visitors: 0 },
      { visitors: "unknown", stalls: "none-reported" },
      { stalls: 30 },
      {},
    ],
    bad: {
      "dishes-stand-on-stalls": { stalls: 0, dishes: 12 },
      "theme-unquoted": { stalls: 30, theme: "“舌尖上的三月三”" },
      "edition-once": { title: "第三届美食节", entry: { stalls: 30, edition: 3 } },
      "days-within-dates": { when: { from: "2023-04-20", to: "2023-04-21" }, entry: { stalls: 30, days: 3 } },
      "size-counted": { dishes: 12 },
      "day-of-a-likely-size": { visitors: 300_000 },
    },
  },
});
