/** Activities for trying the program: a sound one, and some that fail in each hook. */
import { defineActivity, quantity, type Activity } from "@taizhang/core";
import { z } from "zod";

const entry = z.strictObject({
  sessions: z.int().min(1).max(1000).meta({ title: "期数" }),
  trainees: quantity().optional().meta({ title: "参训数", description: "只报数" }),
  theme: z.string().max(20).optional().meta({ title: "主题" }),
  level: z.enum(["县级", "市级"]).optional().meta({ title: "级别" }),
  lecturers: z.array(z.string()).optional().meta({ title: "授课单位" }),
  outdoors: z.boolean().optional().meta({ title: "在室外" }),
  medals: z
    .strictObject({ gold: z.int().meta({ title: "金牌数" }), silver: z.int().meta({ title: "银牌数" }) })
    .optional()
    .meta({ title: "奖牌" }),
  groups: z
    .array(z.strictObject({ name: z.string().meta({ title: "组别" }), teams: z.int().meta({ title: "队数" }) }))
    .optional()
    .meta({ title: "各组" }),
});

const sound = {
  category: "training",
  entry,
  facts: {
    courses: {
      title: "举办培训班",
      unit: "期",
      of: ({ entry: { sessions } }: { entry: { sessions: number } }) => sessions,
    },
  },
  examples: { good: [{ sessions: 1 }], bad: {} },
} as const;

/** 培训班. */
export const course: Activity = defineActivity({
  kind: "course",
  title: "培训班",
  category: "training",
  entry,
  rules: {
    "trainees-in-sessions": {
      says: "参训数不少于期数",
      broken: ({ entry: { sessions, trainees } }) =>
        typeof trainees === "number" && trainees < sessions ? [["entry", "trainees"]] : [],
    },
  },
  facts: {
    courses: { title: "举办培训班", unit: "期", of: ({ entry: { sessions } }) => sessions },
    trainees: { title: "参训", unit: "人次", of: ({ entry: { trainees } }) => trainees },
  },
  section: ({ facts, say }) => [say`全年举办培训班${facts.courses}，参训${facts.trainees}。`],
  examples: { good: [{ sessions: 1 }], bad: { "trainees-in-sessions": { sessions: 3, trainees: 1 } } },
});

/** Its rule throws. */
export const unruly: Activity = defineActivity({
  ...sound,
  kind: "unruly",
  title: "出错的类别",
  rules: {
    broken: {
      says: "从不成立",
      broken: () => {
        throw new Error("规则坏了");
      },
    },
  },
  section: () => [],
  examples: { good: [{ sessions: 1 }], bad: { broken: { sessions: 1 } } },
});

/** Its section throws. */
export const speechless: Activity = defineActivity({
  ...sound,
  kind: "speechless",
  title: "写不出的类别",
  rules: {},
  section: () => {
    throw new Error("一节写坏了");
  },
});
