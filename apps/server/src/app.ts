/** The HTTP service over one ledger: routes, their OpenAPI document, and what it says when something goes wrong. */
import { OpenAPIHono } from "@hono/zod-openapi";
import type { Catalogue } from "@taizhang/core";
import { withProblem } from "./answer.ts";
import type { House } from "./house.ts";
import { journaled, placeOf, routeOf, type Journal, type Known } from "./journal.ts";
import type { Meters } from "./meters.ts";
import { ownPagesOnly } from "./origin.ts";
import { problem } from "./problem.ts";
import { lookingOnly } from "./read-only.ts";
import { activityRoutes } from "./routes/activities.ts";
import { entryRoutes } from "./routes/entries.ts";
import { misspelt, reportRoutes } from "./routes/reports.ts";
import { healthRoutes, type Health } from "./routes/health.ts";
import { secured } from "./security.ts";

/** What the service stands on. */
export interface Ground {
  readonly house: House;
  readonly catalogue: Catalogue;
  /** The service's own address; pages there may speak for whoever is signed in. */
  readonly base: string;
  readonly journal: Journal;
  readonly measure: Meters["measure"];
  readonly health: Health;
  /** Whether everything that would write is refused. */
  readonly readOnly?: boolean;
}

/** The service. It knows no users yet: whoever reaches it may read and write, so it is bound to loopback. */
export function app({
  house,
  catalogue,
  base,
  journal,
  measure,
  health,
  readOnly = false,
}: Ground): OpenAPIHono<Known> {
  const service = new OpenAPIHono<Known>({
    defaultHook: (result, c) => (result.success ? undefined : withProblem(c, misspelt(result.error))),
  });
  service.use(journaled(journal, measure));
  service.use(secured);
  service.use(ownPagesOnly(base));
  if (readOnly) service.use(lookingOnly);
  healthRoutes(service, health);
  activityRoutes(service, house);
  entryRoutes(service, house, catalogue);
  reportRoutes(service, house);
  service.doc31("/openapi.json", {
    openapi: "3.1.0",
    info: { title: "Taizhang 台账", version: "1" },
    servers: [{ url: base }],
  });
  service.notFound((c) => withProblem(c, problem("not-found", 404, "没有这个地址", "没有这个地址，见 /openapi.json")));
  service.onError((cause, c) => {
    const request = c.get("request");
    journal.error("defect", { request, route: routeOf(c), ...placeOf(cause) });
    return withProblem(c, problem("defect", 500, "服务出错", `服务自身出错，请把请求编号告诉管理员：${request}`));
  });
  return service;
}
