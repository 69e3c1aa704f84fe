/** Refuses what would write, while the operator wants the ledger only to be looked at. */
import { createMiddleware } from "hono/factory";
import { withProblem } from "./answer.ts";
import { problem } from "./problem.ts";

const LOOKING: readonly string[] = ["GET", "HEAD"];

/** Signing in and out, which is needed to look. */
const SESSION = "/api/v1/session";

export const lookingOnly = createMiddleware(async (c, next) => {
  if (LOOKING.includes(c.req.method) || c.req.path === SESSION) return next();
  return withProblem(c, problem("read-only", 503, "只读", "服务正在维护，现在只能查看，什么也没有记入"));
});
