/** How a route answers: a problem as problem+json, whatever the route. */
import type { Context } from "hono";
import type { Problem, Status } from "./problem.ts";

/** Answers with a problem. */
export function withProblem(c: Context, told: Problem) {
  return c.json(told, told.status as Status, { "content-type": "application/problem+json; charset=utf-8" });
}
