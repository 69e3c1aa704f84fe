/** The statements that write rows of a ledger. */
import { Bulk } from "./bulk.ts";
import type { CensusRow, EventRow, RecordRow, TotalRow } from "./tables.ts";

export const insertEvents = new Bulk<EventRow>(
  ["seq", "at", "actor", "verb", "subject", "revision", "state", "reason", "digest", "hash", "body"],
  (db, rows) => db.insertInto("events").values(rows).compile(),
);

const CHANGING = [
  ...(["kind", "year", "month", "org", "org_path", "title", "highlight", "state", "revision"] as const),
  ...(["approved_by", "approved_at", "unread", "facts", "event"] as const),
];

/** Writes records' rows, over those of the same ids. */
export const upsertRecords = new Bulk<RecordRow>(["id", "since", ...CHANGING], (db, rows) =>
  db
    .insertInto("records")
    .values(rows)
    .onConflict((clash) =>
      clash
        .column("id")
        .doUpdateSet((row) => Object.fromEntries(CHANGING.map((column) => [column, row.ref(`excluded.${column}`)]))),
    )
    .compile(),
);

const SUMS = ["sum", "exact", "about", "over", "at_least", "nearly", "none_reported", "unknown"] as const;

/** Adds to totals. */
export const addTotals = new Bulk<TotalRow>(["org_path", "month", "kind", "fact", ...SUMS], (db, rows) =>
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
);

/** Adds to the census. */
export const addCensus = new Bulk<CensusRow>(["org_path", "period", "kind", "count"], (db, rows) =>
  db
    .insertInto("census")
    .values(rows)
    .onConflict((clash) =>
      clash
        .columns(["org_path", "period", "kind"])
        .doUpdateSet((row) => ({ count: row("census.count", "+", row.ref("excluded.count")) })),
    )
    .compile(),
);
