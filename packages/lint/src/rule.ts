/** A rule of the proofreader: a sentence that good prose keeps, the book it stands in, and the places where a text breaks it. */
import type { Line } from "./line.ts";
import type { Script } from "./script.ts";

/** A warning asks for a change; an info asks for a look. Neither keeps a text out. */
export type Severity = "warning" | "info";

/** How strongly the source puts it: 规定 must, 一般、通常 usual, 可以 may; practice stands in no standard. */
export type Strength = "must" | "usual" | "may" | "practice";

export interface LintExamples {
  /** Each is found by the rule. */
  readonly bad: readonly string[];
  /** None is found by the rule, though some look like it. */
  readonly good: readonly string[];
}

/** What there is to know of a rule without running it: test, help page and list read the same. */
export interface LintRule {
  readonly code: string;
  /** A few words in Chinese, for lists. */
  readonly title: string;
  /** What is wrong and what to write instead; a finding may word it more closely. */
  readonly says: string;
  /** Standard and clause, a regulation, or “实务” for what no standard orders. */
  readonly source: string;
  readonly strength: Strength;
  /** The usual one; a single finding may carry less or more. */
  readonly severity: Severity;
  readonly examples: LintExamples;
}

/** A place where a text breaks the rule, and what this place wants said differently from the rule. */
export interface Spot {
  readonly line: Line;
  readonly from: number;
  readonly to: number;
  readonly says?: string;
  readonly fix?: string;
  readonly severity?: Severity;
}

export interface Rule extends LintRule {
  readonly find: (script: Script) => Iterable<Spot>;
}
