/** What every activity owes, as one suite: `conformance(activity)` in a test file, `defectsOf(activity)` anywhere. */
export { conformance } from "./conformance.ts";
export { defectsOf } from "./defects-of.ts";
export type { Defect } from "./defect.ts";
export { DUTIES, type Duty } from "./duties.ts";
export { MEASURE_WORDS } from "./measure-words.ts";
export { reportOn } from "./report-on.ts";
