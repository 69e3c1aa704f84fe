/** Which units have reported, and what they say of their months and years. */
import { z } from "@hono/zod-openapi";
import { always, onWriting } from "../problem.ts";
import { body, json, org, period, repeatable, route, year } from "../route.ts";

const tags = ["报送"];

const statement = z
  .object({
    org: z.string(),
    period: z.string(),
    says: z.enum(["nil", "excused", "late", "closed"]).meta({
      description: "nil 零报告，excused 不需报送，late 准予补报，closed 年度关账",
    }),
    reason: z.string(),
    by: z.string(),
    at: z.string(),
  })
  .openapi("Statement");

const readCompleteness = route({
  method: "get",
  path: "/api/v1/completeness",
  summary: "各单位各月报了没有",
  tags,
  "x-verb": "completeness",
  request: { query: z.strictObject({ year, org: org.optional() }) },
  responses: {
    200: json(
      z
        .object({
          year: z.int(),
          org: z.object({ code: z.string(), name: z.string() }),
          units: z.array(
            z.object({
              org: z.object({ code: z.string(), name: z.string() }),
              months: z.array(
                z.object({
                  month: z.string(),
                  is: z.enum(["reported", "nil", "overdue", "not-expected"]),
                  due: z.string(),
                  count: z.int(),
                }),
              ),
            }),
          ),
          statements: z.array(statement),
        })
        .openapi("Completeness"),
      "报送情况",
    ),
    ...always,
  },
});

const makeStatement = route({
  method: "post",
  path: "/api/v1/statements",
  summary: "零报告、不需报送、准予补报、年度关账；或收回",
  tags,
  "x-verb": ["declare", "excuse", "grant-late", "close"],
  request: {
    headers: repeatable,
    body: body(
      z.strictObject({
        org,
        period,
        says: statement.shape.says,
        reason: z.string().max(500).default(""),
        retract: z.boolean().default(false),
      }),
    ),
  },
  responses: { 200: json(statement, "已记下"), ...onWriting },
});

export const reporting = {
  readCompleteness,
  makeStatement,
} as const;
