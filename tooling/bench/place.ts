/** Where the inputs and outputs of the benchmarks lie. */
import { join } from "node:path";
import { root } from "../command.ts";

/** Ignored by git; made anew by each run. */
export const bench: string = join(root, "out/bench");

/** A file of the benchmarks. */
export const at = (name: string): string => join(bench, name);
