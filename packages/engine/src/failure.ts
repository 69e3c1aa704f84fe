/** Ways the world can fail: a closed list, met once at each app's edge. */
import type { Reason, Verb } from "@taizhang/access";
import type { ImportReport } from "./import-report.ts";
import { Data } from "effect";

/** There is no ledger at that place. */
export class LedgerMissing extends Data.TaggedError("LedgerMissing")<{ readonly path: string }> {}

/** There is a ledger already where a new one was to be made. */
export class LedgerExists extends Data.TaggedError("LedgerExists")<{ readonly path: string }> {}

/** Another process is writing to the ledger. */
export class LedgerBusy extends Data.TaggedError("LedgerBusy")<{ readonly path: string }> {}

/** The ledger was written by a newer version; `found` and `known` are schema versions. */
export class LedgerNewer extends Data.TaggedError("LedgerNewer")<{
  readonly path: string;
  readonly found: number;
  readonly known: number;
}> {}

/** The file is no ledger, is damaged, or reading or writing it failed; `why` in the words of whoever noticed. */
export class LedgerBroken extends Data.TaggedError("LedgerBroken")<{ readonly path: string; readonly why: string }> {}

/** A backup is not as it was made; nothing was restored from it. `why` in the words of whoever noticed. */
export class BackupUnsound extends Data.TaggedError("BackupUnsound")<{ readonly path: string; readonly why: string }> {}

/** Records were refused; nothing of the import was kept. */
export class Refused extends Data.TaggedError("Refused")<{ readonly report: ImportReport }> {}

/** Something that was named is not there: a ref, an organisation, an entry, a kind. `near` are known ones like it. */
export class Unknown extends Data.TaggedError("Unknown")<{
  readonly what: "ref" | "org" | "entry" | "kind" | "login" | "token";
  readonly given: string;
  readonly near: readonly string[];
}> {}

/** Somebody may not do this, gave no right password, or too many wrong ones. What they may not know of is `Unknown`. */
export class Denied extends Data.TaggedError("Denied")<{
  readonly why: Reason | "credentials" | "locked";
  /** What was to be done. */
  readonly verb?: Verb;
  /** ISO 8601, UTC: when a password may be tried again. */
  readonly until?: string;
}> {}

export class Conflict extends Data.TaggedError("Conflict")<{
  readonly what: "taken";
  readonly possible: readonly never[];
}> {}

/** What any use of a ledger may meet. */
export type LedgerFailure = LedgerMissing | LedgerExists | LedgerBusy | LedgerNewer | LedgerBroken | BackupUnsound;

/** Every failure of the house. */
export type Failure = LedgerFailure | Refused | Unknown | Denied | Conflict;
