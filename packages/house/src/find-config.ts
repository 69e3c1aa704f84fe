/** Finds a house's configuration file. */
import { existsSync } from "node:fs";
import { join } from "node:path";

/** File names looked for, the first there is wins. */
export const CONFIG_NAMES = ["taizhang.config.ts", "taizhang.config.mjs", "taizhang.config.js"] as const;

/** The configuration in a folder; undefined when there is none and the house is the standard one. */
export function findConfig(folder: string): string | undefined {
  return CONFIG_NAMES.map((name) => join(folder, name)).find((path) => existsSync(path));
}
