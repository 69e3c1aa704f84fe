/** What becomes of an offered record: the one place that says when a record counts. */
import { cellsOf, type Cell, type Screened } from "@taizhang/core";
import type { Act, Outcome, Stored } from "@taizhang/engine";

/** What an offered record is to a ledger that holds `known` under its id. */
export function outcome(known: Stored | undefined, offered: Screened, correcting: boolean): Outcome {
  if (known === undefined) return { as: "recorded" };
  if (known.digest === offered.digest) return { as: "unchanged" };
  return correcting ? { as: "corrected" } : { as: "conflict", stored: known };
}

/** The record as it stands after being recorded by one hand: whoever records it approves it in the same act. */
export function approvedAtOnce(record: Screened, { by, at }: Act, known: Pick<Stored, "revision"> | undefined): Stored {
  return {
    ...record,
    state: "approved",
    revision: (known?.revision ?? 0) + 1,
    recordedBy: by,
    recordedAt: at,
    approvedBy: by,
    approvedAt: at,
  };
}

/** What a record brings to the totals: only what is approved and can be read counts. */
export function countedCells(record: Stored): Cell[] {
  return record.state === "approved" && record.unread === undefined ? cellsOf(record) : [];
}
