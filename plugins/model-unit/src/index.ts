/** Applications to be named a model unit: who applied for which batch, and how far each application has come. */
import {
  about,
  by,
  count,
  dateNode,
  daysOf,
  defineActivity,
  joined,
  line,
  listed,
  ordinal,
  quantity,
  SILENCE,
  valueOf,
  verb,
  type Entry,
  type Progress,
  type Sentence,
} from "@taizhang/core";
import { z } from "zod";

/** What a level is called where nothing else is filled in. */
const LEVELS = { national: "国家", province: "省", prefecture: "市" } as const;
type Level = keyof typeof LEVELS;

const KINDS = ["机关", "企业", "社区", "村", "学校", "乡镇（街道）", "宗教活动场所", "其他"] as const;

const STAGES = {
  preparing: "准备",
  preliminary: "初审",
  submitted: "报送",
  reviewed: "评审",
  "public-notice": "公示",
  named: "命名",
  "not-named": "未命名",
  withdrawn: "撤回",
} as const;
type Stage = keyof typeof STAGES;

/** Codes with their names, as the field explains them. */
const legend = (names: Readonly<Record<string, string>>): string =>
  Object.entries(names)
    .map(([code, name]) => `${code} ${name}`)
    .join("、");

const application = z.strictObject({
  level: z.enum(Object.keys(LEVELS) as [Level, ...Level[]]).meta({ title: "申报级别", description: legend(LEVELS) }),
  stage: z.enum(Object.keys(STAGES) as [Stage, ...Stage[]]).meta({ title: "进度", description: legend(STAGES) }),
  namedBy: line(30).optional().meta({ title: "级别的叫法", description: "印在批次前，如自治区、国家民委" }),
  batchNo: count().positive().max(999).optional().meta({ title: "第几批", description: "填序号，名称中不再写" }),
  applicants: z.array(line(60)).min(1).max(50).optional().meta({ title: "列名的申报单位", description: "只写单位" }),
  andOthers: z.boolean().optional().meta({ title: "还有未列名的单位", description: "成文时写“等”" }),
  applicantCount: count().optional().meta({ title: "申报单位数" }),
  kinds: z.array(z.enum(KINDS)).min(1).max(KINDS.length).optional().meta({ title: "单位类型" }),
  provinceNamed: z.boolean().optional().meta({ title: "已获省级命名", description: "申报国家级的填" }),
  deadline: z.iso.date().optional().meta({ title: "初审截止日期" }),
  extension: z
    .strictObject({
      until: z.iso.date().meta({ title: "延期到" }),
      docNo: line(40).meta({ title: "同意延期的文号" }),
    })
    .optional()
    .meta({ title: "延期" }),
  prelimReviewDone: z.iso.date().optional().meta({ title: "初审完成日期" }),
  submittedOn: z.iso.date().optional().meta({ title: "报送日期" }),
  namedOn: z.iso.date().optional().meta({ title: "命名日期" }),
  namedCount: quantity().optional().meta({ title: "命名的单位数", description: "不填按全部获命名" }),
  validUntil: z.iso.date().optional().meta({ title: "有效期至" }),
});
type Application = z.output<typeof application>;

/** How many applied: as counted, or as listed when the list is whole. */
const appliedIn = ({ applicantCount, applicants, andOthers }: Application) =>
  applicantCount ?? (andOthers === true ? "unknown" : applicants?.length);

const namedIn = (entry: Application) => {
  if (entry.stage === "not-named") return 0;
  return entry.stage === "named" ? (entry.namedCount ?? appliedIn(entry)) : undefined;
};

const namedAt = (level: Level, title: string) => ({
  title,
  unit: "个",
  of: ({ entry }: Entry<Application>) => (entry.level === level ? namedIn(entry) : undefined),
});

const BEFORE_SUBMISSION: readonly Stage[] = ["preparing", "preliminary"];

/** What is said of an application at each stage. */
const tellingOf = (progress: Progress, who: Sentence, what: Sentence): Readonly<Record<Stage, Sentence>> => {
  const applied = joined(who, "申报", what);
  const does = (word: string): string => verb(progress, word);
  return {
    preparing: joined(verb(progress === "planned" ? progress : "ongoing", "准备"), applied, "材料"),
    preliminary: joined(does("完成"), applied, "材料初审工作"),
    submitted: joined(does("完成"), applied, "材料初审报送工作"),
    reviewed: joined(applied, does("通过评审")),
    "public-notice": joined(applied, does("进入公示")),
    named: joined(who, does("获命名为"), what),
    "not-named": joined(who, does("申报"), what, "未获命名"),
    withdrawn: joined(does("撤回"), applied, "的材料"),
  };
};

/** An application with nothing wrong, for examples. */
const apply = { level: "province", stage: "submitted", batchNo: 6 } as const;

