/** The statements that write rows of a ledger. */
import { Bulk } from "./bulk.ts";
import type { CensusRow, EventRow, RecordRow, TotalRow, UnapprovedRow } from "./tables.ts";

export interface Inserts {
  readonly events: Bulk<EventRow>;
  /** Writes rows of records that count, over those of the same key. */
  readonly records: Bulk<RecordRow>;
  /** Writes rows of records that do not, over those of the same ids; why one was returned is written by its return. */
  readonly unapproved: Bulk<UnapprovedRow>;
  /** Adds to totals. */
  readonly totals: Bulk<TotalRow>;
  /** Adds to the census. */
  readonly census: Bulk<CensusRow>;
}

/** Columns of both tables of records that another revision changes. */
const CHANGING = [
  ...(["kind", "year", "month", "org", "org_path", "title", "highlight", "state", "revision"] as const),
  ...(["facts", "event", "last"] as const),
];

const COUNTING = [...CHANGING, "approved_by", "approved_at", "unread"] as const;

const SUMS = ["sum", "exact", "about", "over", "at_least", "nearly", "none_reported", "unknown"] as const;

/** The statements of one engine, of so many rows each (see `Bulk`), whose records have that primary key. */
export const insertsOver = (sizes: readonly number[], recordKey: readonly (keyof RecordRow)[]): Inserts => ({
  events: new Bulk(
    sizes,
    ["seq", "at", "actor", "verb", "subject", "revision", "state", "reason", "digest", "hash", "body"],
    (db, rows) => db.insertInto("events").values(rows).compile(),
  ),
  records: new Bulk(sizes, ["id", "since", ...COUNTING], (db, rows) =>
    db
      .insertInto("records")
      .values(rows)
      .onConflict((clash) =>
        clash
          .columns(recordKey)
          .doUpdateSet((row) => Object.fromEntries(COUNTING.map((column) => [column, row.ref(`excluded.${column}`)]))),
      )
      .compile(),
  ),
  unapproved: new Bulk(sizes, ["id", "since", "returned", ...CHANGING], (db, rows) =>
    db
      .insertInto("unapproved")
      .values(rows)
      .onConflict((clash) =>
        clash
          .column("id")
          .doUpdateSet((row) => Object.fromEntries(CHANGING.map((column) => [column, row.ref(`excluded.${column}`)]))),
      )
      .compile(),
  ),
  totals: new Bulk(sizes, ["org_path", "month", "kind", "fact", ...SUMS], (db, rows) =>
    db
      .insertInto("totals")
      .values(rows)
      .onConflict((clash) =>
        clash
          .columns(["org_path", "month", "kind", "fact"])
          .doUpdateSet((row) =>
            Object.fromEntries(SUMS.map((sum) => [sum, row(`totals.${sum}`, "+", row.ref(`excluded.${sum}`))])),
          ),
      )
      .compile(),
  ),
  census: new Bulk(sizes, ["org_path", "period", "kind", "count"], (db, rows) =>
    db
      .insertInto("census")
      .values(rows)
      .onConflict((clash) =>
        clash
          .columns(["org_path", "period", "kind"])
          .doUpdateSet((row) => ({ count: row("census.count", "+", row.ref("excluded.count")) })),
      )
      .compile(),
  ),
});
