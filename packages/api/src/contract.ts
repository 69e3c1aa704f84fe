/** All routes of the service: what implements it, describes it and speaks to it is made of these. */
import type { RouteConfig, RouteConfigToTypedResponse, RouteHandler } from "@hono/zod-openapi";
import type { Env, Handler, Hono, Schema, ToSchema } from "hono";
import { accounts } from "./routes/accounts.ts";
import { activities } from "./routes/activities.ts";
import { audit } from "./routes/audit.ts";
import { entries } from "./routes/entries.ts";
import { reporting } from "./routes/reporting.ts";
import { reports } from "./routes/reports.ts";

export const routes = { ...activities, ...entries, ...reports, ...reporting, ...audit, ...accounts } as const;

type Routes = typeof routes;
export type RouteName = keyof Routes;

type RouteAnswer<R extends RouteConfig> = ReturnType<RouteHandler<R, Env>>;

/** A route as the framework's client sees it. */
type Seen<R extends RouteConfig> =
  RouteHandler<R, Env> extends Handler<Env, infer Path, infer Given, RouteAnswer<R>>
    ? ToSchema<R["method"], Path, Given, RouteConfigToTypedResponse<R>>
    : never;

type AllSeen = { readonly [N in RouteName]: Seen<Routes[N]> }[RouteName];

type Both<U> = (U extends unknown ? (each: U) => void : never) extends (both: infer I extends Schema) => void
  ? I
  : never;

/** The service as a typed client sees it: `hc<Contract>(base)`. */
export type Contract = Hono<Env, Both<AllSeen>, "/">;
