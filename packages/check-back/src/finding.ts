/** One thing in an edited report that is not as the ledger would write it. */
import type { Line } from "./line.ts";

export type FindingCode =
  /** A figure whose number somebody changed. */
  | "figure-changed"
  /** A figure as it was written; the ledger says something else by now. */
  | "figure-outdated"
  /** A figure the ledger does not know. */
  | "figure-unknown"
  /** A figure that is gone from a paragraph that stayed. */
  | "figure-deleted"
  /** A figure whose control is gone and in whose place a number was typed. */
  | "figure-overwritten"
  /** The same count in other characters. */
  | "figure-restyled"
  /** A control that an office suite has written out again and again. */
  | "figure-multiplied"
  /** A control that shows another number than the one it is bound to. */
  | "figure-split"
  /** A control that has lost its binding. */
  | "figure-unbound"
  /** A number typed by hand that a figure of the ledger says too. */
  | "number-known"
  /** A number typed by hand that the ledger does not say. */
  | "number-unknown"
  /** A head of the ledger that the paper was not written at. */
  | "head-changed"
  | "paragraph-added"
  | "paragraph-removed"
  | "paragraph-moved"
  | "paragraph-reworded"
  /** The words of a paragraph stand in another now. */
  | "paragraph-joined"
  | "paragraph-split"
  /** What the ledger itself writes otherwise by now: a paragraph that is new, or no longer written. */
  | "ledger-added"
  | "ledger-dropped"
  /** A bar of a chart that somebody made longer or shorter than its figure. */
  | "bar-changed"
  /** A bar as it was written, beside a figure that says what the ledger says by now. */
  | "bar-outdated"
  | "bar-renamed"
  | "bar-added"
  | "bar-removed"
  /** A chart that somebody drew, took away, or gave another title. */
  | "chart-added"
  | "chart-removed"
  | "chart-renamed"
  /** A comment somebody wrote. */
  | "comment";

/** `made` is so whatever becomes of tracked changes; `pending` when they are accepted; `settled` until then. */
export type FindingState = "made" | "pending" | "settled";

export interface Finding {
  readonly code: FindingCode;
  readonly severity: "error" | "warning" | "info";
  readonly state: FindingState;
  /** Who made the tracked changes it hangs on, or wrote the comment. */
  readonly by: readonly string[];
  /** Place of the paragraph in the file, from 1; for what is gone, the place before it. */
  readonly paragraph: number;
  /** Headings it stands under. */
  readonly under: readonly string[];
  /** The sentence or paragraph it is about. */
  readonly quote: string;
  /** The figure's ref. */
  readonly ref?: string;
  /** What stood there, or what the ledger would write; what stands there now. */
  readonly from?: string;
  readonly to?: string;
  /** What the ledger says. */
  readonly ledger?: string;
  /** Refs of figures concerned. */
  readonly refs?: readonly string[];
  /** Sentences that differ, of a reworded paragraph. */
  readonly sentences?: { readonly from: readonly string[]; readonly to: readonly string[] };
  /** How many paragraphs moved together, or how often a control is repeated. */
  readonly count?: number;
}

/** A finding and where it hangs in the file. */
export interface Found extends Finding {
  /** Absent when the paragraph is gone; `at` then is the line before it. */
  readonly anchor?: { readonly line: Line; readonly start: number; readonly end: number };
  readonly after?: Line;
}
