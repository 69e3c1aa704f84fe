/** Refusal of what somebody wrote about accounts, told as that of records is. */
import type { Issue } from "@taizhang/core";
import { Effect } from "effect";
import { Refused } from "./failure.ts";
import { refusalOf } from "./import-report.ts";

/** Fails with `Refused` when anything is wrong. */
export function refuse(issues: readonly Issue[]): Effect.Effect<void, Refused> {
  return issues.length === 0 ? Effect.void : Effect.fail(new Refused({ report: refusalOf("", issues) }));
}
