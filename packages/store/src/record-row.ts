/** A stored record as a row of its table, and back. */
import { asQuantity, orgPath, type WrittenQuantity } from "@taizhang/core";
import type { Stored } from "@taizhang/engine";
import type { EventRow, RecordRow } from "./tables.ts";

/** A record's row with what its event tells. */
export type FullRow = Omit<RecordRow, "since" | "event" | "org_path"> & {
  readonly body: string;
  readonly digest: string;
  readonly recorded_by: string;
  readonly recorded_at: string;
};

/** The row of a record that an event brought; of one known before, `since` is not written again. */
export function toRow(stored: Stored, event: EventRow["seq"]): RecordRow {
  const { id, kind, org, year, title, state, revision } = stored;
  return {
    id,
    kind,
    org,
    org_path: orgPath(org),
    year,
    month: stored.month ?? null,
    title,
    highlight: Number(stored.highlight),
    state,
    revision,
    approved_by: stored.approvedBy,
    approved_at: stored.approvedAt,
    unread: stored.unread ?? null,
    facts: printFacts(stored.facts),
    since: event,
    event,
  };
}

export function fromRow(row: FullRow): Stored {
  const { id, kind, org, year, month, title, body, digest, state, revision, unread } = row;
  return {
    id,
    kind,
    org,
    year,
    ...(month === null ? {} : { month }),
    title,
    highlight: row.highlight === 1,
    body,
    digest,
    facts: readFacts(row.facts),
    state,
    revision,
    recordedBy: row.recorded_by,
    recordedAt: row.recorded_at,
    approvedBy: row.approved_by,
    approvedAt: row.approved_at,
    ...(unread === null ? {} : { unread }),
  };
}

/** Facts as JSON, exact counts as plain numbers. */
export function printFacts(facts: Stored["facts"]): string {
  const written = [...facts].map(([name, quantity]): [string, WrittenQuantity] => [
    name,
    typeof quantity === "object" && quantity.precision === "exact" ? quantity.value : quantity,
  ]);
  return JSON.stringify(Object.fromEntries(written));
}

/** Facts as they were counted; none when the row is damaged, for the body tells them again and `check` compares. */
function readFacts(json: string): Stored["facts"] {
  try {
    const written = JSON.parse(json) as Readonly<Record<string, WrittenQuantity>>;
    return new Map(Object.entries(written).map(([name, quantity]) => [name, asQuantity(quantity)]));
  } catch {
    return new Map();
  }
}
