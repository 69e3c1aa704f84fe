/** One thing a proofreader marks: where it stands, what is wrong with it and what to write instead. */
import type { Severity } from "./rule.ts";

/** A stretch of one line as it was written. Empty (`from` = `to`) where something is missing. */
export interface Place {
  /** Counted from 1; lines end at \n, \r\n or \r. */
  readonly line: number;
  /** UTF-16 offsets within the line. */
  readonly from: number;
  readonly to: number;
}

export interface Finding {
  /** The rule's, stable, for machines: `word/jiezhi`, `num/sep`. */
  readonly code: string;
  readonly severity: Severity;
  readonly at: Place;
  /** The text at that place, as written. */
  readonly found: string;
  /** For the writer: what is wrong and what to write instead. */
  readonly says: string;
  /** What to put in the place of `found`, when there is no choice to make. */
  readonly fix?: string;
}
