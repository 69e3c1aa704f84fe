/** The service's journal on standard output: one line of JSON for each request, with nothing of what was in it. */
import { randomUUID } from "node:crypto";
import { createMiddleware } from "hono/factory";
import { routePath } from "hono/route";
import type { Settings } from "./settings.ts";

export type Told = Readonly<Record<string, string | number | boolean | undefined>>;

export interface Journal {
  readonly info: (event: string, told?: Told) => void;
  readonly error: (event: string, told?: Told) => void;
}

/** What a request is known by, in the journal and to whoever met a problem. */
export interface Known {
  readonly Variables: {
    request: string;
    /** Login name, once known. */
    by?: string;
  };
}

const none = (): void => {};

/** Lines that come in one turn of the loop are written at once, for each writing waits for whoever reads. */
function gathered(write: (text: string) => void): (line: string) => void {
  let waiting = "";
  const flush = (): void => {
    if (waiting !== "") write(waiting);
    waiting = "";
  };
  process.once("exit", flush);
  return (line) => {
    if (waiting === "") setImmediate(flush);
    waiting += line;
  };
}

/** A journal that keeps what is at least as grave as `level`. */
export function journal(
  level: Settings["log"],
  write: (line: string) => void = gathered((text) => process.stdout.write(text)),
) {
  const at = (grade: "info" | "error") => (event: string, told: Told) =>
    write(`${JSON.stringify({ at: new Date().toISOString(), level: grade, event, ...told })}\n`);
  const kept: Journal = {
    info: level === "info" ? (event, told = {}) => at("info")(event, told) : none,
    error: level === "silent" ? none : (event, told = {}) => at("error")(event, told),
  };
  return kept;
}

/** Where in the program something went wrong, without the message: it may repeat what somebody wrote. */
export function placeOf(cause: unknown): Told {
  if (!(cause instanceof Error)) return { name: typeof cause };
  const stack = cause.stack?.split("\n").filter((line) => /^\s+at /.test(line));
  return {
    name: cause.name,
    stack: stack
      ?.slice(0, 8)
      .map((line) => line.trim())
      .join(" | "),
  };
}

/** The pattern of the route a request took; no path, which may name what is in the ledger. */
export const routeOf = (c: Parameters<typeof routePath>[0]): string => {
  const route = routePath(c, -1);
  return route.endsWith("*") ? "" : route;
};

/** Gives each request an id and tells it when it is answered. */
export const journaled = (to: Journal, measure: (route: string, method: string, status: number, ms: number) => void) =>
  createMiddleware<Known>(async (c, next) => {
    const since = performance.now();
    const request = randomUUID();
    c.set("request", request);
    await next();
    c.res.headers.set("x-request-id", request);
    const ms = Math.round((performance.now() - since) * 1000) / 1000;
    const [route, method, status, by] = [routeOf(c), c.req.method, c.res.status, c.get("by")];
    measure(route, method, status, ms);
    to.info("request", { request, method, route, status, ms, ...(by === undefined ? {} : { by }) });
  });
