/** Where units and all below them are found: their paths begin alike. */
import { sql, type RawBuilder } from "kysely";

/** Behind every text that begins with a path or a period. */
export const END = "~";

/** Whether a row is of one of the units or of one below it, by their paths; of none when there is none. */
export function below(table: "records" | "unapproved" | "statements", paths: readonly string[]): RawBuilder<boolean> {
  const column = sql.ref(`${table}.org_path`);
  const each = paths.map((path) => sql`(${column} >= ${path} and ${column} < ${path + END})`);
  return paths.length === 0 ? sql`1 = 0` : sql`(${sql.join(each, sql` or `)})`;
}
