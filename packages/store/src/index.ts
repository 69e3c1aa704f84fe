/** The ledger kept: in memory, and in one SQLite file. */
export { memoryLedger } from "./memory.ts";
