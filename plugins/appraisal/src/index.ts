/** Performance appraisals: the year that was appraised, the evidence handed in, and the grade. */
import { by, defineActivity, joined, quantity, SILENCE, valueOf, verb } from "@taizhang/core";
import { z } from "zod";

const LEVELS = { national: "国家级", province: "省级", prefecture: "市级", county: "县级" } as const;

const appraisals = z.strictObject({
  periodYear: z.int().min(2000).max(2100).meta({ title: "考评年度", description: "名称中不再写" }),
  level: z
    .enum(Object.keys(LEVELS) as [keyof typeof LEVELS, ...(keyof typeof LEVELS)[]])
    .optional()
    .meta({ title: "考评级别" }),
  indicators: quantity().optional().meta({ title: "考评指标项数" }),
  claimed: quantity().optional().meta({ title: "自评得分的指标项数" }),
  evidenced: quantity().optional().meta({ title: "有佐证材料的指标项数" }),
  papers: quantity().optional().meta({ title: "佐证材料份数" }),
  staff: quantity().optional().meta({ title: "投入工作人员数", description: "只报数；人数不是成绩" }),
  dueDate: z.iso.date().optional().meta({ title: "报送截止日期" }),
  submittedOn: z.iso.date().optional().meta({ title: "报送日期" }),
  grade: z.enum(["优秀", "良好", "合格", "不合格"]).optional().meta({ title: "考评等次" }),
});
type Appraisal = z.output<typeof appraisals>;

const exceeds = (n: Appraisal["papers"], most: Appraisal["papers"]): boolean =>
  (valueOf(n) ?? 0) > (valueOf(most) ?? Infinity);

const isLate = ({ dueDate, submittedOn }: Appraisal): boolean =>
  dueDate !== undefined && submittedOn !== undefined && submittedOn > dueDate;

/** 绩效考评: one entry is one appraisal; how many of the staff worked on it is told, and is no result. */
export const appraisal = defineActivity({
  kind: "appraisal",
  title: "绩效考评",
  category: "appraisal",
  entry: appraisals,
  rules: {
    "this-year-or-last": {
      says: "考评年度是当年或上一年",
      broken: ({ entry: { periodYear }, when }) => {
        const year = Number(when.from.slice(0, 4));
        return periodYear === year || periodYear === year - 1 ? [] : [["entry", "periodYear"]];
      },
    },
    "year-once": {
      says: "填了考评年度，名称中就不再写",
      broken: ({ title }) => (/\d{4}年/.test(title) ? [["title"]] : []),
    },
    "submitted-by-due": {
      says: "报送不晚于截止日期，经同意延期的在佐证材料里附文号（document-no）",
      broken: ({ entry, evidence = [] }) =>
        isLate(entry) && evidence.every(({ kind }) => kind !== "document-no") ? [["entry", "submittedOn"]] : [],
    },
    "parts-within-indicators": {
      says: "自评得分的、有佐证材料的指标都不多于考评指标",
      broken: ({ entry }) =>
        (["claimed", "evidenced"] as const).flatMap((part) =>
          exceeds(entry[part], entry.indicators) ? [["entry", part] as const] : [],
        ),
    },
    "claims-have-evidence": {
      says: "自评得分的指标都有佐证材料",
      severity: "warning",
      broken: ({ entry: { claimed, evidenced, papers } }) =>
        exceeds(claimed, evidenced) || ((valueOf(claimed) ?? 0) > 0 && valueOf(papers) === 0)
          ? [["entry", "evidenced"]]
          : [],
    },
    "graded-when-submitted": {
      says: "有考评等次的，写明报送日期",
      severity: "warning",
      broken: ({ entry }) =>
        entry.grade !== undefined && entry.submittedOn === undefined ? [["entry", "submittedOn"]] : [],
    },
  },
  facts: {
    appraisals: { title: "完成绩效考评", unit: "项", of: () => 1 },
    indicators: { title: "考评指标", unit: "项", of: ({ entry }) => entry.indicators },
    evidenced: { title: "有佐证材料的指标", unit: "项", of: ({ entry }) => entry.evidenced },
    papers: { title: "报送佐证材料", unit: "份", of: ({ entry }) => entry.papers },
    staff: { title: "投入工作人员", unit: "名", of: ({ entry }) => entry.staff },
  },
  section: ({ facts, highlights, say }) => {
    const work = (of: typeof facts) =>
      say`涉及考评指标${of.indicators}，其中有佐证材料的${of.evidenced}，报送佐证材料${of.papers}`;
    const year = say`全年完成绩效考评工作${facts.appraisals}，${work(facts)}。`;
    return [
      by(facts.entries, { one: highlights.length === 0 ? year : SILENCE, many: year }),
      ...highlights.map(({ entry: { title, entry }, facts: its, on, progress }) => {
        const level = entry.level && LEVELS[entry.level];
        const name = joined(`${entry.periodYear}年度`, level, title.replace(/工作$/, ""), "工作");
        const onTime =
          progress === "done" && entry.dueDate !== undefined && entry.submittedOn !== undefined && !isLate(entry);
        return say`${on}，组织工作人员${its.staff}，${verb(progress, onTime ? "按时完成" : "完成")}${name}，${work(its)}，考评等次为${entry.grade}。`;
      }),
    ];
  },
  examples: {
    good: [
      {
        title: "民宗工作绩效考评",
        when: { from: "2023-01-16" },
        entry: {
          periodYear: 2022,
          level: "prefecture",
          indicators: 24,
          claimed: 23,
          evidenced: 23,
          papers: 61,
          staff: 3,
          dueDate: "2023-01-20",
          submittedOn: "2023-01-16",
          grade: "优秀",
        },
      },
      { periodYear: 2023, indicators: 1, claimed: 1, evidenced: 1, papers: 1 },
      { periodYear: 2023, indicators: { value: 20, precision: "over" }, papers: 0 },
      { periodYear: 2022, papers: "unknown" },
      { periodYear: 2022 },
    ],
    bad: {
      "this-year-or-last": { periodYear: 2021 },
      "year-once": { title: "2022年绩效考评", entry: { periodYear: 2022 } },
      "submitted-by-due": { periodYear: 2022, dueDate: "2023-01-20", submittedOn: "2023-01-21" },
      "parts-within-indicators": { periodYear: 2022, indicators: 24, evidenced: 25 },
      "claims-have-evidence": { periodYear: 2022, claimed: 24, evidenced: 23 },
      "graded-when-submitted": { periodYear: 2022, grade: "优秀" },
    },
  },
});