/** 示范单位申报: one entry is the applications for one batch; it is corrected as they come on, not recorded again. */
export const modelUnit = defineActivity({
  kind: "model-unit",
  title: "示范单位申报",
  category: "model-unit",
  entry: application,
  rules: {
    "review-by-deadline": {
      says: "初审不晚于截止日期，经同意延期的填延期（extension）和文号",
      broken: ({ entry: { deadline = "9999", extension, prelimReviewDone = "" } }) =>
        prelimReviewDone > (extension?.until ?? deadline) ? [["entry", "prelimReviewDone"]] : [],
    },
    "submitted-after-review": {
      says: "报送不早于初审",
      broken: ({ entry: { prelimReviewDone = "", submittedOn = "9999" } }) =>
        submittedOn < prelimReviewDone ? [["entry", "submittedOn"]] : [],
    },
    "stage-fits-submission": {
      says: "填了报送日期，进度就不再是准备或初审",
      broken: ({ entry }) =>
        entry.submittedOn !== undefined && BEFORE_SUBMISSION.includes(entry.stage) ? [["entry", "stage"]] : [],
    },
    "named-on-a-day": {
      says: "获命名的填命名日期，还没有获命名的不填",
      broken: ({ entry: { stage, namedOn } }) =>
        (stage === "named") === (namedOn !== undefined) ? [] : [["entry", "namedOn"]],
    },
    "national-after-province": {
      says: "申报国家级的单位已获省级命名",
      broken: ({ entry: { level, provinceNamed } }) =>
        level === "national" && provinceNamed === false ? [["entry", "provinceNamed"]] : [],
    },
    "national-for-five-years": {
      says: "国家级命名有效期五年",
      broken: ({ entry: { level, namedOn, validUntil } }) => {
        if (level !== "national" || namedOn === undefined || validUntil === undefined) return [];
        const end = new Date(namedOn).setUTCFullYear(Number(namedOn.slice(0, 4)) + 5);
        return [0, 86_400_000].includes(end - Date.parse(validUntil)) ? [] : [["entry", "validUntil"]];
      },
    },
    "applicants-as-counted": {
      says: "列名的申报单位每个列一次，与申报单位数一致，没有列全的填 andOthers",
      broken: ({ entry: { applicants = [], andOthers = false, applicantCount } }) => {
        const listed = applicants.length;
        const all = listed === 0 ? undefined : applicantCount;
        const wrong = all !== undefined && (andOthers ? listed >= all : listed !== all);
        return wrong || new Set(applicants).size < listed ? [["entry", "applicants"]] : [];
      },
    },
    "named-within-applied": {
      says: "获命名的单位不多于申报单位",
      broken: ({ entry }) =>
        (valueOf(entry.namedCount) ?? 0) > (valueOf(appliedIn(entry)) ?? Infinity) ? [["entry", "namedCount"]] : [],
    },
    "batch-once": {
      says: "填了第几批，名称中就不再写",
      broken: ({ entry, title }) =>
        entry.batchNo !== undefined && /第[\d一二三四五六七八九十百]+批/.test(title) ? [["title"]] : [],
    },
    "others-counted": {
      says: "写“等单位”的，报明申报单位数",
      severity: "warning",
      broken: ({ entry }) =>
        entry.andOthers === true && entry.applicantCount === undefined ? [["entry", "applicantCount"]] : [],
    },
    "province-naming-stated": {
      says: "申报国家级的，写明是否已获省级命名",
      severity: "warning",
      broken: ({ entry: { level, provinceNamed } }) =>
        level === "national" && provinceNamed === undefined ? [["entry", "provinceNamed"]] : [],
    },
    "batch-stated": {
      says: "写明第几批",
      severity: "warning",
      broken: ({ entry }) => (entry.batchNo === undefined ? [["entry", "batchNo"]] : []),
    },
  },
  facts: {
    batches: { title: "组织示范单位申报", unit: "批次", of: () => 1 },
    applied: { title: "申报单位", unit: "个", of: ({ entry }) => appliedIn(entry) },
    submitted: {
      title: "已报送的申报单位",
      unit: "个",
      of: ({ entry }) => ([...BEFORE_SUBMISSION, "withdrawn"].includes(entry.stage) ? 0 : appliedIn(entry)),
    },
    national: namedAt("national", "获命名的国家级示范单位"),
    province: namedAt("province", "获命名的省级示范单位"),
    prefecture: namedAt("prefecture", "获命名的市级示范单位"),
    named: { title: "获命名", unit: "个", of: ({ entry }) => namedIn(entry) },
  },
  checks: {
    "application-once": {
      title: "同一单位申报同一批次只记一条",
      *find(own) {
        for (const [at, { entry }] of own.entries()) {
          const { level, batchNo, applicants = [] } = entry.entry;
          const before = own.slice(0, at).find(({ entry: { entry: other } }) => {
            const sameBatch = other.level === level && other.batchNo === batchNo;
            return sameBatch && other.applicants?.some((each) => applicants.includes(each));
          });
          if (before === undefined || batchNo === undefined) continue;
          yield {
            record: about(entry),
            path: ["entry", "applicants"],
            says: `“${before.entry.title}”已经记了同一批次的同一单位，会重复计数；进度有变的请更正原来那一条`,
          };
        }
      },
    },
  },
  section: ({ facts, highlights, say }) => {
    const levels = listed(say`国家级${facts.national}`, say`省级${facts.province}`, say`市级${facts.prefecture}`);
    const year = say`全年组织示范单位申报${facts.batches}，申报单位${facts.applied}，获命名${levels}。`;
    // when each is told of by itself, adding them up says nothing new
    const all = highlights.length === valueOf(facts.entries.quantity) ? SILENCE : year;
    return [
      by(facts.entries, { one: all, many: all }),
      ...highlights.map(({ entry: { title, when, entry }, facts: its, on, progress }) => {
        const units = say`${its.applied}单位`;
        const { applicants = [], andOthers } = entry;
        const others = andOthers === true ? joined("等", units.content.length > 0 ? units : "单位") : undefined;
        const who = applicants.length === 0 ? units : joined(listed(...applicants), others);
        const what = joined(
          entry.namedBy ?? LEVELS[entry.level],
          ordinal(entry.batchNo, "批"),
          // the level in a title tells entries apart; the sentence has it before the batch
          title.replace(/^\p{Script=Han}{1,3}级|申报(工作)?$/gu, ""),
        );
        const day = (written: string | undefined) => {
          const days = written === undefined ? undefined : daysOf(written);
          return days && dateNode(days, Number(when.from.slice(0, 4)));
        };
        // what was finished within a month was finished by its end
        const papers = entry.stage === "preliminary" || entry.stage === "submitted";
        const byEnd = papers && progress !== "ongoing" && /^[^至]*月$/.test(on?.text ?? "");
        const told = tellingOf(progress, who, what)[entry.stage];
        if (entry.stage !== "named") return say`${byEnd ? joined(on, "底前") : on}，${told}。`;
        const some = say`${joined(who, "申报", what)}，${its.named}单位${verb(progress, "获命名")}`;
        const named = entry.namedCount === undefined ? told : some;
        return say`${day(entry.namedOn) ?? on}，${named}，有效期至${day(entry.validUntil)}。`;
      }),
    ];
  },
  examples: {
    good: [
      {
        title: "民族团结进步示范单位申报",
        when: { from: "2023-05" },
        entry: {
          level: "province",
          stage: "submitted",
          namedBy: "自治区",
          batchNo: 6,
          applicants: ["××中学"],
          andOthers: true,
          applicantCount: 5,
          kinds: ["学校", "机关"],
          deadline: "2023-05-20",
          extension: { until: "2023-05-31", docNo: "×民发〔2023〕12号" },
          prelimReviewDone: "2023-05-29",
          submittedOn: "2023-05-30",
        },
      },
      {
        title: "民族团结进步示范单位申报",
        entry: {
          level: "national",
          stage: "named",
          batchNo: 11,
          applicants: ["××社区"],
          provinceNamed: true,
          namedOn: "2023-01-16",
          validUntil: "2028-01-15",
        },
      },
      { level: "province", stage: "named", applicantCount: 12, namedCount: 10, namedOn: "2023-12-01" },
      { level: "prefecture", stage: "named", batchNo: 2, applicantCount: 3, namedOn: "2023-12-01" },
      { level: "prefecture", stage: "preparing", batchNo: 3, applicants: ["××村"], andOthers: true },
      { level: "prefecture", stage: "preliminary", batchNo: 3, applicantCount: 1 },
      { level: "province", stage: "reviewed", batchNo: 6, applicants: ["××镇"] },
      { level: "province", stage: "not-named", batchNo: 6, applicants: ["××镇"] },
      { level: "province", stage: "withdrawn", batchNo: 6, applicants: ["××镇"] },
      { level: "province", stage: "preparing", batchNo: 7, applicantCount: 0 },
    ],
    bad: {
      "review-by-deadline": { ...apply, deadline: "2023-05-20", prelimReviewDone: "2023-05-21" },
      "submitted-after-review": { ...apply, prelimReviewDone: "2023-05-29", submittedOn: "2023-05-28" },
      "stage-fits-submission": { ...apply, stage: "preliminary", submittedOn: "2023-05-28" },
      "named-on-a-day": { ...apply, stage: "named" },
      "national-after-province": { ...apply, level: "national", provinceNamed: false },
      "national-for-five-years": {
        ...apply,
        level: "national",
        provinceNamed: true,
        stage: "named",
        namedOn: "2023-01-16",
        validUntil: "2026-01-16",
      },
      "applicants-as-counted": { ...apply, applicants: ["××镇"], applicantCount: 2 },
      "named-within-applied": { ...apply, stage: "named", namedOn: "2023-12-01", applicantCount: 2, namedCount: 3 },
      "batch-once": { title: "第六批示范单位申报", entry: apply },
      "others-counted": { ...apply, applicants: ["××镇"], andOthers: true },
      "province-naming-stated": { ...apply, level: "national" },
      "batch-stated": { level: "province", stage: "submitted" },
    },
  },
});
