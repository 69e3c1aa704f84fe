/** An edited report read back and compared with the one the ledger would write. */
export { adopted, type NotTaken, type Proposal } from "./adopt.ts";
export { annotated, type Annotation } from "./annotate.ts";
export { compare } from "./compare.ts";
export { ledgersOf, movedSince, strangersIn, type Ledgers } from "./comparison.ts";
export type { Finding, FindingCode, FindingState, Found } from "./finding.ts";
export type { Forms } from "./line.ts";
export type { Change, Memory, Paper, Remark } from "./paper.ts";
export { readPaper } from "./read.ts";
export { refreshed, type Left, type Refreshed } from "./refresh.ts";
