/** The built service over a ledger, as an operator starts it. */
import { join } from "node:path";
import { start, type Running } from "../../apps/server/test/running.ts";
import { root } from "../command.ts";

const program = join(root, "apps/server/dist/main.js");

/** Starts it, under other commands when some are given. */
export const serving = (ledger: string, ...under: readonly string[]): Promise<Running> =>
  start([...under, process.execPath, program], { TAIZHANG_LEDGER: ledger, LOG_LEVEL: "info" });
