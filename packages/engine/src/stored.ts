/** A record as the ledger holds it. */
import type { Quantity } from "@taizhang/document";

/** Where a record is in its life. Only approved records count. */
export type State = "draft" | "submitted" | "approved" | "returned" | "void";

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
  /** Login name of who recorded and who approved this revision, and when (ISO 8601, UTC). */
  readonly recordedBy: string;
  readonly recordedAt: string;
  readonly approvedBy: string;
  readonly approvedAt: string;
  /** Why the activity cannot read the record any more; absent when it can. */
  readonly unread?: string;
}
