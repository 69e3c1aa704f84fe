/** Version 1: events, the records they lead to, totals of each unit. */
import { sql, type Kysely } from "kysely";
import type { Engine } from "./engine.ts";

export async function version1(db: Kysely<unknown>, engine: Engine): Promise<void> {
  await db.schema
    .createTable("meta")
    .addColumn("name", "text", (column) => column.primaryKey().notNull())
    .addColumn("value", "text", (column) => column.notNull())
    .execute();
  await db.schema
    .createTable("definitions")
    .addColumn("kind", "text", (column) => column.primaryKey().notNull())
    .addColumn("fingerprint", "text", (column) => column.notNull())
    .execute();
  await db.schema
    .createTable("events")
    .addColumn("seq", "integer", (column) => column.primaryKey())
    .addColumn("at", "text", (column) => column.notNull())
    .addColumn("actor", "text", (column) => column.notNull())
    .addColumn("verb", "text", (column) => column.notNull())
    .addColumn("subject", "text", (column) => column.notNull())
    .addColumn("revision", "integer", (column) => column.notNull())
    .addColumn("state", "text", (column) => column.notNull())
    .addColumn("reason", "text")
    .addColumn("digest", "text", (column) => column.notNull())
    .addColumn("hash", "text", (column) => column.notNull())
    // last, so that the columns before it are read without it
    .addColumn("body", "text", (column) => column.notNull())
    .execute();
  for (const statement of engine.appendOnly("events")) await statement.execute(db);
  await db.schema
    .createTable("records")
    .addColumn("id", "text", (column) => column.primaryKey().notNull())
    .addColumn("kind", "text", (column) => column.notNull())
    .addColumn("year", "integer", (column) => column.notNull())
    .addColumn("month", "text")
    .addColumn("org", "text", (column) => column.notNull())
    .addColumn("org_path", "text", (column) => column.notNull())
    .addColumn("title", "text", (column) => column.notNull())
    .addColumn("highlight", "integer", (column) => column.notNull())
    .addColumn("state", "text", (column) => column.notNull())
    .addColumn("revision", "integer", (column) => column.notNull())
    .addColumn("approved_by", "text", (column) => column.notNull())
    .addColumn("approved_at", "text", (column) => column.notNull())
    .addColumn("unread", "text")
    .addColumn("facts", "text", (column) => column.notNull())
    .addColumn("since", "integer", (column) => column.notNull().references("events.seq"))
    .addColumn("event", "integer", (column) => column.notNull().references("events.seq"))
    .execute();
  const place = ["kind", "year", "org_path", "id"];
  await db.schema.createIndex("records_by_place").on("records").columns(place).execute();
  await sql`create index records_highlighted on records (kind, year, org_path, id) where highlight = 1`.execute(db);
  await sql`create index records_unread on records (kind, year, org_path, id) where unread is not null`.execute(db);
  await db.schema
    .createTable("totals")
    .addColumn("org_path", "text", (column) => column.notNull())
    .addColumn("month", "text", (column) => column.notNull())
    .addColumn("kind", "text", (column) => column.notNull())
    .addColumn("fact", "text", (column) => column.notNull())
    .addColumn("sum", "bigint", (column) => column.notNull())
    .addColumn("exact", "bigint", (column) => column.notNull())
    .addColumn("about", "bigint", (column) => column.notNull())
    .addColumn("over", "bigint", (column) => column.notNull())
    .addColumn("at_least", "bigint", (column) => column.notNull())
    .addColumn("nearly", "bigint", (column) => column.notNull())
    .addColumn("none_reported", "bigint", (column) => column.notNull())
    .addColumn("unknown", "bigint", (column) => column.notNull())
    .addPrimaryKeyConstraint("totals_place", ["org_path", "month", "kind", "fact"])
    .modifyEnd(engine.clustered)
    .execute();
}
