/** Training courses: how many were held, and how many people they reached. */
import {
  by,
  count,
  defineActivity,
  isExact,
  joined,
  line,
  listed,
  quantity,
  SILENCE,
  valueOf,
  verb,
} from "@taizhang/core";
import { z } from "zod";

const GROUPS = [
  "成员单位分管领导",
  "机关干部",
  "乡镇（街道）干部",
  "村（社区）干部",
  "学校",
  "企业",
  "宗教团体",
] as const;

/** 培训班: one entry is one course, held once or several times. */
export const trainingCourse = defineActivity({
  kind: "training-course",
  title: "培训班",
  category: "training",
  entry: z.strictObject({
    sessions: count().positive().meta({ title: "期数", description: "同一个班办了几期" }),
    hours: count().positive().optional().meta({ title: "学时", description: "各期合计" }),
    trainees: quantity().optional().meta({ title: "参训数", description: "各期合计，只报数，不列人员" }),
    basis: z.enum(["人", "人次"]).optional().meta({ title: "按人或人次", description: "多期合计的是人次" }),
    lecturers: z.array(line(60)).min(1).max(20).optional().meta({ title: "授课单位", description: "只写单位" }),
    traineeGroups: z.array(z.enum(GROUPS)).min(1).optional().meta({ title: "参训对象" }),
  }),
  rules: {
    "hours-cover-sessions": {
      says: "学时不少于期数",
      broken: ({ entry }) => (entry.hours !== undefined && entry.hours < entry.sessions ? [["entry", "hours"]] : []),
    },
    "basis-stated": {
      says: "报了参训数，就写明按人还是按人次",
      broken: ({ entry: { trainees, basis } }) =>
        valueOf(trainees) !== undefined && basis === undefined ? [["entry", "basis"]] : [],
    },
    "several-sessions-in-attendances": {
      says: "多期培训班的参训数按人次报",
      broken: ({ entry }) => (entry.sessions > 1 && entry.basis === "人" ? [["entry", "basis"]] : []),
    },
    "each-group-once": {
      says: "每类参训对象只列一次",
      broken: ({ entry: { traineeGroups = [] } }) =>
        new Set(traineeGroups).size < traineeGroups.length ? [["entry", "traineeGroups"]] : [],
    },
    "signed-in-is-exact": {
      says: "有签到统计的，参训数写准数",
      severity: "warning",
      broken: ({ entry: { trainees }, evidence = [] }) =>
        valueOf(trainees) !== undefined && !isExact(trainees) && evidence.some(({ kind }) => kind === "sign-in-total")
          ? [["entry", "trainees"]]
          : [],
    },
    "session-of-a-likely-size": {
      says: "平均每期参训不超过一千人次",
      severity: "warning",
      broken: ({ entry }) => ((valueOf(entry.trainees) ?? 0) > entry.sessions * 1000 ? [["entry", "trainees"]] : []),
    },
  },
  facts: {
    courses: { title: "举办培训班", unit: "期", of: ({ entry }) => entry.sessions },
    hours: { title: "培训学时", unit: "学时", of: ({ entry }) => entry.hours },
    trainees: { title: "参训", unit: "人次", of: ({ entry }) => entry.trainees },
    heads: {
      title: "按人统计的参训",
      unit: "人",
      of: ({ entry }) => (entry.basis === "人" ? entry.trainees : undefined),
    },
  },
  section: ({ facts, compared, highlights, say }) => {
    const year = say`全年举办培训班${facts.courses}，${compared.courses}，累计${facts.hours}，培训${facts.trainees}，${compared.trainees}。`;
    return [
      by(facts.entries, { one: highlights.length === 0 ? year : SILENCE, many: year }),
      ...highlights.map(({ entry: { title, entry }, facts: its, on, progress }) => {
        const who = joined(listed(...(entry.traineeGroups ?? [])), entry.basis === "人" ? its.heads : its.trainees);
        return say`${on}，${verb(progress, "举办")}${title}${its.courses}，邀请${listed(...(entry.lecturers ?? []))}专题授课，${who}参训。`;
      }),
    ];
  },
  examples: {
    good: [
      {
        sessions: 1,
        trainees: { value: 90, precision: "about" },
        basis: "人",
        lecturers: ["××市民宗委", "××县委党校"],
      },
      { sessions: 4, hours: 64, trainees: 2400, basis: "人次", traineeGroups: ["村（社区）干部", "企业"] },
      { sessions: 1, hours: 1, trainees: 1, basis: "人" },
      { sessions: 1, trainees: 0, basis: "人次" },
      { sessions: 2, trainees: "unknown" },
      { sessions: 1 },
    ],
    bad: {
      "hours-cover-sessions": { sessions: 3, hours: 2 },
      "basis-stated": { sessions: 1, trainees: 90 },
      "several-sessions-in-attendances": { sessions: 3, trainees: 90, basis: "人" },
      "each-group-once": { sessions: 1, traineeGroups: ["学校", "学校"] },
      "signed-in-is-exact": {
        evidence: [{ kind: "sign-in-total", ref: "签到统计表" }],
        entry: { sessions: 1, trainees: { value: 90, precision: "about" }, basis: "人" },
      },
      "session-of-a-likely-size": { sessions: 1, trainees: 9000, basis: "人" },
    },
  },
});
