/** A test run's PostgreSQL: the first test that needs it starts it, and it ends with the run. */
export { beginRun as default } from "../packages/postgres/src/shared.ts";
