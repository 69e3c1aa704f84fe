/** What can be recorded: the activities with their schema, rules, facts and examples. */
import { createRoute, z, type OpenAPIHono } from "@hono/zod-openapi";
import type { Activity } from "@taizhang/core";
import { Activities } from "@taizhang/engine";
import { Effect } from "effect";
import { withProblem } from "../answer.ts";
import { attempt, type House } from "../house.ts";
import { problem, problemSchema } from "../problem.ts";

const brief = z.object({ kind: z.string(), title: z.string(), category: z.string() }).openapi("ActivityBrief");
const whole = brief
  .extend({
    version: z.int(),
    /** JSON Schema (2020-12) of the inner entry. */
    schema: z.record(z.string(), z.unknown()),
    rules: z.array(z.object({ name: z.string(), says: z.string(), severity: z.string() })),
    facts: z.array(z.object({ name: z.string(), title: z.string(), unit: z.string() })),
    examples: z.object({ good: z.array(z.unknown()), bad: z.record(z.string(), z.unknown()) }),
  })
  .openapi("Activity");

const briefOf = ({ kind, title, category }: Activity) => ({ kind, title, category: category.name });

const wholeOf = (activity: Activity) => ({
  ...briefOf(activity),
  version: activity.version,
  schema: z.toJSONSchema(activity.schema) as Record<string, unknown>,
  rules: activity.rules.map((rule) => ({ ...rule })),
  facts: activity.facts.map((fact) => ({ ...fact })),
  examples: { good: [...activity.examples.good], bad: { ...activity.examples.bad } },
});

const content = (schema: z.ZodType) => ({ "application/json": { schema } });
const problems = { "application/problem+json": { schema: problemSchema } };

const listRoute = createRoute({
  method: "get",
  path: "/api/v1/activities",
  responses: { 200: { description: "能记的类别", content: content(z.array(brief)) } },
});
const oneRoute = createRoute({
  method: "get",
  path: "/api/v1/activities/{kind}",
  request: { params: z.object({ kind: z.string() }) },
  responses: {
    200: { description: "一个类别：栏目、规则、指标、示例", content: content(whole) },
    404: { description: "没有这个类别", content: problems },
  },
});

export function activityRoutes(app: OpenAPIHono, house: House): void {
  app.openapi(listRoute, async (c) => {
    const met = await attempt(
      house,
      Effect.map(Activities, ({ activities }) => activities.map(briefOf)),
    );
    return c.json("value" in met ? met.value : [], 200);
  });
  app.openapi(oneRoute, async (c) => {
    const { kind } = c.req.valid("param");
    const met = await attempt(
      house,
      Effect.map(Activities, (catalogue) => catalogue.get(kind)),
    );
    const activity = "value" in met ? met.value : undefined;
    if (activity === undefined)
      return withProblem(c, problem("unknown", 404, "没有这个类别", `没有这个类别：${kind}`)) as never;
    return c.json(wholeOf(activity), 200);
  });
}
