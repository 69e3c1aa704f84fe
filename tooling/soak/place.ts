/** Where the ledgers and findings of the proofs lie. */
import { join } from "node:path";
import { root } from "../command.ts";

/** Ignored by git. */
export const soak: string = join(root, "out/soak");
