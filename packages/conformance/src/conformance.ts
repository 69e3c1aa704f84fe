/** The suite: one test per duty, each failing with the sentences that name the defects. */
import type { Activity } from "@taizhang/core";
import { describe, it } from "vitest";
import { DUTIES } from "./duties.ts";

/** Registers the suite for one activity; call it in a test file of the activity's package. */
export function conformance(activity: Activity): void {
  describe(`${activity.kind} ${activity.title}`, () => {
    for (const duty of DUTIES) {
      it(duty.says, () => {
        const defects = duty.defectsOf(activity);
        if (defects.length > 0) throw new Error(defects.map(({ code, says }) => `${says} [${code}]`).join("\n"));
      });
    }
  });
}
