/** Entries as the service shows them, and the receipt for what was done with one. */
import { z } from "@hono/zod-openapi";

export const STATES = ["draft", "submitted", "returned", "approved", "void"] as const;

/** What is sent in: a record as its activity or the house defines it; the house's own reader looks at it. */
export const record = z.record(z.string(), z.unknown()).openapi("Record");

/** A count as it was given, how exactly it is known with it, or why there is none. */
export const quantity = z
  .union([
    z.object({ value: z.int(), precision: z.enum(["exact", "about", "over", "at-least", "nearly"]) }),
    z.enum(["none-reported", "unknown"]),
  ])
  .openapi("Quantity");

const warnings = z.array(z.object({ pointer: z.string(), code: z.string(), detail: z.string() }));

/** Who brought a record to where it is, and how. */
const standing = z.object({
  id: z.string(),
  state: z.enum(STATES),
  revision: z.int().meta({ description: "首次登记为 1，每更正一次加 1" }),
  version: z.int().meta({ description: "随每次操作变化；也在 ETag 里" }),
  digest: z.string().meta({ description: "内容的 SHA-256" }),
  recordedBy: z.string(),
  recordedAt: z.iso.datetime(),
});

export const receipt = standing
  .extend({
    outcome: z.enum(["recorded", "unchanged", "edited", "corrected"]),
    warnings,
    alike: z
      .array(z.object({ id: z.string(), title: z.string(), state: z.enum(STATES) }))
      .optional()
      .meta({ description: "像是同一件事的条目；如是，请用 link 关联" }),
  })
  .openapi("Receipt");

export const entryBrief = standing
  .extend({
    kind: z.string(),
    org: z.string(),
    title: z.string(),
    year: z.int(),
    month: z.string().optional(),
    when: z.unknown().meta({ description: "日期，照条目原文；没有日期的没有" }),
    highlight: z.boolean().meta({ description: "在报告中单独写到" }),
  })
  .openapi("EntryBrief");

export const entry = entryBrief
  .extend({
    record: z.unknown().meta({ description: "条目原文" }),
    facts: z.record(z.string(), z.string()).meta({ description: "指标，照报告里的写法：约90人" }),
    approvedBy: z.string().optional(),
    approvedAt: z.string().optional(),
    returned: z
      .object({ by: z.string(), at: z.string(), reason: z.string(), field: z.string().optional() })
      .optional()
      .meta({ description: "退回的原因和栏目" }),
    standing: z
      .object({ revision: z.int(), record: z.unknown() })
      .optional()
      .meta({ description: "更正审核期间仍计入的已审版本" }),
    unread: z.string().optional().meta({ description: "为什么现在读不出" }),
    possible: z.array(z.string()).meta({ description: "现在可以做的事" }),
  })
  .openapi("Entry");

export const happened = z
  .object({
    seq: z.int(),
    at: z.string(),
    by: z.string(),
    verb: z.string(),
    subject: z.string(),
    revision: z.int(),
    state: z.string(),
    reason: z.string().optional(),
    field: z.string().optional(),
  })
  .openapi("Event");
