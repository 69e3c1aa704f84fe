/** A house's own configuration: the activities it records and the checks it makes. */
import type { Activity } from "./activity.ts";
import type { Check } from "./check.ts";

export interface HouseConfig {
  /** All activities of the house, those of `@taizhang/plugins-standard` among them if they are wanted. */
  readonly activities: readonly Activity[];
  /** Checks beside the house's usual ones. */
  readonly checks?: readonly Check[];
}

/** The default export of a `taizhang.config.ts`. */
export function defineHouse(config: HouseConfig): HouseConfig {
  return config;
}
