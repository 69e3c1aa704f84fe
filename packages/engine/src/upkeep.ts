/** The port of a ledger's upkeep: is its past untouched, and does its present follow from it? */
import type { Effect } from "effect";
import type { LedgerFailure } from "./failure.ts";

/** The end of the chain of events; printed and kept elsewhere, it later shows whether the past is still the same. */
export interface Head {
  readonly events: number;
  /** Hash of the last event. */
  readonly head: string;
}

/** What a walk along the whole chain found. */
export interface AuditReport extends Head {
  /** Where the chain breaks first; `events` and `head` are then those before. */
  readonly broken?: {
    readonly seq: number;
    /** The event is gone, is not what was chained, or has a place where none can be. */
    readonly how: "missing" | "changed" | "stray";
  };
  /** Whether the head asked for is in the chain; absent when none was asked for. */
  readonly anchor?: "held" | "absent";
}

/** One row that is not what follows from the events. */
export interface Difference {
  readonly of: "records" | "totals" | "census";
  /** Id of a record, or the place of a sum. */
  readonly place: string;
  /** Kept and not due, due and not kept, or kept otherwise. */
  readonly how: "extra" | "missing" | "changed";
}

/** What came of adding everything up anew. */
export interface RebuildReport {
  readonly records: number;
  readonly count: number;
  /** The first of them. */
  readonly differences: readonly Difference[];
  /** Whether the sums are now as they should be; a record that differs is never changed. */
  readonly repaired: boolean;
}

export interface Upkeep {
  /** Undefined for a ledger that keeps no history. */
  readonly head: Effect.Effect<Head | undefined, LedgerFailure>;
  /** How many events there were when the chain ended in this head; undefined when it never did. */
  readonly eventsAt: (head: string) => Effect.Effect<number | undefined, LedgerFailure>;
  /** Walks the chain from its first event; `anchor` is a head that was printed earlier. */
  readonly audit: (anchor?: string) => Effect.Effect<AuditReport | undefined, LedgerFailure>;
  /** Compares what is kept with what follows from the events; writes the sums anew when told to repair. */
  readonly rebuild: (repair: boolean) => Effect.Effect<RebuildReport, LedgerFailure>;
}
