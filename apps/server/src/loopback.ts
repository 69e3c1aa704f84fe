/** Lets in requests of this machine only: while there are no users, no page elsewhere may speak to the ledger. */
import { createMiddleware } from "hono/factory";
import { withProblem } from "./answer.ts";
import { problem } from "./problem.ts";

const HERE: readonly string[] = ["127.0.0.1", "localhost", "[::1]"];

const isHere = (url: string): boolean => URL.canParse(url) && HERE.includes(new URL(url).hostname);

/** Refuses a name that merely points here (DNS rebinding), and a browser's page from anywhere else. */
export const loopbackOnly = createMiddleware(async (c, next) => {
  const origin = c.req.header("origin");
  if (isHere(c.req.url) && (origin === undefined || isHere(origin))) return next();
  return withProblem(c, problem("not-here", 403, "只限本机", "服务只接受本机的访问，请用 http://127.0.0.1"));
});
