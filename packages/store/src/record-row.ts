/** A stored record as a row of its table, and back. */
import { asQuantity, orgPath, type WrittenQuantity } from "@taizhang/core";
import type { Stored } from "@taizhang/engine";
import type { EventRow, RecordRow, UnapprovedRow } from "./tables.ts";

/** What a record's event tells of it. */
interface Content {
  readonly body: string;
  readonly digest: string;
  readonly recorded_by: string;
  readonly recorded_at: string;
}

/** The row of a record that counts, with what its event tells. */
export type FullRow = Omit<RecordRow, "since" | "event" | "org_path"> & Content;

/** The row of one that does not, with what its events tell. */
export type FullUnapprovedRow = Omit<UnapprovedRow, "since" | "event" | "org_path" | "returned"> &
  Content & {
    readonly returned_by: string | null;
    readonly returned_at: string | null;
    readonly returned_reason: string | null;
    readonly returned_body: string | null;
  };

const shared = (stored: Omit<Stored, "version">, event: EventRow["seq"]) => ({
  id: stored.id,
  kind: stored.kind,
  org: stored.org,
  org_path: orgPath(stored.org),
  year: stored.year,
  month: stored.month ?? null,
  title: stored.title,
  highlight: Number(stored.highlight),
  state: stored.state,
  revision: stored.revision,
  facts: printFacts(stored.facts),
  since: event,
  event,
  last: event,
});

/** The row of a record that counts and that an event brought; of one known before, `since` is not written again. */
export function toRow(stored: Omit<Stored, "version">, event: EventRow["seq"]): RecordRow {
  const { approvedBy, approvedAt, unread } = stored;
  return { ...shared(stored, event), approved_by: approvedBy, approved_at: approvedAt, unread: unread ?? null };
}

/** The row of a record that does not count and that an event brought. */
export function toUnapprovedRow(stored: Omit<Stored, "version">, event: EventRow["seq"]): UnapprovedRow {
  return { ...shared(stored, event), returned: null };
}

const read = (row: Omit<FullRow, "approved_by" | "approved_at" | "unread">) => ({
  id: row.id,
  kind: row.kind,
  org: row.org,
  year: row.year,
  ...(row.month === null ? {} : { month: row.month }),
  title: row.title,
  highlight: row.highlight === 1,
  body: row.body,
  digest: row.digest,
  facts: readFacts(row.facts),
  state: row.state,
  revision: row.revision,
  version: row.last,
  recordedBy: row.recorded_by,
  recordedAt: row.recorded_at,
});

export function fromRow(row: FullRow): Stored {
  const { approved_by: approvedBy, approved_at: approvedAt, unread } = row;
  return { ...read(row), approvedBy, approvedAt, ...(unread === null ? {} : { unread }) };
}

/** The field a record was returned for, as its event holds it. */
export function fieldIn(body: string): { readonly field?: string } {
  return body === "" ? {} : { field: body };
}

export function fromUnapprovedRow(row: FullUnapprovedRow): Stored {
  const { returned_by: by, returned_at: at, returned_reason: reason, returned_body: body } = row;
  return {
    ...read(row),
    approvedBy: "",
    approvedAt: "",
    ...(row.state !== "returned" || by === null || at === null
      ? {}
      : { returned: { by, at, reason: reason ?? "", ...fieldIn(body ?? "") } }),
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
