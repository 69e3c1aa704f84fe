/** What can be recorded, and where. */
import { routes } from "@taizhang/api";
import { scopeOf } from "@taizhang/access";
import { near, orgPath, type Activity } from "@taizhang/core";
import { Activities, organisations, Unknown } from "@taizhang/engine";
import { Effect } from "effect";
import { z } from "zod";
import type { Open } from "../counter.ts";

const briefOf = ({ kind, title, category }: Activity) => ({ kind, title, category: category.name });

const wholeOf = (activity: Activity) => ({
  ...briefOf(activity),
  version: activity.version,
  schema: z.toJSONSchema(activity.schema) as Record<string, unknown>,
  rules: activity.rules.map((rule) => ({ ...rule })),
  facts: activity.facts.map((fact) => ({ ...fact })),
  examples: { good: [...activity.examples.good], bad: { ...activity.examples.bad } },
});

const one = Effect.fnUntraced(function* (kind: string) {
  const house = yield* Activities;
  const activity = house.get(kind);
  if (activity !== undefined) return { body: wholeOf(activity) };
  return yield* new Unknown({ what: "kind", given: kind, near: near(kind, house.kinds) });
});

export function activityRoutes(open: Open): void {
  open(routes.listActivities, () => Effect.map(Activities, ({ activities }) => ({ body: activities.map(briefOf) })));
  open(routes.readActivity, ({ params }) => one(params.kind));
  open(routes.listOrgs, ({ principal }) =>
    Effect.map(organisations(), (orgs) => {
      const paths = scopeOf(principal, "orgs");
      return { body: orgs.filter(({ code }) => paths.some((path) => orgPath(code).startsWith(path))) };
    }),
  );
}
