/** Ways the world can fail: a closed list, met once at each app's edge. */
import type { Reason, Verb } from "@taizhang/access";
import type { Deed } from "@taizhang/core";
import type { Stored } from "./stored.ts";
import type { ImportReport } from "./import-report.ts";
import { Data } from "effect";

/** The ledger that was named cannot be used as asked: there is none, there is one already, a newer program made it, or an older one and nobody wants it changed now. */
export class LedgerUnfit extends Data.TaggedError("LedgerUnfit")<{
  readonly path: string;
  readonly how:
    | { readonly is: "missing" | "exists" }
    /** Schema versions. */
    | { readonly is: "newer" | "older"; readonly found: number; readonly known: number };
}> {}

/** Another process is writing to the ledger. */
export class LedgerBusy extends Data.TaggedError("LedgerBusy")<{ readonly path: string }> {}

/** The file is no ledger, is damaged, or reading or writing it failed; `why` in the words of whoever noticed. */
export class LedgerBroken extends Data.TaggedError("LedgerBroken")<{
  readonly path: string;
  readonly why: string;
  /** The disk is full: reading goes on, and so does writing when there is room again. */
  readonly full?: true;
  /** Keeping it failed at the very end: it may be kept, or not, and whoever asked has to look. */
  readonly uncertain?: true;
}> {}

/** A backup is not as it was made; nothing was restored from it. `why` in the words of whoever noticed. */
export class BackupUnsound extends Data.TaggedError("BackupUnsound")<{ readonly path: string; readonly why: string }> {}

/** Records were refused; nothing of the import was kept. */
export class Refused extends Data.TaggedError("Refused")<{ readonly report: ImportReport }> {}

/** Something that was named is not there: a ref, an organisation, an entry, a kind. `near` are known ones like it. */
export class Unknown extends Data.TaggedError("Unknown")<{
  readonly what: "ref" | "org" | "entry" | "kind" | "login" | "token" | "setting";
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

/** The ledger is not as somebody thought; nothing was changed. */
export class Conflict extends Data.TaggedError("Conflict")<{
  /**
   * stale: changed since it was read; state: its state does not allow that; closed: its year is closed; late: the time
   * to report its month is over; taken: somebody else has that login; key: what tells that a request comes again was used
   * for another one.
   */
  readonly what: "stale" | "state" | "closed" | "late" | "taken" | "key";
  /** The record as it is now, when it is about one. */
  readonly stored?: Stored;
  /** What can be done with it as it is. */
  readonly possible: readonly Deed[];
}> {}

/** What any use of a ledger may meet. */
export type LedgerFailure = LedgerUnfit | LedgerBusy | LedgerBroken | BackupUnsound;

/** Every failure of the house. */
export type Failure = LedgerFailure | Refused | Unknown | Denied | Conflict;
