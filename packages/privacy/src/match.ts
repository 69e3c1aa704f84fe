/** A stretch of the folded text that meets a rule. */
import type { RuleCode } from "./rule.ts";

export interface Match {
  readonly rule: RuleCode;
  readonly start: number;
  readonly end: number;
}
