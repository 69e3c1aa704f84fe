/** An edited report as it was read: whose it is, what it said when it was written, and what stands in it now. */
import type { OfficeFile } from "@taizhang/ooxml";

/** A tracked change that nobody has accepted or refused yet. */
export interface Change {
  readonly as: "inserted" | "deleted";
  /** Whether it is one half of a move. */
  readonly moved: boolean;
  readonly by: string;
}

/** A run: where it stands in the text of its part, and its properties as written there. */
export interface Run {
  readonly start: number;
  readonly end: number;
  readonly properties: string;
}

/** A control that holds the number of a figure. */
export interface Control {
  readonly ref: string;
  /** Whether it is still bound to the figures' part. */
  readonly bound: boolean;
  /** The element in the text of its part. */
  readonly start: number;
  readonly end: number;
}

/** A stretch of text of one element. Line breaks and the borders of cells are pieces that nothing can be written into. */
export interface Piece {
  readonly text: string;
  /** What stands between the tags of the element, in the text of the part; absent for what is no text there. */
  readonly source?: { readonly from: number; readonly to: number };
  readonly run?: Run;
  readonly control?: Control;
  /** Innermost last. */
  readonly changes: readonly Change[];
}

/** A paragraph, or a row of a table with its cells one after the other. */
export interface Unit {
  /** Name of the part it stands in. */
  readonly part: string;
  /** Its place among all, from 1, as a reader counts. */
  readonly n: number;
  readonly as: "paragraph" | "row";
  readonly start: number;
  readonly end: number;
  readonly pieces: readonly Piece[];
  /** Relations that lead to the charts in it. */
  readonly charts: readonly string[];
  /** A tracked change of the paragraph mark or of the whole row. */
  readonly mark?: Change;
}

/** A value of a chart, and where it stands in the text of its part. */
export interface Value {
  readonly words: string;
  readonly from: number;
  readonly to: number;
}

/** A native chart: one series with its labels; the charts of a long one share their title. */
export interface Chart {
  readonly part: string;
  /** The text of the part. */
  readonly source: string;
  readonly title: string;
  /** By the place of the bar. */
  readonly labels: ReadonlyMap<string, string>;
  readonly values: ReadonlyMap<string, Value>;
  /** Place of the row or paragraph it stands in, as units are counted; absent when it stands nowhere. */
  readonly n?: number;
}

/** A comment somebody wrote. */
export interface Remark {
  readonly by: string;
  readonly text: string;
  /** The words it is about. */
  readonly about: string;
  /** Place of the paragraph it stands at; 0 when it stands nowhere. */
  readonly n: number;
}

/** One element of the figures' part. */
export interface Told {
  readonly ref: string;
  readonly text: string;
  /** What stands between its tags, in the text of the part. */
  readonly from: number;
  readonly to: number;
}

/** The figures' part: the numbers the controls are bound to, and what the paper remembers of itself. */
export interface Memory {
  readonly part: string;
  readonly numbers: readonly Told[];
  /** The words each figure was printed in when the paper was written. */
  readonly written: readonly Told[];
  /** The bound numbers of a figure, and the words it was printed in. */
  readonly numbersOf: (ref: string) => readonly string[];
  readonly wordsOf: (ref: string) => readonly string[];
  /** Digests of the paragraphs as they were written. */
  readonly digests: readonly string[];
  /** Digests of what the layout wrote around the report: letterhead, number, recipient, imprint. */
  readonly layout: readonly string[];
}

export interface Paper {
  readonly file: OfficeFile;
  /** Custom properties by name: taizhang.org, taizhang.year, taizhang.date … */
  readonly properties: ReadonlyMap<string, string>;
  /** Absent when an office suite has dropped it. */
  readonly memory: Memory | undefined;
  readonly units: readonly Unit[];
  readonly charts: readonly Chart[];
  readonly remarks: readonly Remark[];
  /** The text of each part with units in it. */
  readonly sources: ReadonlyMap<string, string>;
}
