/** The HTTP service over one ledger: routes, their OpenAPI document, and what it says when something goes wrong. */
import { OpenAPIHono } from "@hono/zod-openapi";
import type { Catalogue } from "@taizhang/core";
import { secureHeaders } from "hono/secure-headers";
import { withProblem } from "./answer.ts";
import type { House } from "./house.ts";
import { loopbackOnly } from "./loopback.ts";
import { problem } from "./problem.ts";
import { activityRoutes } from "./routes/activities.ts";
import { entryRoutes } from "./routes/entries.ts";
import { misspelt, reportRoutes } from "./routes/reports.ts";

/** The service. It knows no users yet: whoever reaches it may read and write, so it is bound to loopback. */
export function app(house: House, catalogue: Catalogue): OpenAPIHono {
  const service = new OpenAPIHono({
    defaultHook: (result, c) => (result.success ? undefined : withProblem(c, misspelt(result.error))),
  });
  service.use(loopbackOnly);
  service.use(secureHeaders({ contentSecurityPolicy: { defaultSrc: ["'none'"], styleSrc: ["'unsafe-inline'"] } }));
  service.use(async (c, next) => {
    await next();
    c.header("cache-control", "no-store");
  });
  service.get("/livez", (c) => c.text("ok\n"));
  activityRoutes(service, house);
  entryRoutes(service, house, catalogue);
  reportRoutes(service, house);
  service.doc31("/openapi.json", {
    openapi: "3.1.0",
    info: { title: "Taizhang 台账", version: "1" },
  });
  service.notFound((c) => withProblem(c, problem("not-found", 404, "没有这个地址", "没有这个地址，见 /openapi.json")));
  service.onError((cause, c) => {
    console.error(cause);
    return withProblem(c, problem("defect", 500, "服务出错", "服务自身出错，请把时间告诉管理员"));
  });
  return service;
}
