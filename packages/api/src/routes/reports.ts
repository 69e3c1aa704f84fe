/** What the ledger says of a year: reports, where their figures come from, totals, checks, plan, problems. */
import { z } from "@hono/zod-openapi";
import { daysOf } from "@taizhang/core";
import { quantity } from "../entry.ts";
import { always } from "../problem.ts";
import { json, org, period, route, year } from "../route.ts";

const tags = ["报告"];
const ofYear = z.strictObject({ year, org: org.optional() });
const unit = z.object({ code: z.string(), name: z.string() });

const FORMATS = ["md", "html", "docx", "pdf", "xlsx", "txt", "json"];

const date = z
  .string()
  .refine((written) => daysOf(written)?.precision === "day", { error: "请写成 2024-01-15" })
  .optional()
  .meta({ description: "落款日期；不写时为当年最后一天" });
const submitted = z
  .enum(["0", "1"], { error: "可填：0、1" })
  .default("0")
  .meta({ description: "1：连同待审的条目一起算，标为草稿" });

const words = z.string().min(1).max(100).optional();

const readReport = route({
  method: "get",
  path: "/api/v1/reports/{year}",
  summary: "一年的报告",
  tags,
  "x-verb": "report",
  request: {
    params: z.object({ year }),
    query: z.strictObject({
      format: z
        .string()
        .max(20)
        .default("html")
        .meta({ description: FORMATS.join("、") }),
      org: org.optional(),
      date,
      submitted,
      profile: words.meta({
        description:
          "docx、pdf 的版式：gbt9704（白纸）、report（上行报告）、letter（信函），或本单位配置里的；签发人不经过网址",
      }),
      number: words.meta({ description: "发文字号，如 ×民宗发〔2024〕5号" }),
      to: words.meta({ description: "主送机关" }),
    }),
  },
  responses: {
    200: {
      description:
        "报告；还缺什么、字体有替代的写在 taizhang-notes；有插件出错时带 taizhang-faults，有条目读不出时带 taizhang-unread",
      content: { "application/octet-stream": { schema: z.string().openapi({ format: "binary" }) } },
    },
    ...always,
  },
});

const figure = z.object({ ref: z.string(), title: z.string(), unit: z.string(), quantity });

const readDocument = route({
  method: "get",
  path: "/api/v1/reports/{year}/document",
  summary: "一年的报告，作为数据：由收到的一方排成所要的格式和版式",
  tags,
  "x-verb": "report",
  request: {
    params: z.object({ year }),
    query: z.strictObject({
      org: org.optional(),
      date,
      submitted,
      sources: z
        .enum(["0", "1"], { error: "可填：0、1" })
        .default("0")
        .meta({ description: "1：连同合计背后的条目，供表格用" }),
    }),
  },
  responses: {
    200: json(
      z
        .object({
          org: unit,
          document: z.record(z.string(), z.unknown()).meta({ description: "标题、段落、表格、图和数" }),
          worked: z.boolean().meta({ description: "这一年有没有条目" }),
          faults: z.array(z.object({ kind: z.string(), hook: z.string(), why: z.string() })),
          unread: z.array(z.object({ id: z.string(), kind: z.string(), title: z.string(), why: z.string() })),
          sources: z
            .array(
              z.object({
                kind: z.string(),
                title: z.string(),
                totals: z.array(figure),
                entries: z.array(
                  z.object({
                    id: z.string(),
                    org: z.string(),
                    title: z.string(),
                    when: z.string(),
                    quantities: z.array(quantity.nullable()),
                  }),
                ),
              }),
            )
            .optional(),
        })
        .openapi("ReportDocument"),
      "报告",
    ),
    ...always,
  },
});

const readNarrative = route({
  method: "get",
  path: "/api/v1/reports/{year}/narrative",
  summary: "一年的报告里哪些话出自哪条记录，供改过的稿子收回",
  tags,
  "x-verb": "list",
  request: { params: z.object({ year }), query: z.strictObject({ org: org.optional(), date }) },
  responses: {
    200: json(
      z
        .array(
          z.object({
            kind: z.string(),
            id: z.string().optional().meta({ description: "导语没有" }),
            field: z.enum(["summary", "title", "text", "measures"]),
            paragraph: z.int().optional().meta({ description: "导语的第几段，从 0 起" }),
            content: z.array(z.unknown()).meta({ description: "报告里印的：字、数、日期" }),
            names: z
              .array(z.object({ ref: z.string(), name: z.string() }))
              .optional()
              .meta({ description: "记录里怎样引用这些数；没有：直接写数的编号" }),
          }),
        )
        .openapi("Narrative"),
      "各处的话",
    ),
    ...always,
  },
});

