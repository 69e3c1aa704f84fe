/** A real PostgreSQL for tests and benches. */
export { addressOf, PASSWORD } from "./address.ts";
export { crashServer, makeServer, serverPid, startServer, stopServer, type Place } from "./server.ts";
export { beginRun, ownFolder, present, sharedServer } from "./shared.ts";
