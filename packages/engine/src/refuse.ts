/** Refusal of what somebody wrote about accounts, told as that of records is. */
import type { Issue } from "@taizhang/core";
import { Effect } from "effect";
import { Refused } from "./failure.ts";

const NONE = { recorded: 0, unchanged: 0, corrected: 0, conflicts: [], warned: [] };

/** Fails with `Refused` when anything is wrong. */
export function refuse(issues: readonly Issue[]): Effect.Effect<void, Refused> {
  if (issues.length === 0) return Effect.void;
  const unlisted = { refused: 0, conflicts: 0, warned: 0 };
  return Effect.fail(new Refused({ report: { ...NONE, refused: [{ where: "", issues }], unlisted } }));
}
