/** Entries: recorded, read, listed, changed, and brought through their review. */
import { z } from "@hono/zod-openapi";
import { entry, entryBrief, happened, receipt, record, STATES } from "../entry.ts";
import { always, onChanging, onWriting } from "../problem.ts";
import { body, conditional, flag, json, limit, org, period, repeatable, route } from "../route.ts";

const tags = ["台账条目"];
const one = z.object({ id: z.string() });
const headers = conditional.extend(repeatable.shape);

const listEntries = route({
  method: "get",
  path: "/api/v1/entries",
  summary: "列出条目，一页一页",
  tags,
  "x-verb": "list",
  request: {
    query: z.strictObject({
      kind: z.string().optional(),
      org: org.optional(),
      period: period.optional(),
      state: z
        .enum(STATES, { error: `可填：${STATES.join("、")}` })
        .default("approved")
        .meta({ description: "approved 之外的是没有计入的" }),
      by: z.string().optional().meta({ description: "登记人；state 不是 approved 时用" }),
      limit: limit(500).default("100"),
      cursor: z.string().max(500).optional().meta({ description: "上一页给的 next" }),
    }),
  },
  responses: {
    200: json(
      z.object({ entries: z.array(entryBrief), next: z.string().optional() }).openapi("EntryPage"),
      "一页；还有时带 next",
    ),
    ...always,
  },
});

const recordEntry = route({
  method: "post",
  path: "/api/v1/entries",
  summary: "记一条；按台账的设置待审或直接计入",
  tags,
  "x-verb": ["record", "settings"],
  "x-limit": 256 * 1024,
  request: {
    query: z.strictObject({
      draft: flag.default("0").meta({ description: "1：先存为草稿" }),
      alike: flag.default("0").meta({ description: "1：顺便看有没有像是同一件事的条目；草稿在提交时总是看" }),
    }),
    headers: repeatable,
    body: body(record),
  },
  responses: {
    201: json(receipt, "已记入"),
    200: json(receipt, "台账里已有相同的条目"),
    ...onWriting,
  },
});

const readEntry = route({
  method: "get",
  path: "/api/v1/entries/{id}",
  summary: "看一条；ETag 是它的版本",
  tags,
  "x-verb": "read",
  request: { params: one },
  responses: { 200: json(entry, "一条"), ...always },
});

const reviseEntry = route({
  method: "put",
  path: "/api/v1/entries/{id}",
  summary: "修改草稿或退回的条目；更正已审的条目（要写原因，更正审核前原来的仍计入）",
  tags,
  "x-verb": ["edit", "correct"],
  "x-limit": 256 * 1024,
  "x-conditional": true,
  request: {
    params: one,
    headers,
    body: body(
      z.strictObject({
        record,
        reason: z.string().max(500).optional(),
        submit: z.boolean().default(false).meta({ description: "同时提交" }),
      }),
    ),
  },
  responses: { 200: json(receipt, "已改"), ...onChanging },
});

const why = z.strictObject({ reason: z.string().max(500).optional() });
const whyThere = why.extend({
  field: z.string().max(200).optional().meta({ description: "哪一栏，如 entry.trainees" }),
});

/** One deed with an entry. */
const deed = <const D extends "submit" | "withdraw" | "approve" | "return" | "abandon" | "void", S extends z.ZodType>(
  name: D,
  summary: string,
  asked: S,
) =>
  route({
    method: "post",
    path: `/api/v1/entries/{id}/${name}`,
    summary,
    tags: ["审核"],
    "x-verb": name,
    "x-conditional": true,
    request: { params: one, headers, body: body(asked) },
    responses: { 200: json(receipt, "已办"), ...onChanging },
  });

const submitEntry = deed("submit", "提交审核；像是重复的会提醒", why);
const withdrawEntry = deed("withdraw", "撤回待审的", why);
const approveEntry = deed("approve", "审核通过，计入报告；不能审自己记的", why);
const returnEntry = deed("return", "退回，写明原因和栏目；编号不变", whyThere);
const abandonEntry = deed("abandon", "放弃更正，原来的照旧计入", why);
const voidEntry = deed("void", "作废，写明原因", why);

const linkEntry = route({
  method: "post",
  path: "/api/v1/entries/{id}/link",
  summary: "这一条与另一条是同一件事，由另一条计入",
  tags: ["审核"],
  "x-verb": "link",
  "x-conditional": true,
  request: { params: one, headers, body: body(z.strictObject({ sameAs: z.string() })) },
  responses: { 200: json(receipt, "已关联"), ...onChanging },
});

const entryEvents = route({
  method: "get",
  path: "/api/v1/entries/{id}/history",
  summary: "一条的经过",
  tags,
  "x-verb": "history",
  request: { params: one },
  responses: { 200: json(z.array(happened), "从早到晚"), ...always },
});

const alikeEntries = route({
  method: "get",
  path: "/api/v1/entries/{id}/alike",
  summary: "像是同一件事的条目，已审的和还没有审的",
  tags,
  "x-verb": "read",
  request: { params: one },
  responses: { 200: json(z.array(entry), "最像的几条；没有时是空的"), ...always },
});

const refused = z.object({
  where: z.string(),
  errors: z.array(z.object({ pointer: z.string(), code: z.string(), detail: z.string() })),
});

const importEntries = route({
  method: "post",
  path: "/api/v1/imports",
  summary: "一次记许多条：全部合格才记入",
  tags,
  "x-verb": ["import", "settings"],
  "x-limit": 8 * 1024 * 1024,
  request: {
    headers: repeatable,
    body: body(
      z.strictObject({
        records: z.array(z.unknown()).max(10_000),
        draft: z.boolean().default(false),
        skipInvalid: z.boolean().default(false).meta({ description: "跳过不合格的，记入其余的" }),
        dryRun: z.boolean().default(false).meta({ description: "只检查，不记入" }),
        correct: z.string().max(500).optional().meta({ description: "编号已有而内容不同的，作为更正，原因如此" }),
      }),
    ),
  },
  responses: {
    200: json(
      z
        .object({
          recorded: z.int(),
          unchanged: z.int(),
          edited: z.int(),
          corrected: z.int(),
          refused: z.array(refused),
          warned: z.array(refused),
          conflicts: z.array(z.object({ where: z.string(), id: z.string() })),
        })
        .openapi("ImportReport"),
      "记入了多少",
    ),
    ...onWriting,
  },
});

export const entries = {
  listEntries,
  recordEntry,
  readEntry,
  reviseEntry,
  submitEntry,
  withdrawEntry,
  approveEntry,
  returnEntry,
  abandonEntry,
  voidEntry,
  linkEntry,
  entryEvents,
  alikeEntries,
  importEntries,
} as const;
