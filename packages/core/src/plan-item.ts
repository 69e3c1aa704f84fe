/** One thing intended for a year (工作计划): measures, target, due date and who leads. */
import { z } from "zod";
import { orgCode } from "./org.ts";
import { slug } from "./problem.ts";
import { daysOf } from "./period.ts";
import { quantity } from "./quantity.ts";

/** Schema of a plan item; `year` is the year in which it is to be done. */
export const planItem = z.strictObject({
  kind: z.literal("plan-item"),
  id: slug.meta({ title: "编号" }).optional(),
  org: orgCode.meta({ title: "单位代码" }),
  year: z.int().min(1949).max(2100).meta({ title: "年度" }),
  title: z.string().regex(/\S/).max(100).meta({ title: "任务" }),
  measures: z.string().regex(/\S/).max(2000).meta({ title: "措施" }).optional(),
  /** What is to be reached: a number of a fact of an activity. */
  target: z
    .strictObject({ kind: z.string().min(1), fact: z.string().min(1), value: quantity() })
    .meta({ title: "目标" })
    .optional(),
  due: z
    .string()
    .refine((written) => daysOf(written) !== undefined, { error: "请写成 2024-06-30、2024-06、2024-Q2 或 2024" })
    .meta({ title: "完成时限" })
    .optional(),
  /** Id of last year's item that this one continues (结转). */
  carriedFrom: slug.meta({ title: "结转自" }).optional(),
  leadOffice: z.string().regex(/\S/).max(60).meta({ title: "牵头科室" }).optional(),
  coOffices: z.array(z.string().regex(/\S/).max(60)).max(20).meta({ title: "配合单位" }).optional(),
});
export type PlanItem = z.output<typeof planItem>;
