/** Version 4: accounts with their roles, sessions and tokens, and the answers to requests that may come again. */
import type { Kysely } from "kysely";
import type { Engine } from "./engine.ts";

export async function version4(db: Kysely<unknown>, { text }: Engine): Promise<void> {
  await db.schema
    .createTable("users")
    .addColumn("login", text, (column) => column.primaryKey().notNull())
    .addColumn("disabled", "integer", (column) => column.notNull())
    .addColumn("password", text, (column) => column.notNull())
    .addColumn("enrolled_at", text, (column) => column.notNull())
    .execute();
  await db.schema
    .createTable("grants")
    .addColumn("login", text, (column) => column.notNull().references("users.login"))
    .addColumn("role", text, (column) => column.notNull())
    .addColumn("org", text, (column) => column.notNull())
    .addPrimaryKeyConstraint("grants_place", ["login", "role", "org"])
    .execute();
  await db.schema
    .createTable("sessions")
    .addColumn("digest", text, (column) => column.primaryKey().notNull())
    .addColumn("login", text, (column) => column.notNull().references("users.login"))
    .addColumn("since", text, (column) => column.notNull())
    .addColumn("seen", text, (column) => column.notNull())
    .execute();
  await db.schema.createIndex("sessions_by_login").on("sessions").column("login").execute();
  await db.schema
    .createTable("tokens")
    .addColumn("digest", text, (column) => column.primaryKey().notNull())
    .addColumn("id", text, (column) => column.notNull().unique())
    .addColumn("login", text, (column) => column.notNull().references("users.login"))
    .addColumn("label", text, (column) => column.notNull())
    .addColumn("grants", text)
    .addColumn("issued_at", text, (column) => column.notNull())
    .addColumn("until", text)
    .execute();
  await db.schema
    .createTable("attempts")
    .addColumn("of", text, (column) => column.primaryKey().notNull())
    .addColumn("count", "integer", (column) => column.notNull())
    .addColumn("until", text, (column) => column.notNull())
    .execute();
  await db.schema
    .createTable("idempotency")
    .addColumn("principal", text, (column) => column.notNull())
    .addColumn("route", text, (column) => column.notNull())
    .addColumn("key", text, (column) => column.notNull())
    .addColumn("body_sha256", text, (column) => column.notNull())
    .addColumn("status", "integer", (column) => column.notNull())
    .addColumn("response", text, (column) => column.notNull())
    .addColumn("at", text, (column) => column.notNull())
    .addPrimaryKeyConstraint("idempotency_place", ["principal", "route", "key"])
    .execute();
}
