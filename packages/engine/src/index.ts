/** Use cases as effects over ports: what both apps do with a ledger. */
export {
  Accounts,
  type Account,
  type AccountDeed,
  type AccountReader,
  type AccountWriter,
  type Attempts,
  type Known,
  type Session,
  type Token,
} from "./accounts.ts";
export { Activities } from "./activities.ts";
export { check, type CheckReport, type Finding } from "./check.ts";
export { now } from "./clock.ts";
export { deniedWords } from "./denied-words.ts";
export { fingerprint, keepInStep, recount } from "./definition.ts";
export type { Manifest } from "./backup.ts";
export {
  BackupUnsound,
  Conflict,
  Denied,
  LedgerBroken,
  LedgerBusy,
  LedgerExists,
  LedgerMissing,
  LedgerNewer,
  Refused,
  Unknown,
  type Failure,
  type LedgerFailure,
} from "./failure.ts";
export { figureNow } from "./figure-now.ts";
export { importRecords, type ImportOptions, type Offered } from "./import.ts";
export type { ConflictingRecord, ImportReport, RefusedRecord } from "./import-report.ts";
export {
  Ledger,
  type Act,
  type Census,
  type Outcome,
  type Query,
  type Reader,
  type Recounted,
  type Writer,
} from "./ledger.ts";
export { isDatabase, ledgerName } from "./ledger-name.ts";
export { orgFor, organisations } from "./org.ts";
export { permit } from "./permit.ts";
export { bodyOf, readStored } from "./reading.ts";
export { plan, type PlanReport } from "./plan.ts";
export { FormatUnusable, Renderers, type Format, type Manner, type Rendered } from "./renderers.ts";
export { report, reportInput, totalFigure, type ReportRequest } from "./report.ts";
export { Secrets } from "./secrets.ts";
export { sessionOf, signIn, signOut, type SignedIn, type SignIn } from "./session.ts";
export type { State, Stored } from "./stored.ts";
export { issueToken, listTokens, revokeToken, type TokenRequest } from "./token.ts";
export type { AuditReport, Difference, Head, RebuildReport, Upkeep } from "./upkeep.ts";
export {
  addUser,
  grantRoles,
  listUsers,
  revokeRoles,
  setDisabled,
  setPassword,
  type NewPassword,
  type NewUser,
} from "./user.ts";
export { allRecords, yearOf, type Year } from "./year.ts";
export { sentencesOf } from "./printed.ts";
export { why, type Contribution, type Explanation } from "./why.ts";
