/** A problem found in the year's work (存在问题). */
import { z } from "zod";
import { orgCode } from "./org.ts";

/** Ids of problems and plan items: short words people can type. */
export const slug = z.string().regex(/^[a-z0-9][a-z0-9-]{0,63}$/);

/** Schema of a problem. Its counts are references: `{2023/451499/training-course/courses}`. */
export const problem = z.strictObject({
  kind: z.literal("problem"),
  id: slug.meta({ title: "编号" }).optional(),
  org: orgCode.meta({ title: "单位代码" }),
  year: z.int().min(1949).max(2100).meta({ title: "年度" }),
  text: z.string().regex(/\S/).max(1000).meta({ title: "问题" }),
  cause: z.enum(["staffing", "resource", "mechanism", "situation"]).meta({ title: "原因类别" }).optional(),
  /** Refs of the figures by which we know. */
  evidence: z.array(z.string().min(1)).max(20).meta({ title: "依据的数" }).optional(),
  /** Ids of the plan items that answer it. */
  planItems: z.array(slug).max(20).meta({ title: "对应计划" }).optional(),
});
export type Problem = z.output<typeof problem>;
