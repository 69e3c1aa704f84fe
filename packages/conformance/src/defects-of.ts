/** Holds an activity to all its duties and returns where it falls short. */
import type { Activity } from "@taizhang/core";
import type { Defect } from "./defect.ts";
import { DUTIES } from "./duties.ts";

/** Every defect of an activity, in the order of the duties; empty when it keeps them all. Pure. */
export function defectsOf(activity: Activity): Defect[] {
  return DUTIES.flatMap((duty) => duty.defectsOf(activity));
}
