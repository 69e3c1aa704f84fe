/** What became of the records of one import. */
import type { Issue } from "@taizhang/core";
import type { Stored } from "./stored.ts";

/** A record the door or the rules kept out. `where` is file:line, or what else tells its place. */
export interface RefusedRecord {
  readonly where: string;
  readonly issues: readonly Issue[];
}

/** A record whose id the ledger holds with other content: both are shown. */
export interface ConflictingRecord {
  readonly where: string;
  readonly stored: Stored;
  /** The offered record as JSON. */
  readonly offered: string;
}

export interface ImportReport {
  readonly recorded: number;
  /** Records the ledger held already with the same content. */
  readonly unchanged: number;
  /** Drafts and returned records that were changed. */
  readonly edited: number;
  /** Approved records of which a new revision came. */
  readonly corrected: number;
  readonly refused: readonly RefusedRecord[];
  readonly conflicts: readonly ConflictingRecord[];
  /** Records taken in with warnings. */
  readonly warned: readonly RefusedRecord[];
  /** How many of each list are counted here but not listed, so that a hopeless file stays readable. */
  readonly unlisted: { readonly refused: number; readonly conflicts: number; readonly warned: number };
}

/** The report of something refused as a whole. */
export const refusalOf = (where: string, issues: readonly Issue[]): ImportReport => ({
  recorded: 0,
  unchanged: 0,
  edited: 0,
  corrected: 0,
  refused: [{ where, issues }],
  conflicts: [],
  warned: [],
  unlisted: { refused: 0, conflicts: 0, warned: 0 },
});
