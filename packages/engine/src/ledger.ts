/** The port of the store: what a use case may ask of a ledger. */
import type { Screened, Totals } from "@taizhang/core";
import type { Quantity } from "@taizhang/document";
import { Context, type Effect } from "effect";
import type { LedgerFailure } from "./failure.ts";
import type { Stored } from "./stored.ts";
import type { Upkeep } from "./upkeep.ts";

/** Which records; every condition narrows. Ordered by kind, year, unit, id; texts byte by byte. */
export interface Query {
  readonly kinds?: readonly string[];
  /** Administrative code: this unit and all below it. */
  readonly org?: string;
  /** 2023 or 2023-10. */
  readonly period?: string;
  readonly highlight?: true;
  /** Only records marked unreadable. */
  readonly unread?: true;
  /** In the order in which they first came, kind by kind and year by year; it takes no `after`. */
  readonly order?: "recorded";
  readonly limit?: number;
  /** Continue behind this record. */
  readonly after?: Pick<Stored, "kind" | "year" | "org" | "id">;
}

/** Who does something, and when. */
export interface Act {
  /** Login name. */
  readonly by: string;
  /** ISO 8601, UTC. */
  readonly at: string;
}

/** What became of an offered record. */
export type Outcome =
  | { readonly as: "recorded" | "unchanged" | "corrected" }
  | { readonly as: "conflict"; readonly stored: Stored };

/** What can be asked of a ledger, inside a transaction or outside. */
export interface Reader {
  readonly find: (id: string) => Effect.Effect<Stored | undefined, LedgerFailure>;
  readonly records: (query: Query) => Effect.Effect<readonly Stored[], LedgerFailure>;
  /** Number of records by kind and year, for overviews. */
  readonly census: (query: Pick<Query, "org" | "period">) => Effect.Effect<readonly Census[], LedgerFailure>;
  /** Running totals of a unit with all below it, in a period. Costs the same however many entries there are. */
  readonly totals: (of: { readonly org: string; readonly period: string }) => Effect.Effect<Totals, LedgerFailure>;
  /** By which definitions (fingerprint) each kind was counted. */
  readonly definitions: Effect.Effect<ReadonlyMap<string, string>, LedgerFailure>;
}

export interface Census {
  readonly kind: string;
  readonly year: number;
  readonly count: number;
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
   * Records in their order. A known id with the same digest is unchanged; with another digest it is a conflict,
   * or, when a reason is given, a correction: a new revision whose facts replace the old ones in the totals.
   */
  readonly put: (
    records: readonly Screened[],
    act: Act,
    correction?: { readonly reason: string },
  ) => Effect.Effect<readonly Outcome[], LedgerFailure>;
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
