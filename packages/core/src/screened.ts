/** What the door lets in: a record fit to be stored, or the issues that keep it out. */
import type { Quantity } from "@taizhang/document";
import type { Issue } from "./issue.ts";

/** A record fit to be stored. */
export interface Screened {
  readonly id: string;
  readonly kind: string;
  /** Administrative code of the unit it belongs to. */
  readonly org: string;
  /** The year it counts in; 0 for an organisation, which has none. */
  readonly year: number;
  /** The month (YYYY-MM) an entry counts in; absent for records of the house. */
  readonly month?: string;
  /** First day of the work (YYYY-MM-DD); absent for records of the house. */
  readonly from?: string;
  readonly title: string;
  /** Whether the report tells of it by name. */
  readonly highlight: boolean;
  /** The record as it was written, as JSON, with its id. */
  readonly body: string;
  /** SHA-256 of the canonical content: equal digests, equal records. */
  readonly digest: string;
  /** The facts of an entry, by name; empty for records of the house. */
  readonly facts: ReadonlyMap<string, Quantity>;
}

export type Screening =
  | { readonly ok: true; readonly record: Screened; readonly warnings: readonly Issue[] }
  | { readonly ok: false; readonly issues: readonly Issue[] };
