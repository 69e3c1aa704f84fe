/** Version 1: events, the records they lead to, totals of each unit. */
import { sql, type Kysely } from "kysely";
import type { Engine } from "./engine.ts";

export async function version1(db: Kysely<unknown>, engine: Engine): Promise<void> {
  await db.schema
    .createTable("meta")
    .addColumn("name", engine.text, (column) => column.primaryKey().notNull())
    .addColumn("value", engine.text, (column) => column.notNull())
    .execute();
  await db.schema
    .createTable("definitions")
    .addColumn("kind", engine.text, (column) => column.primaryKey().notNull())
    .addColumn("fingerprint", engine.text, (column) => column.notNull())
    .execute();
  await db.schema
    .createTable("events")
    .addColumn("seq", engine.seq, (column) => column.primaryKey())
    .addColumn("at", engine.text, (column) => column.notNull())
    .addColumn("actor", engine.text, (column) => column.notNull())
    .addColumn("verb", engine.text, (column) => column.notNull())
    .addColumn("subject", engine.text, (column) => column.notNull())
    .addColumn("revision", "integer", (column) => column.notNull())
    .addColumn("state", engine.text, (column) => column.notNull())
    .addColumn("reason", engine.text)
    .addColumn("digest", engine.text, (column) => column.notNull())
    .addColumn("hash", engine.text, (column) => column.notNull())
    // last, so that the columns before it are read without it
    .addColumn("body", engine.text, (column) => column.notNull())
    .execute();
  for (const statement of engine.appendOnly("events")) await statement.execute(db);
  await db.schema
    .createTable("records")
    .addColumn("id", engine.text, (column) => column.notNull())
    .addColumn("kind", engine.text, (column) => column.notNull())
    .addColumn("year", "integer", (column) => column.notNull())
    .addColumn("month", engine.text)
    .addColumn("org", engine.text, (column) => column.notNull())
    .addColumn("org_path", engine.text, (column) => column.notNull())
    .addColumn("title", engine.text, (column) => column.notNull())
    .addColumn("highlight", "integer", (column) => column.notNull())
    .addColumn("state", engine.text, (column) => column.notNull())
    .addColumn("revision", "integer", (column) => column.notNull())
    .addColumn("approved_by", engine.text, (column) => column.notNull())
    .addColumn("approved_at", engine.text, (column) => column.notNull())
    .addColumn("unread", engine.text)
    .addColumn("facts", engine.text, (column) => column.notNull())
    .addColumn("since", engine.seq, (column) => column.notNull().references("events.seq"))
    .addColumn("event", engine.seq, (column) => column.notNull().references("events.seq"))
    .addPrimaryKeyConstraint("records_key", [...engine.recordKey])
    .modifyEnd(engine.laid.records)
    .execute();
  const place = ["kind", "year", "org_path", "id"];
  await db.schema.createIndex("records_by_place").on("records").columns(place).execute();
  await sql`create index records_highlighted on records (kind, year, org_path, id) where highlight = 1`.execute(db);
  await sql`create index records_unread on records (kind, year, org_path, id) where unread is not null`.execute(db);
  await db.schema
    .createTable("totals")
    .addColumn("org_path", engine.text, (column) => column.notNull())
    .addColumn("month", engine.text, (column) => column.notNull())
    .addColumn("kind", engine.text, (column) => column.notNull())
    .addColumn("fact", engine.text, (column) => column.notNull())
    .addColumn("sum", "bigint", (column) => column.notNull())
    .addColumn("exact", "bigint", (column) => column.notNull())
    .addColumn("about", "bigint", (column) => column.notNull())
    .addColumn("over", "bigint", (column) => column.notNull())
    .addColumn("at_least", "bigint", (column) => column.notNull())
    .addColumn("nearly", "bigint", (column) => column.notNull())
    .addColumn("none_reported", "bigint", (column) => column.notNull())
    .addColumn("unknown", "bigint", (column) => column.notNull())
    .addPrimaryKeyConstraint("totals_place", ["org_path", "month", "kind", "fact"])
    .modifyEnd(engine.laid.totals)
    .execute();
}
