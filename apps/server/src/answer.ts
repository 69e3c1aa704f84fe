/** How a route answers: a problem as problem+json, whatever the route. */
import type { Context } from "hono";
import type { Problem, Status } from "./problem.ts";

/** Answers with a problem; `instance` is the request it happened to. */
export function withProblem(c: Context, told: Problem) {
  const request = c.get("request") as string | undefined;
  const instance = request === undefined ? {} : { instance: `urn:uuid:${request}` };
  return c.json({ ...told, ...instance }, told.status as Status, {
    "content-type": "application/problem+json; charset=utf-8",
  });
}
