/** The chain of everything that was done, and whether it is whole. */
import { z } from "@hono/zod-openapi";
import { happened } from "../entry.ts";
import { always } from "../problem.ts";
import { json, limit, route } from "../route.ts";

const tags = ["操作记录"];

const listEvents = route({
  method: "get",
  path: "/api/v1/audit/events",
  summary: "做过的事，从早到晚，不含内容",
  tags,
  "x-verb": "audit",
  request: {
    query: z.strictObject({
      after: z
        .string()
        .regex(/^\d{1,15}$/, { error: "请写序号" })
        .default("0"),
      limit: limit(1000).default("200"),
    }),
  },
  responses: { 200: json(z.array(happened), "一段"), ...always },
});

const head = z.object({ events: z.int(), head: z.string() }).openapi("Head");

const readHead = route({
  method: "get",
  path: "/api/v1/audit/head",
  summary: "链尾：有几件事，最后一件的散列值",
  tags,
  "x-verb": "audit",
  responses: { 200: json(head, "链尾"), ...always },
});

const verifyAudit = route({
  method: "get",
  path: "/api/v1/audit/verification",
  summary: "从头验一遍；可与以前印出的链尾核对",
  tags,
  "x-verb": "audit",
  request: {
    query: z.strictObject({
      anchor: z
        .string()
        .regex(/^[\da-f]{64}$/, { error: "请写 64 位的链尾" })
        .optional(),
    }),
  },
  responses: {
    200: json(
      head
        .extend({
          broken: z
            .object({ seq: z.int(), how: z.enum(["missing", "changed", "stray"]) })
            .optional()
            .meta({ description: "第一处断开的地方" }),
          anchor: z.enum(["held", "absent"]).optional(),
        })
        .openapi("Audit"),
      "验的结果",
    ),
    ...always,
  },
});

export const audit = {
  listEvents,
  readHead,
  verifyAudit,
} as const;
