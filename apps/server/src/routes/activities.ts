/** What can be recorded: the activities with their schema, rules, facts and examples. */
import { createRoute, z, type OpenAPIHono } from "@hono/zod-openapi";
import { near, type Activity } from "@taizhang/core";
import { Activities, Unknown } from "@taizhang/engine";
import { Effect } from "effect";
import { withProblem } from "../answer.ts";
import { attempt, type House } from "../house.ts";
import type { Known } from "../journal.ts";
import { problemOf, problemSchema } from "../problem.ts";

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

const one = Effect.fnUntraced(function* (kind: string) {
  const house = yield* Activities;
  const activity = house.get(kind);
  if (activity !== undefined) return wholeOf(activity);
  return yield* new Unknown({ what: "kind", given: kind, near: near(kind, house.kinds) });
});

export function activityRoutes(app: OpenAPIHono<Known>, house: House): void {
  app.openapi(listRoute, async (c) => {
    const met = await attempt(
      house,
      Effect.map(Activities, ({ activities }) => activities.map(briefOf)),
    );
    return "failure" in met ? (withProblem(c, problemOf(met.failure)) as never) : c.json(met.value, 200);
  });
  app.openapi(oneRoute, async (c) => {
    const met = await attempt(house, one(c.req.valid("param").kind));
    return "failure" in met ? (withProblem(c, problemOf(met.failure)) as never) : c.json(met.value, 200);
  });
}
