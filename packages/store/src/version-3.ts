/** Version 3: records under review beside those that count, what is said of months and years, settings, histories. */
import { sql, type Kysely } from "kysely";
import type { Engine } from "./engine.ts";

export async function version3(db: Kysely<unknown>, engine: Engine): Promise<void> {
  await db.schema
    .alterTable("records")
    .addColumn("last", engine.seq, (column) => column.notNull().defaultTo(0))
    .execute();
  await sql`update records set last = event`.execute(db);
  await db.schema.createIndex("events_by_subject").on("events").columns(["subject", "seq"]).execute();
  await db.schema
    .createTable("unapproved")
    .addColumn("id", engine.text, (column) => column.primaryKey().notNull())
    .addColumn("kind", engine.text, (column) => column.notNull())
    .addColumn("year", "integer", (column) => column.notNull())
    .addColumn("month", engine.text)
    .addColumn("org", engine.text, (column) => column.notNull())
    .addColumn("org_path", engine.text, (column) => column.notNull())
    .addColumn("title", engine.text, (column) => column.notNull())
    .addColumn("highlight", "integer", (column) => column.notNull())
    .addColumn("state", engine.text, (column) => column.notNull())
    .addColumn("revision", "integer", (column) => column.notNull())
    .addColumn("facts", engine.text, (column) => column.notNull())
    .addColumn("since", engine.seq, (column) => column.notNull().references("events.seq"))
    .addColumn("event", engine.seq, (column) => column.notNull().references("events.seq"))
    .addColumn("last", engine.seq, (column) => column.notNull().references("events.seq"))
    .addColumn("returned", engine.seq, (column) => column.references("events.seq"))
    .execute();
  await db.schema.createIndex("unapproved_by_state").on("unapproved").columns(["state", "org_path", "id"]).execute();
  await db.schema
    .createTable("statements")
    .addColumn("org_path", engine.text, (column) => column.notNull())
    .addColumn("period", engine.text, (column) => column.notNull())
    .addColumn("says", engine.text, (column) => column.notNull())
    .addColumn("org", engine.text, (column) => column.notNull())
    .addColumn("event", engine.seq, (column) => column.notNull().references("events.seq"))
    .addPrimaryKeyConstraint("statements_place", ["org_path", "period", "says"])
    .execute();
  await db.schema
    .createTable("settings")
    .addColumn("name", engine.text, (column) => column.primaryKey().notNull())
    .addColumn("value", engine.text, (column) => column.notNull())
    .execute();
}
