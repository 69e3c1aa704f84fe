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
export { forgetReplies, settleForMany } from "./chores.ts";
export { businessDay, now } from "./clock.ts";
export { deniedWords } from "./denied-words.ts";
export { duplicatesOf } from "./duplicates.ts";
export { fingerprint, keepInStep, recount } from "./definition.ts";
export type { Manifest } from "./backup.ts";
export {
  BackupUnsound,
  Conflict,
  Denied,
  LedgerBroken,
  LedgerBusy,
  LedgerUnfit,
  Refused,
  Unknown,
  type Failure,
  type LedgerFailure,
} from "./failure.ts";
export { figureNow } from "./figure-now.ts";
export type { Offered } from "./admission.ts";
export { importRecords, type ImportOptions } from "./import.ts";
export { refusalOf, type ConflictingRecord, type ImportReport, type RefusedRecord } from "./import-report.ts";
export type { Happened } from "./happened.ts";
export {
  Ledger,
  type Act,
  type Move,
  type Outcome,
  type Putting,
  type Reader,
  type Recounted,
  type Writer,
} from "./ledger.ts";
export { isDatabase, ledgerName } from "./ledger-name.ts";
export { entries, entry, entryHistory, type Listing } from "./entries.ts";
export { bytewise, inOrder } from "./order.ts";
export { orgFor, organisations, type Asking } from "./org.ts";
export { permit, permitWhole, reach } from "./permit.ts";
export { completenessOf, declare, type CompletenessReport, type Declaration } from "./reporting.ts";
export { perform, type DeedAsked } from "./review.ts";
export { link, revise, type Link, type Revision } from "./revise.ts";
export {
  isSetting,
  SETTINGS,
  settings,
  settingsFrom,
  settle,
  type Review,
  type SettingName,
  type Settings,
} from "./settings.ts";
export { narrative } from "./narrative.ts";
export { bodyOf, readStored } from "./reading.ts";
export { problemsOf } from "./problems.ts";
export { eventsAfter, headOf, verifyAudit } from "./record-of-deeds.ts";
export { Replies, type Reply, type ReplyPlace, type ReplyWriter } from "./replies.ts";
export { totalsOf, type Sum, type TotalsAsked } from "./totals.ts";
export { plan, type PlanReport } from "./plan.ts";
export { FormatUnusable, Renderers, type Format, type Manner, type Rendered } from "./renderers.ts";
export { report, reportInput, totalFigure, type ReportRequest } from "./report.ts";
export { sealAt, type Seal } from "./seal.ts";
export { Secrets } from "./secrets.ts";
export { sessionOf, signIn, signOut, type SignedIn, type SignIn } from "./session.ts";
export type { Census, MonthCount, Query, UnapprovedQuery } from "./query.ts";
export type { Saying, Statement } from "./statement.ts";
export { counting, type Returned, type Stored } from "./stored.ts";
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
export { reportMaterial, type Source, type SourceEntry } from "./sources.ts";
export { why, type Contribution, type Explanation } from "./why.ts";
