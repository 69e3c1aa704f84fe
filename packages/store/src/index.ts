/** The ledger kept: in memory, in one SQLite file, in a PostgreSQL database. */
export { createSqliteLedger } from "./create.ts";
export { memoryLedger } from "./memory.ts";
export type { Hold, Holder } from "./only-service.ts";
export { backUp, createLedger, ledgerAt, onlyService, restore } from "./place.ts";
export { sqliteLedger } from "./sqlite.ts";
export type { SqlitePlace } from "./locked.ts";
