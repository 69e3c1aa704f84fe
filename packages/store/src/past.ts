/** What was done, read from the events. */
import type { Happened } from "@taizhang/engine";
import { sql, type Kysely } from "kysely";
import { fieldIn } from "./record-row.ts";
import type { Tables } from "./tables.ts";

/** Events without their content, but for the field a return is about. */
const told = (db: Kysely<Tables>) =>
  db
    .selectFrom("events")
    .select(["seq", "at", "actor as by", "verb", "subject", "revision", "state", "reason"])
    .select(sql<string>`case when verb = 'returned' then body else '' end`.as("field"));

type Row = Omit<Happened, "reason" | "field"> & { readonly reason: string | null; readonly field: string };

const asHappened = ({ reason, field, ...row }: Row): Happened => ({
  ...row,
  ...(reason === null ? {} : { reason }),
  ...fieldIn(field),
});

export async function history(db: Kysely<Tables>, id: string): Promise<Happened[]> {
  // a kind, a setting or a statement may be called as a record is
  const rows = await told(db).where("subject", "=", id).where("state", "<>", "").orderBy("seq").execute();
  return rows.map(asHappened);
}

export async function events(
  db: Kysely<Tables>,
  { after, limit }: { readonly after: number; readonly limit: number },
): Promise<Happened[]> {
  const rows = await told(db).where("seq", ">", after).orderBy("seq").limit(limit).execute();
  return rows.map(asHappened);
}
