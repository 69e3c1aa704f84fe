/** The publicity month: a window of weeks in which cadres go to villages, communities and enterprises. */
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

const FORMS = [
  "现场会",
  "宣讲",
  "图片展示",
  "发放宣传资料",
  "悬挂横幅",
  "政策咨询",
  "法律援助",
  "文艺演出",
  "新媒体宣传",
] as const;

const month = z.strictObject({
  edition: count().positive().max(999).optional().meta({ title: "第几个宣传月", description: "填序号，名称中不再写" }),
  theme: line(40).optional().meta({ title: "主题", description: "不带引号，成文时自动加" }),
  forms: z.array(z.enum(FORMS)).min(1).optional().meta({ title: "宣传形式" }),
  villages: quantity().optional().meta({ title: "深入村数" }),
  communities: quantity().optional().meta({ title: "深入社区数" }),
  enterprises: quantity().optional().meta({ title: "深入企业数" }),
  talks: quantity().optional().meta({ title: "宣讲场次" }),
  audience: quantity().optional().meta({ title: "听讲人次" }),
  materials: quantity().optional().meta({ title: "宣传资料份数" }),
  banners: quantity().optional().meta({ title: "横幅条数" }),
  consultations: quantity().optional().meta({ title: "咨询人次" }),
  legalAid: quantity().optional().meta({ title: "法律援助件数" }),
});
type Month = z.output<typeof month>;

/** The field in which each form is counted. */
const COUNTED = {
  宣讲: "talks",
  发放宣传资料: "materials",
  悬挂横幅: "banners",
  政策咨询: "consultations",
  法律援助: "legalAid",
} as const;

const isNone = (n: Month["talks"]): boolean => valueOf(n) === 0;

/** 民族团结进步宣传月: the envelope's dates are its window, which differs by region; the month's single activities are entries of their own, `partOf` this one. */
export const publicityMonth = defineActivity({
  kind: "publicity-month",
  title: "民族团结进步宣传月",
  category: "publicity",
  entry: month,
  rules: {
    "talks-are-held-somewhere": {
      says: "有宣讲场次，就有深入的村、社区或企业",
      broken: ({ entry: { talks, villages, communities, enterprises } }) =>
        (valueOf(talks) ?? 0) > 0 && [villages, communities, enterprises].every(isNone) ? [["entry", "talks"]] : [],
    },
    "audience-hears-a-talk": {
      says: "有听讲人次，就有宣讲场次",
      broken: ({ entry }) => ((valueOf(entry.audience) ?? 0) > 0 && isNone(entry.talks) ? [["entry", "talks"]] : []),
    },
    "theme-unquoted": {
      says: "主题不带引号",
      broken: ({ entry }) => (/[“”"「」《》]/.test(entry.theme ?? "") ? [["entry", "theme"]] : []),
    },
    "edition-once": {
      says: "填了第几个宣传月，名称中就不再写",
      broken: ({ entry, title }) =>
        entry.edition !== undefined && /第[\d一二三四五六七八九十百]+[个届次]/.test(title) ? [["title"]] : [],
    },
    "forms-counted": {
      says: "列出的宣传形式都报了数",
      severity: "warning",
      broken: ({ entry }) =>
        Object.entries(COUNTED).flatMap(([form, field]) =>
          entry.forms?.some((each) => each === form) && entry[field] === undefined ? [["entry", field] as const] : [],
        ),
    },
    "window-of-about-a-month": {
      says: "宣传月前后不超过六十二天",
      severity: "warning",
      broken: ({ when }) => ((daysSpanned(when) ?? 0) > 62 ? [["when", "to"]] : []),
    },
    "talk-of-a-likely-size": {
      says: "平均每场宣讲听讲不超过五千人次",
      severity: "warning",
      broken: ({ entry: { audience, talks } }) =>
        (valueOf(audience) ?? 0) > 5000 * (valueOf(talks) || Infinity) ? [["entry", "audience"]] : [],
    },
  },
  facts: {
    months: { title: "开展宣传月活动", unit: "次", of: () => 1 },
    villages: { title: "深入村", unit: "个", of: ({ entry }) => entry.villages },
    communities: { title: "深入社区", unit: "个", of: ({ entry }) => entry.communities },
    enterprises: { title: "深入企业", unit: "家", of: ({ entry }) => entry.enterprises },
    talks: { title: "宣讲", unit: "场", of: ({ entry }) => entry.talks },
    audience: { title: "听讲", unit: "人次", of: ({ entry }) => entry.audience },
    materials: { title: "发放宣传资料", unit: "份", of: ({ entry }) => entry.materials },
    banners: { title: "悬挂横幅", unit: "条", of: ({ entry }) => entry.banners },
    consultations: { title: "接受咨询", unit: "人次", of: ({ entry }) => entry.consultations },
    legalAid: { title: "提供法律援助", unit: "件", of: ({ entry }) => entry.legalAid },
  },
  section: ({ facts, highlights, say }) => {
    const outreach = (of: typeof facts) => {
      const places = listed(say`${of.villages}村`, say`${of.communities}社区`, say`${of.enterprises}企业`);
      const cadres = joined(say`深入${places}`, say`开展宣讲${of.talks}`);
      return say`组织干部${cadres}，听讲${of.audience}，接受咨询${of.consultations}，提供法律援助${of.legalAid}，发放宣传资料${of.materials}，悬挂横幅${of.banners}`;
    };
    const year = say`开展民族团结进步宣传月活动${facts.months}，${outreach(facts)}。`;
    return [
      by(facts.entries, { one: highlights.length === 0 ? year : SILENCE, many: year }),
      ...highlights.map(({ entry: { title, entry }, facts: its, on, progress }) => {
        const name = joined(ordinal(entry.edition, "个"), title.replace(/活动$/, ""));
        const theme = entry.theme && `“${entry.theme}”`;
        return say`${on}，${verb(progress, "开展")}${name}活动，以${theme}为主题，通过${listed(...(entry.forms ?? []))}等形式开展宣传，${outreach(its)}。`;
      }),
    ];
  },
  examples: {
    good: [
      {
        when: { from: "2023-08-25", to: "2023-09-30" },
        entry: {
          edition: 26,
          theme: "铸牢中华民族共同体意识",
          forms: ["宣讲", "法律援助"],
          villages: 12,
          communities: 3,
          enterprises: 2,
          talks: 17,
          audience: { value: 800, precision: "over" },
          consultations: 120,
          legalAid: 4,
        },
      },
      { when: { from: "2023-05" }, entry: { villages: 1, talks: 1, materials: 5000, banners: 20 } },
      { enterprises: 1, legalAid: 1 },
      { villages: 0, communities: 0, enterprises: 0, talks: 0, consultations: 0 },
      { forms: ["图片展示", "文艺演出"] },
      { talks: "unknown" },
      {},
    ],
    bad: {
      "talks-are-held-somewhere": { villages: 0, communities: 0, enterprises: 0, talks: 3 },
      "audience-hears-a-talk": { talks: 0, audience: 300 },
      "theme-unquoted": { theme: "“石榴花开”" },
      "edition-once": { title: "第十五个民族团结进步宣传月", entry: { edition: 15 } },
      "forms-counted": { forms: ["发放宣传资料"] },
      "window-of-about-a-month": { when: { from: "2023-05", to: "2023-09" }, entry: {} },
      "talk-of-a-likely-size": { villages: 1, talks: 1, audience: 50_000 },
    },
  },
});
