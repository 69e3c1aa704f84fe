/** Keeps other sites' pages from acting in the name of whoever is signed in here, whatever they send and however. */
import { createMiddleware } from "hono/factory";
import { withProblem } from "./answer.ts";
import { homes } from "./gate.ts";
import { problem } from "./problem.ts";

const SAFE: readonly string[] = ["GET", "HEAD"];

/**
 * An unsafe request must come from a page of ours when a browser might have added its cookies to it. A request with
 * a token in its header needs no page: no browser adds that by itself, and with a token cookies are not looked at.
 */
export const ownPagesOnly = (base: string) => {
  const own = homes(base);
  return createMiddleware(async (c, next) => {
    if (SAFE.includes(c.req.method) || c.req.header("authorization") !== undefined) return next();
    const origin = c.req.header("origin");
    const site = c.req.header("sec-fetch-site");
    const unasked = origin === undefined && c.req.header("cookie") === undefined;
    const ours = unasked || (origin !== undefined && own.has(origin));
    if (ours && (site === undefined || site === "same-origin" || site === "none")) return next();
    return withProblem(
      c,
      problem("foreign-page", 403, "只限本站网页", `这个请求不是从 ${base} 的网页发出的，没有执行`),
    );
  });
};
