/** The port of the store: what a use case may ask of a ledger. */
import type { Deed, Screened, Totals } from "@taizhang/core";
import type { Quantity } from "@taizhang/document";
import { Context, type Effect } from "effect";
import type { LedgerFailure } from "./failure.ts";
import type { Happened } from "./happened.ts";
import type { Census, MonthCount, Query, UnapprovedQuery } from "./query.ts";
import type { Statement } from "./statement.ts";
import type { Stored } from "./stored.ts";
import type { Upkeep } from "./upkeep.ts";

/** Who does something, and when. */
export interface Act {
  /** Login name. */
  readonly by: string;
  /** ISO 8601, UTC. */
  readonly at: string;
}

/** What became of an offered record. */
export type Outcome =
  | { readonly as: "recorded" | "unchanged" | "edited" | "corrected" | "linked" }
  | { readonly as: "conflict"; readonly stored: Stored };

/** How offered records are taken in. */
export interface Putting {
  /** Where they are then: approved at once by who brings them, or waiting for a reviewer, or for their clerk. */
  readonly to: "approved" | "submitted" | "draft";
  /** Takes other content under a known id as an edit of what is under way, or a correction of what is approved. */
  readonly correction?: { readonly reason: string };
  /** The correction only says that two records are one thing: what is under way stays in its state. */
  readonly linking?: true;
}

/** A deed that leaves a record's content as it is. */
export type Move = Exclude<Deed, "record" | "edit" | "correct">;

/** What can be asked of a ledger, inside a transaction or outside. */
export interface Reader {
  /** The newest revision of a record, whatever its state. */
  readonly find: (id: string) => Effect.Effect<Stored | undefined, LedgerFailure>;
  /** Records that count. */
  readonly records: (query: Query) => Effect.Effect<readonly Stored[], LedgerFailure>;
  /** Records that do not count. */
  readonly unapproved: (query: UnapprovedQuery) => Effect.Effect<readonly Stored[], LedgerFailure>;
  /** What was done with a record, oldest first. */
  readonly history: (id: string) => Effect.Effect<readonly Happened[], LedgerFailure>;
  /** What was done at all, oldest first, behind an event. */
  readonly events: (of: {
    readonly after: number;
    readonly limit: number;
  }) => Effect.Effect<readonly Happened[], LedgerFailure>;
  /**
   * Statements about a unit and those below it, or those above it, in a month or year; ordered by unit, period and what
   * they say.
   */
  readonly statements: (of: {
    readonly org: string;
    readonly and: "below" | "above";
    readonly period?: string;
  }) => Effect.Effect<readonly Statement[], LedgerFailure>;
  /** Counts by unit and month of a unit with all below it in a year; those above count what is below them. */
  readonly months: (of: {
    readonly org: string;
    readonly year: number;
  }) => Effect.Effect<readonly MonthCount[], LedgerFailure>;
  /** What was set for this ledger, by name. */
  readonly settings: Effect.Effect<ReadonlyMap<string, string>, LedgerFailure>;
  /** Number of records that count by kind and year, for overviews. */
  readonly census: (query: Pick<Query, "org" | "period">) => Effect.Effect<readonly Census[], LedgerFailure>;
  /** Running totals of a unit with all below it, in a period. Costs the same however many entries there are. */
  readonly totals: (of: { readonly org: string; readonly period: string }) => Effect.Effect<Totals, LedgerFailure>;
  /** By which definitions (fingerprint) each kind was counted. */
  readonly definitions: Effect.Effect<ReadonlyMap<string, string>, LedgerFailure>;
}

/** Facts of a stored record counted anew, or why it cannot be counted any more. */
export interface Recounted {
  readonly stored: Stored;
  readonly facts: ReadonlyMap<string, Quantity>;
  readonly unread?: string;
}

/** The ledger inside one transaction. */
export interface Writer extends Reader {
  /**
   * Records in their order. A known id with the same digest is unchanged; with another digest it is a conflict, or, when
   * a reason is given and its state allows it, an edit or a correction. Without `how` they are approved at once.
   */
  readonly put: (
    records: readonly Screened[],
    act: Act,
    how?: Putting,
  ) => Effect.Effect<readonly Outcome[], LedgerFailure>;
  /** Does a deed with a record as it was found in the ledger; one that its state does not allow is a mistake and dies. */
  readonly move: (
    stored: Stored,
    deed: Move,
    act: Act,
    why?: { readonly reason: string; readonly field?: string },
  ) => Effect.Effect<void, LedgerFailure>;
  /** Notes what is said of a month or year, or that it is said no more. */
  readonly declare: (statement: Statement, how?: "retracted") => Effect.Effect<void, LedgerFailure>;
  /** Sets something for the whole ledger. */
  readonly set: (name: string, value: string, act: Act) => Effect.Effect<void, LedgerFailure>;
  /** Replaces the facts of stored records, or marks them unreadable; totals follow. */
  readonly recount: (counted: readonly Recounted[]) => Effect.Effect<void, LedgerFailure>;
  /** Notes by which definitions a kind's facts were counted. */
  readonly define: (kind: string, fingerprint: string) => Effect.Effect<void, LedgerFailure>;
}

export class Ledger extends Context.Service<
  Ledger,
  Reader & {
    /** Runs `use` in one transaction: all of it is kept when it succeeds, nothing when it fails or is interrupted. */
    readonly transact: <A, E, R>(
      use: (writer: Writer) => Effect.Effect<A, E, R>,
    ) => Effect.Effect<A, E | LedgerFailure, R>;
    readonly upkeep: Upkeep;
  }
>()("@taizhang/engine/Ledger") {}