const readSeal = route({
  method: "get",
  path: "/api/v1/seals/{head}",
  summary: "一份报告印着的链头：写它的时候台账有几件事",
  tags,
  "x-verb": "report",
  request: { params: z.object({ head: z.string().regex(/^[\da-f]{64}$/, { error: "请写 64 位的链头" }) }) },
  responses: {
    200: json(
      z
        .object({
          history: z.boolean().meta({ description: "台账存不存历史" }),
          events: z.int().optional().meta({ description: "没有：链头不在这个台账的历史里" }),
        })
        .openapi("Seal"),
      "链头的位置",
    ),
    ...always,
  },
});

const readWhy = route({
  method: "get",
  path: "/api/v1/why",
  summary: "这个数怎么来的",
  tags,
  "x-verb": "why",
  request: { query: z.strictObject({ ref: z.string({ error: "请写数的编号" }).max(200) }) },
  responses: {
    200: json(
      z
        .object({
          ...figure.shape,
          printed: z.string().meta({ description: "照报告里的写法：约90人" }),
          sentences: z.array(z.string()),
          definition: z.object({ kind: z.string(), activity: z.string(), fact: z.string(), unit: z.string() }),
          entries: z
            .array(
              z.object({
                id: z.string(),
                kind: z.string(),
                title: z.string(),
                org: z.string(),
                when: z.unknown().meta({ description: "日期，照条目原文" }),
                quantity,
                printed: z.string(),
                revision: z.int(),
                recordedBy: z.string(),
                recordedAt: z.string(),
                approvedBy: z.string(),
                approvedAt: z.string(),
              }),
            )
            .meta({ description: "背后的条目，只到看的人可以看的" }),
          more: z.boolean(),
          sum: z.string(),
          total: quantity.meta({ description: "所列条目的合计" }),
        })
        .openapi("Explanation"),
      "这个数怎么来的",
    ),
    ...always,
  },
});

const readTotals = route({
  method: "get",
  path: "/api/v1/totals",
  summary: "一个单位连同下级在一年或一月的合计",
  tags,
  "x-verb": "totals",
  request: { query: z.strictObject({ period, org: org.optional() }) },
  responses: {
    200: json(
      z
        .object({
          org: unit,
          period: z.string(),
          totals: z.array(
            z.object({
              ref: z.string(),
              kind: z.string(),
              activity: z.string(),
              fact: z.string(),
              title: z.string(),
              unit: z.string(),
              sum: z.int(),
              quantity,
              printed: z.string(),
            }),
          ),
        })
        .openapi("Totals"),
      "合计",
    ),
    ...always,
  },
});

const readChecks = route({
  method: "get",
  path: "/api/v1/checks",
  summary: "签发前核对全年",
  tags,
  "x-verb": "check",
  request: { query: ofYear },
  responses: {
    200: json(
      z
        .object({
          checked: z.int(),
          findings: z.array(
            z.object({
              code: z.string(),
              severity: z.string(),
              record: z.object({ id: z.string(), kind: z.string(), title: z.string() }).optional(),
              pointer: z.string(),
              field: z.string().optional(),
              says: z.string(),
            }),
          ),
        })
        .openapi("CheckReport"),
      "要看的地方，重的在前",
    ),
    ...always,
  },
});

const readPlan = route({
  method: "get",
  path: "/api/v1/plan",
  summary: "一年的计划和进展",
  tags,
  "x-verb": "plan",
  request: { query: ofYear },
  responses: {
    200: json(
      z
        .object({
          year: z.int(),
          org: unit,
          items: z.array(
            z.object({
              item: z.unknown(),
              outcome: z.string(),
              reached: z.string().optional().meta({ description: "已达到的，照报告里的写法" }),
              quantity: quantity.optional().meta({ description: "已达到的" }),
              linked: z.array(z.object({ id: z.string(), kind: z.string(), title: z.string() })),
            }),
          ),
          stray: z.array(z.object({ planItem: z.string(), entry: z.string(), title: z.string() })),
        })
        .openapi("Plan"),
      "计划和进展",
    ),
    ...always,
  },
});

const listProblems = route({
  method: "get",
  path: "/api/v1/problems",
  summary: "一年的存在问题",
  tags,
  "x-verb": "plan",
  request: { query: ofYear },
  responses: {
    200: json(z.object({ year: z.int(), org: unit, problems: z.array(z.unknown()) }).openapi("Problems"), "存在问题"),
    ...always,
  },
});

export const reports = {
  readReport,
  readDocument,
  readNarrative,
  readSeal,
  readWhy,
  readTotals,
  readChecks,
  readPlan,
  listProblems,
} as const;
