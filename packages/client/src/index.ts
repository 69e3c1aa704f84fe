/** A typed client of the service, for the command line and for programs of others. */
export { client, freshKey, ServiceAway, ServiceProblem, type Client, type ClientOptions } from "./client.ts";
export type { Problem } from "@taizhang/api";
