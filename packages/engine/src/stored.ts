/** A record as the ledger holds it. */
import type { State } from "@taizhang/core";
import type { Quantity } from "@taizhang/document";

/** Why a record came back to who recorded it. */
export interface Returned {
  /** Login name of the reviewer, and when (ISO 8601, UTC). */
  readonly by: string;
  readonly at: string;
  readonly reason: string;
  /** Path of the field it is about, such as `entry.trainees`. */
  readonly field?: string;
}

export interface Stored {
  readonly id: string;
  readonly kind: string;
  /** Administrative code. */
  readonly org: string;
  /** 0 for organisations. */
  readonly year: number;
  /** YYYY-MM; absent for records of the house. */
  readonly month?: string;
  readonly title: string;
  readonly highlight: boolean;
  /** The record as written, as JSON. */
  readonly body: string;
  /** SHA-256 of the canonical content. */
  readonly digest: string;
  /** Facts of an entry as they were counted. */
  readonly facts: ReadonlyMap<string, Quantity>;
  readonly state: State;
  /** 1 when first recorded, one more at each correction. */
  readonly revision: number;
  /** Number of the last event about the record: another after whatever is done with it. */
  readonly version: number;
  /** Login name of who recorded this revision, and when (ISO 8601, UTC). */
  readonly recordedBy: string;
  readonly recordedAt: string;
  /** The same of who approved it; empty until then. */
  readonly approvedBy: string;
  readonly approvedAt: string;
  /** Of a returned record. */
  readonly returned?: Returned;
  /** The approved revision that counts while this correction of it is under way. */
  readonly standing?: Stored;
  /** Why the activity cannot read the record any more; absent when it can. */
  readonly unread?: string;
}

/** The revision of a record that counts; undefined when none does. */
export function counting(stored: Stored | undefined): Stored | undefined {
  return stored?.state === "approved" ? stored : stored?.standing;
}
