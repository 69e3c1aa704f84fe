/** Publicity in schools, communities and squares: where it was, in which forms, and how much of each. */
import { by, defineActivity, joined, line, listed, quantity, SILENCE, valueOf, verb } from "@taizhang/core";
import { z } from "zod";

const PLACES = ["学校", "社区", "广场", "公园", "街道", "村", "企业", "机关", "宗教活动场所", "网络平台"] as const;

/** The forms, and the field in which each is counted. */
const COUNTED = {
  现场会: "sessions",
  宣讲: "sessions",
  文艺演出: "sessions",
  图片展示: "boards",
  发放宣传资料: "materials",
  张贴宣传画: "posters",
  张贴宣传标语: "slogans",
  悬挂横幅: "banners",
  LED屏播放: "screens",
  政策咨询: "consultations",
} as const;
type Form = keyof typeof COUNTED;
const FORMS = Object.keys(COUNTED) as [Form, ...Form[]];

const outreach = z.strictObject({
  theme: line(40).optional().meta({ title: "主题", description: "不带引号，成文时自动加" }),
  festival: line(20).optional().meta({ title: "结合的节庆", description: "不带引号，成文时自动加" }),
  venues: z.array(line(60)).min(1).max(20).optional().meta({ title: "地点", description: "只写单位或场所" }),
  places: z.array(z.enum(PLACES)).min(1).max(PLACES.length).optional().meta({ title: "场所类型" }),
  leadOrg: line(60).optional().meta({ title: "牵头单位", description: "本单位牵头的不填" }),
  implementers: z.array(line(60)).min(1).max(20).optional().meta({ title: "实施单位" }),
  forms: z.array(z.enum(FORMS)).min(1).max(FORMS.length).optional().meta({ title: "宣传形式" }),
  sessions: quantity().optional().meta({ title: "场次" }),
  audience: quantity().optional().meta({ title: "参加人次" }),
  communities: quantity().optional().meta({ title: "覆盖社区数" }),
  materials: quantity().optional().meta({ title: "宣传资料份数" }),
  posters: quantity().optional().meta({ title: "宣传画张数" }),
  slogans: quantity().optional().meta({ title: "标语条数" }),
  banners: quantity().optional().meta({ title: "横幅条数" }),
  boards: quantity().optional().meta({ title: "展板块数" }),
  screens: quantity().optional().meta({ title: "LED屏处数" }),
  consultations: quantity().optional().meta({ title: "咨询人次" }),
});

const quoted = (name: string | undefined) => name && `“${name}”`;

