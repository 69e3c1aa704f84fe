/** Refuses personal data: one verdict for texts, tables and records, the same at every door. */
export type { Finding, Span } from "./finding.ts";
export { personalIn } from "./personal-in.ts";
export { personalInRecord, type Path, type RecordFinding } from "./personal-in-record.ts";
export { personalInTable, type CellFinding, type CellValue, type Judged } from "./personal-in-table.ts";
export { RULES, type Rule, type RuleCode } from "./rule.ts";
export type { Context } from "./setting.ts";
