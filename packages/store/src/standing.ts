/** Records that count, read with what their events tell. */
import type { Stored } from "@taizhang/engine";
import type { Kysely } from "kysely";
import { questionOfMany } from "./question.ts";
import { fromRow } from "./record-row.ts";
import type { Tables } from "./tables.ts";

export const full = (db: Kysely<Tables>) =>
  db
    .selectFrom("records")
    .innerJoin("events", "events.seq", "records.event")
    .select(["records.id", "records.kind", "records.year", "records.month", "records.org", "records.title"])
    .select(["records.highlight", "records.state", "records.revision", "records.approved_by", "records.approved_at"])
    .select(["records.unread", "records.facts", "records.last", "events.digest", "events.body"])
    .select(["events.actor as recorded_by", "events.at as recorded_at"]);

const known = questionOfMany((db, ids) => full(db).where("records.id", "in", ids));

/** The revisions that count, by id. */
export async function standingByIds(db: Kysely<Tables>, ids: readonly string[]): Promise<Map<string, Stored>> {
  const rows = await known(db, ids);
  return new Map(rows.map((row) => [row.id, fromRow(row)]));
}
