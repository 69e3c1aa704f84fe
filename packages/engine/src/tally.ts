/** The running account of one import. */
import type { ConflictingRecord, ImportReport, RefusedRecord } from "./import-report.ts";

/** Refused and warned records listed by name; more are counted. */
const LISTED = 200;

export interface Tally {
  seen: number;
  recorded: number;
  unchanged: number;
  edited: number;
  corrected: number;
  readonly refused: RefusedRecord[];
  readonly warned: RefusedRecord[];
  readonly conflicts: ConflictingRecord[];
  readonly unlisted: { refused: number; warned: number; conflicts: number };
  readonly kinds: Set<string>;
  /** Ids of this import, with their places. */
  readonly places: Map<string, string>;
}

export const fresh = (): Tally => ({
  seen: 0,
  recorded: 0,
  unchanged: 0,
  edited: 0,
  corrected: 0,
  refused: [],
  warned: [],
  conflicts: [],
  unlisted: { refused: 0, warned: 0, conflicts: 0 },
  kinds: new Set(),
  places: new Map(),
});

/** Notes something in one of the lists, or that there was one more. */
export function note<K extends "refused" | "warned" | "conflicts">(
  tally: Tally,
  list: K,
  item: Tally[K][number],
): void {
  const noted: unknown[] = tally[list];
  if (noted.length < LISTED) noted.push(item);
  else tally.unlisted[list] += 1;
}

/** What is told of the import. */
export const reportOf = (tally: Tally): ImportReport => {
  const { recorded, unchanged, edited, corrected, refused, conflicts, warned, unlisted } = tally;
  return { recorded, unchanged, edited, corrected, refused, conflicts, warned, unlisted };
};
