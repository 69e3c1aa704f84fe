/** The commands of the program: names, arguments, options and words; each is loaded when it is called. */
import type { CommandRow } from "../command-row.ts";
import { ACCESS } from "./access.ts";
import { ENTERING } from "./entering.ts";
import { HOUSE } from "./house.ts";
import { REPORTS } from "./reports.ts";
import { REVIEW } from "./review.ts";
import { UPKEEP } from "./upkeep.ts";
import { YEARLY } from "./year.ts";

export { GLOBAL_OPTIONS } from "./global-options.ts";
export { FORMATS } from "./reports.ts";

/** In the order in which `--help` lists them. */
export const COMMANDS: readonly CommandRow[] = [
  ...ENTERING,
  ...REVIEW,
  ...YEARLY,
  ...REPORTS,
  ...UPKEEP,
  ...ACCESS,
  ...HOUSE,
];
