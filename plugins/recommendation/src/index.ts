/** Recommendations for an award: how many collectives and individuals; collectives may be named, individuals never are. */
import {
  by,
  count,
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

/** Who gives the award, as it is called there. */
const LEVELS = ["全国", "自治区", "省", "市", "州", "盟", "地区", "县", "区", "旗"] as const;

const recommendations = z.strictObject({
  level: z.enum(LEVELS).optional().meta({ title: "表彰级别", description: "按当地叫法，如自治区" }),
  edition: count().positive().max(999).optional().meta({ title: "届次", description: "填序号，名称中不再写" }),
  editionIn: z.enum(["次", "届", "批"]).optional().meta({ title: "届次的叫法", description: "不填按次" }),
  collectives: quantity().optional().meta({ title: "推荐集体数" }),
  units: z.array(line(60)).min(1).max(50).optional().meta({ title: "推荐的单位", description: "只写单位，要列就列全" }),
  individuals: quantity().optional().meta({ title: "推荐个人数", description: "只报数，不写是谁" }),
  quotaCollectives: count().optional().meta({ title: "集体名额" }),
  quotaIndividuals: count().optional().meta({ title: "个人名额" }),
  noticeFrom: z.iso.date().optional().meta({ title: "公示开始" }),
  noticeTo: z.iso.date().optional().meta({ title: "公示结束" }),
  deadline: z.iso.date().optional().meta({ title: "报送截止日期" }),
  submittedOn: z.iso.date().optional().meta({ title: "报送日期" }),
  collectivesAwarded: quantity().optional().meta({ title: "受表彰集体数" }),
  individualsAwarded: quantity().optional().meta({ title: "受表彰个人数", description: "只报数，不写是谁" }),
});
type Recommendation = z.output<typeof recommendations>;

/** ××老师, ×××书记: a person by name and post. 优秀班主任 is an award. */
const PERSON =
  /(?:^|[、，；。：（和及为×*]|推荐|个人)(?!优秀|模范|先进|最美|班主任)[\p{Script=Han}×*]{1,3}(?:老师|同志|先生|女士|书记|主任|局长|校长|主席|阿訇|法师)(?=$|[、，；。）和及等的])/u;

const exceeds = (n: Recommendation["collectives"], most: Recommendation["collectives"]): boolean =>
  (valueOf(n) ?? 0) > (valueOf(most) ?? Infinity);

const collectivesIn = ({ collectives, units }: Recommendation) => collectives ?? units?.length;

/** 评选推荐: one entry is one round of one award; its title is the award's name. */
export const recommendation = defineActivity({
  kind: "recommendation",
  title: "评选推荐",
  category: "recommendation",
  entry: recommendations,
  rules: {
    "persons-unnamed": {
      says: "名称、摘要和单位里不写个人，个人只报数",
      broken: ({ title, summary = "", entry: { units = [] } }) => [
        ...(PERSON.test(title) ? [["title"] as const] : []),
        ...(PERSON.test(summary) ? [["summary"] as const] : []),
        ...units.flatMap((unit, at) => (PERSON.test(unit) ? [["entry", "units", at] as const] : [])),
      ],
    },
    "units-as-counted": {
      says: "列出的单位与推荐集体数一致，每个只列一次",
      broken: ({ entry: { units, collectives } }) =>
        units !== undefined &&
        (new Set(units).size < units.length || units.length !== (valueOf(collectives) ?? units.length))
          ? [["entry", "units"]]
          : [],
    },
    "within-quota": {
      says: "推荐数不多于名额",
      broken: ({ entry }) => [
        ...(exceeds(collectivesIn(entry), entry.quotaCollectives) ? [["entry", "quotaCollectives"] as const] : []),
        ...(exceeds(entry.individuals, entry.quotaIndividuals) ? [["entry", "quotaIndividuals"] as const] : []),
      ],
    },
    "awarded-within-recommended": {
      says: "受表彰数不多于推荐数",
      broken: ({ entry }) => [
        ...(exceeds(entry.collectivesAwarded, collectivesIn(entry)) ? [["entry", "collectivesAwarded"] as const] : []),
        ...(exceeds(entry.individualsAwarded, entry.individuals) ? [["entry", "individualsAwarded"] as const] : []),
      ],
    },
    "submitted-by-deadline": {
      says: "报送不晚于截止日期，经同意延期的在佐证材料里附文号（document-no）",
      broken: ({ entry: { deadline = "9999", submittedOn = "" }, evidence = [] }) =>
        submittedOn > deadline && evidence.every(({ kind }) => kind !== "document-no")
          ? [["entry", "submittedOn"]]
          : [],
    },
    "notice-in-order": {
      says: "公示结束不早于公示开始",
      broken: ({ entry: { noticeFrom = "", noticeTo = "9999" } }) =>
        noticeTo < noticeFrom ? [["entry", "noticeTo"]] : [],
    },
    "edition-once": {
      says: "填了届次，名称中就不再写",
      broken: ({ entry, title }) =>
        entry.edition !== undefined && /第[\d一二三四五六七八九十百]+[届次批]/.test(title) ? [["title"]] : [],
    },
    "submitted-after-notice": {
      says: "公示结束以后才报送",
      severity: "warning",
      broken: ({ entry: { noticeTo = "", submittedOn } }) =>
        submittedOn !== undefined && submittedOn <= noticeTo ? [["entry", "submittedOn"]] : [],
    },
    "recommended-counted": {
      says: "报明推荐集体数或推荐个人数",
      severity: "warning",
      broken: ({ entry }) =>
        collectivesIn(entry) === undefined && entry.individuals === undefined ? [["entry", "collectives"]] : [],
    },
  },
  facts: {
    rounds: { title: "完成评选推荐", unit: "项", of: () => 1 },
    collectives: { title: "推荐集体", unit: "个", of: ({ entry }) => collectivesIn(entry) },
    individuals: { title: "推荐个人", unit: "名", of: ({ entry }) => entry.individuals },
    collectivesAwarded: { title: "受表彰集体", unit: "个", of: ({ entry }) => entry.collectivesAwarded },
    individualsAwarded: { title: "受表彰个人", unit: "名", of: ({ entry }) => entry.individualsAwarded },
  },
  section: ({ facts, highlights, say }) => {
    const both = (collectives: typeof facts.collectives, individuals: typeof facts.collectives) =>
      listed(say`集体${collectives}`, say`个人${individuals}`);
    const awarded = (of: typeof facts) => say`${both(of.collectivesAwarded, of.individualsAwarded)}受到表彰`;
    const year = say`全年完成评选推荐工作${facts.rounds}，推荐${both(facts.collectives, facts.individuals)}，${awarded(facts)}。`;
    return [
      by(facts.entries, { one: highlights.length === 0 ? year : SILENCE, many: year }),
      ...highlights.map(({ entry: { title, entry }, facts: its, on, progress }) => {
        const award = joined(
          entry.level,
          ordinal(entry.edition, entry.editionIn ?? "次"),
          title.replace(/推荐(工作)?$/, ""),
        );
        const collectives = joined(listed(...(entry.units ?? [])), say`${its.collectives}集体`);
        const individuals = say`${its.individuals}个人`;
        const and = collectives.content.length > 0 && individuals.content.length > 0 ? "和" : undefined;
        const papers = joined(collectives, and, individuals);
        return say`${on}，${verb(progress, "完成")}${award}推荐工作，${verb(progress, "报送")}${papers}的推荐材料，${awarded(its)}。`;
      }),
    ];
  },
  examples: {
    good: [
      {
        title: "民族团结进步模范集体和模范个人",
        when: { from: "2023-10-20" },
        entry: {
          level: "自治区",
          edition: 9,
          collectives: 2,
          units: ["××街道办", "××社区"],
          individuals: 3,
          quotaCollectives: 2,
          quotaIndividuals: 4,
          noticeFrom: "2023-10-09",
          noticeTo: "2023-10-13",
          deadline: "2023-10-20",
          submittedOn: "2023-10-20",
          collectivesAwarded: 1,
          individualsAwarded: 2,
        },
      },
      { level: "市", edition: 3, editionIn: "届", units: ["××中学"], individuals: 1 },
      { collectives: 0, individuals: { value: 10, precision: "about" }, individualsAwarded: 0 },
      { collectives: "unknown" },
      {},
    ],
    bad: {
      "persons-unnamed": { units: ["××老师"] },
      "units-as-counted": { collectives: 3, units: ["××街道办", "××社区"] },
      "within-quota": { collectives: 3, quotaCollectives: 2 },
      "awarded-within-recommended": { individuals: 3, individualsAwarded: 4 },
      "submitted-by-deadline": { individuals: 3, deadline: "2023-10-20", submittedOn: "2023-10-21" },
      "notice-in-order": { individuals: 3, noticeFrom: "2023-10-13", noticeTo: "2023-10-09" },
      "edition-once": { title: "第九次模范个人推荐", entry: { individuals: 3, edition: 9 } },
      "submitted-after-notice": { individuals: 3, noticeTo: "2023-10-13", submittedOn: "2023-10-12" },
      "recommended-counted": { edition: 9 },
    },
  },
});
