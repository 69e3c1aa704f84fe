/** Everything a report is composed from: values only, read from the ledger beforehand. */
import type { Figure } from "@taizhang/document";
import type { Catalogue } from "./catalogue.ts";
import type { Entry } from "./entry.ts";
import type { Told } from "./told.ts";
import type { Org } from "./org.ts";
import type { PlanItem } from "./plan-item.ts";
import type { Preamble } from "./preamble.ts";
import type { Problem } from "./problem.ts";
import type { Totals } from "./totals.ts";

/** The entries of one kind that the annex names: the first few, and whether there are more. */
export interface Sample {
  readonly entries: readonly Pick<Entry, "id" | "title" | "when">[];
  readonly more: boolean;
}

/** A stored record nobody can read any more, and why. */
export interface Unread {
  readonly id: string;
  readonly kind: string;
  readonly title: string;
  readonly why: string;
}

export interface ReportInput {
  readonly year: number;
  /** The unit that reports; its totals include all units below it. */
  readonly org: Org;
  readonly catalogue: Catalogue;
  readonly totals: Totals;
  /** Totals of earlier years the ledger holds something of, by year. */
  readonly history: ReadonlyMap<number, Totals>;
  /** Units directly below, and those of them with entries this year; absent when none is registered. */
  readonly units?: { readonly level: string; readonly expected: number; readonly reported: number } | undefined;
  /** In the order in which they were recorded. */
  readonly highlights: readonly Told[];
  /** By kind. */
  readonly samples: ReadonlyMap<string, Sample>;
  readonly preamble?: Preamble | undefined;
  readonly problems: readonly Problem[];
  /** Plan items of the year after. */
  readonly plan: readonly PlanItem[];
  /** Figures that problems, plan and preamble refer to, by ref. */
  readonly references: ReadonlyMap<string, Figure>;
  readonly unread: readonly Unread[];
  /** Date of the paper, YYYY-MM-DD. */
  readonly date: string;
  /** How the ledger is reviewed; one-hand: whoever recorded an entry approved it in the same act, and the annex says so. */
  readonly review?: "one-hand" | "four-eyes";
  /** Hash over what the report is made of, and that of the ledger's last event; absent where no history is kept. */
  readonly seal?: { readonly edition: string; readonly head: string } | undefined;
  /** Entries that wait for a reviewer are counted too: the paper is a draft and says so. */
  readonly draft?: true;
}
