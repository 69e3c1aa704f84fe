/** The service's contract: every route, by whose leave it is used, what goes in and what comes out. */
export { routes, type Contract, type RouteName } from "./contract.ts";
export { problem, type Problem } from "./problem.ts";
export type { Extras, Leave } from "./route.ts";
