/** The opening words of a year's report (导语), written by the unit and kept in the ledger. */
import { z } from "zod";
import { orgCode } from "./org.ts";

/** Schema of a preamble; paragraphs are separated by line feeds. `title` replaces the report's usual title. */
export const preamble = z.strictObject({
  kind: z.literal("preamble"),
  org: orgCode.meta({ title: "单位代码" }),
  year: z.int().min(1949).max(2100).meta({ title: "年度" }),
  title: z.string().regex(/\S/).max(80).meta({ title: "报告标题" }).optional(),
  text: z.string().regex(/\S/).max(5000).meta({ title: "导语" }),
  /** Why a figure changed so much since last year, by ref; for the reviewer, not printed. */
  remarks: z
    .array(z.strictObject({ ref: z.string().min(1), text: z.string().regex(/\S/).max(500) }))
    .max(100)
    .meta({ title: "数据说明" })
    .optional(),
});
export type Preamble = z.output<typeof preamble>;
