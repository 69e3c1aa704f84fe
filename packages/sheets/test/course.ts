/** 培训班 as the tests know it: a field of each shape. */
import { catalogue, count, defineActivity, line, quantity } from "@taizhang/core";
import { z } from "zod";

const course = defineActivity({
  kind: "training-course",
  title: "培训班",
  category: "training",
  entry: z.strictObject({
    sessions: count().positive().meta({ title: "期数" }),
    hours: count().positive().optional().meta({ title: "学时" }),
    trainees: quantity().optional().meta({ title: "参训数", description: "只报数" }),
    basis: z.enum(["人", "人次"]).optional().meta({ title: "按人或人次" }),
    lecturers: z.array(line(60)).min(1).max(20).optional().meta({ title: "授课单位" }),
    heldOn: z.iso.date().optional().meta({ title: "开班日" }),
    summary: z.string().max(9).optional().meta({ title: "摘要" }),
    level: z.enum(["county", "city"]).optional().meta({ title: "级别", description: "county 县、city 市" }),
    medals: z
      .strictObject({ gold: count().meta({ title: "金牌数" }), silver: count().optional().meta({ title: "银牌数" }) })
      .optional()
      .meta({ title: "奖牌" }),
    groups: z
      .array(z.strictObject({ name: line(9).meta({ title: "组别" }), teams: quantity().meta({ title: "队数" }) }))
      .optional()
      .meta({ title: "各组" }),
    posts: z
      .array(
        z.strictObject({ at: z.array(line(9)).optional().meta({ title: "平台" }), n: count().meta({ title: "篇数" }) }),
      )
      .optional()
      .meta({ title: "各级" }),
  }),
  rules: {},
  facts: { courses: { title: "举办培训班", unit: "期", of: ({ entry }) => entry.sessions } },
  section: () => [],
  examples: {
    good: [
      {
        title: "业务培训班",
        ownership: "joint",
        evidence: [{ kind: "document-no", ref: "×民宗发〔2023〕5号" }],
        highlight: true,
        entry: {
          sessions: 2,
          trainees: { value: 90, precision: "over" },
          basis: "人次",
          lecturers: ["县委党校", "县民宗局"],
          heldOn: "2024-05-10",
          summary: "好",
          level: "city",
          medals: { gold: 0 },
          groups: [
            { name: "成人", teams: { value: 3, precision: "about" } },
            { name: "少年", teams: 2 },
          ],
          posts: [{ at: ["报", "网"], n: 1 }, { n: 2 }],
        },
      },
    ],
    bad: {},
  },
});

/** A house of one activity. */
export const house = catalogue([course], []);
export const empty = catalogue([], []);
