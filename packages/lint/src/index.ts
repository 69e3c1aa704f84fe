/** A proofreader for official Chinese prose: what a careful officer marks in red before signing, with what to write instead. */
export type { Finding, Place } from "./finding.ts";
export { lint, lintRules } from "./lint.ts";
export { mend } from "./mend.ts";
export type { LintExamples, LintRule, Severity, Strength } from "./rule.ts";
