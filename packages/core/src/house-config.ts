/** A house's own configuration: the activities it records, the checks it makes and the layouts of its papers. */
import type { Activity } from "./activity.ts";
import type { Check } from "./check.ts";

export interface HouseConfig {
  /** All activities of the house, those of `@taizhang/plugins-standard` among them if they are wanted; without it those alone. */
  readonly activities?: readonly Activity[];
  /** Checks beside the house's usual ones. */
  readonly checks?: readonly Check[];
  /** Layouts by name, as data: what differs from the one it `extends`, as `taizhang layout` writes it. */
  readonly profiles?: Readonly<Record<string, object>>;
  /** Name of the layout taken when none is named; `gbt9704` without it. */
  readonly profile?: string;
}

/** The default export of a `taizhang.config.ts`. */
export function defineHouse(config: HouseConfig): HouseConfig {
  return config;
}
