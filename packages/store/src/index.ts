/** The ledger kept: in memory, and in one SQLite file. */
export { backUp, restore } from "./backup.ts";
export { createSqliteLedger } from "./create.ts";
export { memoryLedger } from "./memory.ts";
export { onlyService, type Holder, type Hold } from "./only-service.ts";
export { sqliteLedger } from "./sqlite.ts";
export type { SqlitePlace } from "./locked.ts";
