/** The suite: one test per duty, each failing with the sentences that name the defects. */
import type { Activity } from "@taizhang/core";
import { describe, expect, it } from "vitest";
import { DUTIES } from "./duties.ts";

/** Registers the suite for one activity; call it in a test file of the activity's package. */
export function conformance(activity: Activity): void {
  describe(`${activity.kind} ${activity.title}`, () => {
    it.each(DUTIES)("$says", ({ defectsOf }) => {
      const sentences = defectsOf(activity).map(({ code, says }) => `${says} [${code}]`);
      expect(sentences).toEqual([]);
    });
  });
}
