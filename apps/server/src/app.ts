/** The HTTP service over one ledger: its routes, its description, and what it says when something goes wrong. */
import type { BlockList } from "node:net";
import type { Catalogue } from "@taizhang/core";
import type { Profiles } from "@taizhang/layout";
import { Hono } from "hono";
import { withProblem } from "./answer.ts";
import { counter } from "./counter.ts";
import { describe } from "./description.ts";
import type { House } from "./house.ts";
import { identifying } from "./identity.ts";
import { journaled, placeOf, routeOf, type Journal, type Known } from "./journal.ts";
import type { Meters } from "./meters.ts";
import { ownPagesOnly } from "./origin.ts";
import { problem } from "./problem.ts";
import { lookingOnly } from "./read-only.ts";
import { accountRoutes } from "./routes/accounts.ts";
import { activityRoutes } from "./routes/activities.ts";
import { auditRoutes } from "./routes/audit.ts";
import { descriptionRoutes } from "./routes/description.ts";
import { entryRoutes } from "./routes/entries.ts";
import { healthRoutes, type Health } from "./routes/health.ts";
import { reportRoutes } from "./routes/reports.ts";
import { reviewRoutes } from "./routes/review.ts";
import { yearRoutes } from "./routes/year.ts";
import { secured } from "./security.ts";

/** What the service stands on. */
export interface Ground {
  readonly house: House;
  readonly catalogue: Catalogue;
  /** The layouts papers may be written in. */
  readonly profiles: Profiles;
  /** The service's own address; pages there may speak for whoever is signed in. */
  readonly base: string;
  /** Proxies whose word about a client's address is taken. */
  readonly proxies: BlockList;
  readonly journal: Journal;
  readonly measure: Meters["measure"];
  readonly health: Health;
  /** Called once an answer had to leave open whether something was kept: what is in memory is trusted no longer. */
  readonly fatal?: () => void;
  /** Whether everything that would write is refused. */
  readonly readOnly?: boolean;
}

const nowhere = problem("not-found", 404, "没有这个地址", "没有这个地址，见 /reference");

export function app(ground: Ground): Hono<Known> {
  const {
    house,
    catalogue,
    profiles,
    base,
    proxies,
    journal,
    measure,
    health,
    fatal = () => {},
    readOnly = false,
  } = ground;
  const service = new Hono<Known>();
  service.use(journaled(journal, measure));
  service.use(secured);
  service.use(ownPagesOnly(base));
  if (readOnly) service.use(lookingOnly);
  healthRoutes(service, health);
  descriptionRoutes(service, describe(catalogue, profiles, base));
  const { open } = counter(service, house, identifying(house), fatal);
  activityRoutes(open);
  entryRoutes(open);
  reviewRoutes(open);
  reportRoutes(open, profiles);
  yearRoutes(open);
  auditRoutes(open);
  accountRoutes(open, proxies);
  service.notFound((c) => withProblem(c, nowhere));
  service.onError((cause, c) => {
    const request = c.get("request");
    journal.error("defect", { request, route: routeOf(c), ...placeOf(cause) });
    return withProblem(c, problem("defect", 500, "服务出错", `服务自身出错，请把请求编号告诉管理员：${request}`));
  });
  return service;
}
