/** What can be recorded, and where. */
import { z } from "@hono/zod-openapi";
import { always } from "../problem.ts";
import { json, route } from "../route.ts";

const activityBrief = z.object({ kind: z.string(), title: z.string(), category: z.string() }).openapi("ActivityBrief");

const activity = activityBrief
  .extend({
    version: z.int(),
    schema: z.record(z.string(), z.unknown()).meta({ description: "业务内容的 JSON Schema（2020-12）" }),
    rules: z.array(z.object({ name: z.string(), says: z.string(), severity: z.string() })),
    facts: z.array(z.object({ name: z.string(), title: z.string(), unit: z.string() })),
    examples: z.object({ good: z.array(z.unknown()), bad: z.record(z.string(), z.unknown()) }),
  })
  .openapi("Activity");

const listActivities = route({
  method: "get",
  path: "/api/v1/activities",
  summary: "能记的类别",
  tags: ["类别和单位"],
  "x-verb": "describe",
  responses: { 200: json(z.array(activityBrief), "能记的类别"), ...always },
});

const readActivity = route({
  method: "get",
  path: "/api/v1/activities/{kind}",
  summary: "一个类别：栏目、规则、指标、示例",
  tags: ["类别和单位"],
  "x-verb": "describe",
  request: { params: z.object({ kind: z.string() }) },
  responses: { 200: json(activity, "一个类别"), ...always },
});

const listOrgs = route({
  method: "get",
  path: "/api/v1/orgs",
  summary: "台账里的单位",
  tags: ["类别和单位"],
  "x-verb": "orgs",
  responses: {
    200: json(z.array(z.object({ code: z.string(), name: z.string() }).openapi("Org")), "单位，按代码排"),
    ...always,
  },
});

export const activities = {
  listActivities,
  readActivity,
  listOrgs,
} as const;