const QUOTES = /[“”"「」《》]/;

/** 民族政策宣传: one entry is one activity, in one session or several; several places of a year may be one entry. */
export const publicOutreach = defineActivity({
  kind: "public-outreach",
  title: "民族政策宣传",
  category: "publicity",
  entry: outreach,
  rules: {
    "led-by-others": {
      says: "由其他单位牵头的，写明本单位是联合（joint）还是协助（assisted）",
      broken: ({ entry, ownership }) =>
        entry.leadOrg !== undefined && ownership !== "joint" && ownership !== "assisted" ? [["ownership"]] : [],
    },
    "audience-comes-to-a-session": {
      says: "有参加人次或发放的资料，就有场次",
      broken: ({ entry: { audience, materials, sessions } }) =>
        (valueOf(audience) || valueOf(materials) || 0) > 0 && valueOf(sessions) === 0 ? [["entry", "sessions"]] : [],
    },
    "names-unquoted": {
      says: "主题和节庆不带引号",
      broken: ({ entry }) =>
        (["theme", "festival"] as const).flatMap((field) =>
          QUOTES.test(entry[field] ?? "") ? [["entry", field] as const] : [],
        ),
    },
    "places-once": {
      says: "每个地点、每类场所只列一次",
      broken: ({ entry }) =>
        (["venues", "places"] as const).flatMap((field) =>
          new Set(entry[field]).size < (entry[field]?.length ?? 0) ? [["entry", field] as const] : [],
        ),
    },
    "forms-counted": {
      says: "列出的宣传形式都报了数",
      severity: "warning",
      broken: ({ entry }) =>
        [...new Set(entry.forms?.map((form) => COUNTED[form]))].flatMap((field) =>
          valueOf(entry[field]) === undefined ? [["entry", field] as const] : [],
        ),
    },
    "communities-counted": {
      says: "地点或实施单位写各社区的，报明覆盖社区数",
      severity: "warning",
      broken: ({ entry: { implementers = [], venues = [], communities } }) =>
        communities === undefined && [...implementers, ...venues].some((each) => /各.{0,6}社区/.test(each))
          ? [["entry", "communities"]]
          : [],
    },
    "session-of-a-likely-size": {
      says: "平均每场参加不超过五千人次",
      severity: "warning",
      broken: ({ entry: { audience, sessions } }) =>
        (valueOf(audience) ?? 0) > 5000 * (valueOf(sessions) || Infinity) ? [["entry", "audience"]] : [],
    },
  },
  facts: {
    activities: { title: "开展主题宣传", unit: "项", of: () => 1 },
    joint: { title: "联合开展", unit: "项", of: ({ ownership }) => ownership && Number(ownership === "joint") },
    assisted: { title: "协助开展", unit: "项", of: ({ ownership }) => ownership && Number(ownership === "assisted") },
    sessions: { title: "举办宣传活动", unit: "场", of: ({ entry }) => entry.sessions },
    audience: { title: "参加", unit: "人次", of: ({ entry }) => entry.audience },
    communities: { title: "覆盖社区", unit: "个", of: ({ entry }) => entry.communities },
    materials: { title: "发放宣传资料", unit: "份", of: ({ entry }) => entry.materials },
    posters: { title: "张贴宣传画", unit: "张", of: ({ entry }) => entry.posters },
    slogans: { title: "张贴标语", unit: "条", of: ({ entry }) => entry.slogans },
    banners: { title: "悬挂横幅", unit: "条", of: ({ entry }) => entry.banners },
    boards: { title: "展出展板", unit: "块", of: ({ entry }) => entry.boards },
    screens: { title: "LED屏播放", unit: "处", of: ({ entry }) => entry.screens },
    consultations: { title: "接受咨询", unit: "人次", of: ({ entry }) => entry.consultations },
  },
  section: ({ facts, compared, highlights, say }) => {
    const amounts = (of: typeof facts) => {
      const posted = listed(say`宣传画${of.posters}`, say`标语${of.slogans}`);
      return say`发放宣传资料${of.materials}，张贴${posted}，悬挂横幅${of.banners}，展出展板${of.boards}，在${of.screens}LED屏播放宣传内容，接受咨询${of.consultations}`;
    };
    const shared = by(facts.activities, {
      one: listed(by(facts.joint, { one: say`为联合开展` }), by(facts.assisted, { one: say`为协助开展` })),
      many: say`其中${listed(say`联合开展${facts.joint}`, say`协助开展${facts.assisted}`)}`,
    });
    const year = say`全年开展主题宣传${facts.activities}，${shared}，共举办${facts.sessions}，${compared.sessions}，${facts.audience}参加，累计覆盖${facts.communities}社区，${amounts(facts)}。`;
    return [
      by(facts.entries, { one: highlights.length === 0 ? year : SILENCE, many: year }),
      ...highlights.map(({ entry: { title, entry }, facts: its, on, progress }) => {
        const { theme, venues, places = [], forms = [], implementers = [] } = entry;
        const where = venues ? say`在${listed(...venues)}` : say`在${listed(...places)}等场所`;
        // 拟在学校开展, 在学校正在开展, 在学校开展
        const does =
          progress === "planned" ? joined(verb(progress, ""), where, "开展") : joined(where, verb(progress, "开展"));
        const what = joined(does, title, its.sessions);
        const about = title.includes(theme ?? "") ? undefined : quoted(theme);
        return say`${on}，结合${quoted(entry.festival)}节庆活动，由${entry.leadOrg}牵头，由${listed(...implementers)}实施，以${about}为主题，通过${listed(...forms)}等形式，${what}，${its.audience}参加，覆盖${its.communities}社区，${amounts(its)}。`;
      }),
    ];
  },
  examples: {
    good: [
      {
        ownership: "joint",
        entry: {
          theme: "铸牢中华民族共同体意识",
          festival: "三月三",
          leadOrg: "××县委统战部",
          implementers: ["××社区", "××街道办"],
          venues: ["××社区文化广场"],
          forms: ["现场会", "发放宣传资料", "政策咨询"],
          sessions: 2,
          audience: { value: 600, precision: "over" },
          communities: 2,
          materials: 1200,
          consultations: 35,
        },
      },
      {
        places: ["公园", "广场", "学校"],
        forms: ["图片展示", "张贴宣传画", "张贴宣传标语", "悬挂横幅", "LED屏播放"],
        sessions: 12,
        posters: 300,
        slogans: 40,
        banners: 24,
        boards: 36,
        screens: 8,
      },
      { ownership: "assisted", entry: { leadOrg: "××县司法局", sessions: 1, communities: 1, materials: 1 } },
      { sessions: 0, audience: 0, materials: 0 },
      { sessions: "unknown", banners: "none-reported" },
      {},
    ],
    bad: {
      "led-by-others": { ownership: "own", entry: { leadOrg: "××县委统战部" } },
      "audience-comes-to-a-session": { sessions: 0, audience: 300 },
      "names-unquoted": { festival: "“三月三”" },
      "places-once": { venues: ["××中学", "××中学"] },
      "forms-counted": { forms: ["悬挂横幅"] },
      "communities-counted": { implementers: ["各社区"] },
      "session-of-a-likely-size": { sessions: 1, audience: 50_000 },
    },
  },
});
