/** A cross-check a careful officer makes before signing: a sentence that holds over a whole year. */
import type { DocumentNode } from "@taizhang/document";
import type { Entry } from "./entry.ts";
import type { Path } from "./issue.ts";
import type { Org } from "./org.ts";
import type { PlanItem } from "./plan-item.ts";
import type { Problem } from "./problem.ts";
import type { Told } from "./told.ts";
import type { Totals } from "./totals.ts";

/** What a check knows of an activity. */
export interface Kind {
  readonly kind: string;
  readonly title: string;
  readonly facts: readonly { readonly name: string; readonly title: string; readonly unit: string }[];
}

/** Everything a check may look at: one unit's year, read from the ledger, and the report made of it. */
export interface YearView {
  readonly year: number;
  readonly org: Org;
  readonly kinds: readonly Kind[];
  /** Approved entries of the year that can be read, with their facts. */
  readonly entries: readonly Told[];
  readonly totals: Totals;
  /** Totals of the year before; absent when the ledger holds nothing of it. */
  readonly before?: Totals | undefined;
  readonly problems: readonly Problem[];
  readonly problemsBefore: readonly Problem[];
  /** Plan items of the year after. */
  readonly plan: readonly PlanItem[];
  /** Plan items of this year, made the year before. */
  readonly planned: readonly PlanItem[];
  /** Remarks on figures, by ref: why one changed so much. */
  readonly remarks: ReadonlyMap<string, string>;
  /** Date of the report, YYYY-MM-DD. */
  readonly asOf: string;
  readonly document: DocumentNode;
}

/** One thing a check saw. */
export interface Observation {
  /** The record it is about; absent when it is about the year or the report as a whole. */
  readonly record?: { readonly id: string; readonly kind: string; readonly title: string };
  readonly path?: Path;
  /** One sentence in Chinese that says what to do. */
  readonly says: string;
}

export interface Check {
  /** Stable, kebab-case; a plugin's own begin with its kind: `sports-meet/medals`. */
  readonly code: string;
  /** What holds when it is silent, in Chinese. */
  readonly title: string;
  readonly severity: "error" | "warning" | "info";
  /** Pure, total. */
  readonly find: (view: YearView) => Iterable<Observation>;
}

/** The record of an entry or of the house, as an observation names it. */
export function about(entry: Pick<Entry, "id" | "kind" | "title">): NonNullable<Observation["record"]> {
  return { id: entry.id, kind: entry.kind, title: entry.title };
}
