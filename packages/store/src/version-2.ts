/** Version 2: totals of each unit with all below it, and a census, so that a report reads one place of each. */
import { sql, type Kysely } from "kysely";
import type { Engine } from "./engine.ts";

/** Lengths of the paths of province, prefecture, county, township and community. */
const levels = sql`(values (2), (4), (6), (9), (12))`;

export async function version2(db: Kysely<unknown>, engine: Engine): Promise<void> {
  await sql`
    insert into totals
    select substr(org_path, 1, level), month, kind, fact, sum(sum), sum(exact), sum(about), sum("over"),
      sum(at_least), sum(nearly), sum(none_reported), sum(unknown)
    from totals join (select column1 as level from ${levels} as listed) as levels on level < length(org_path)
    group by substr(org_path, 1, level), month, kind, fact
    on conflict (org_path, month, kind, fact) do update set
      sum = totals.sum + excluded.sum, exact = totals.exact + excluded.exact, about = totals.about + excluded.about,
      "over" = totals."over" + excluded."over", at_least = totals.at_least + excluded.at_least,
      nearly = totals.nearly + excluded.nearly, none_reported = totals.none_reported + excluded.none_reported,
      unknown = totals.unknown + excluded.unknown`.execute(db);
  await db.schema
    .createTable("census")
    .addColumn("org_path", engine.text, (column) => column.notNull())
    .addColumn("period", engine.text, (column) => column.notNull())
    .addColumn("kind", engine.text, (column) => column.notNull())
    .addColumn("count", "bigint", (column) => column.notNull())
    .addPrimaryKeyConstraint("census_place", ["org_path", "period", "kind"])
    .modifyEnd(engine.laid.census)
    .execute();
  await sql`
    insert into census
    select path, period, kind, count(*)
    from (
      select substr(org_path, 1, level) as path, coalesce(month, cast(year as text)) as period, kind
      from records
      join (select column1 as level from ${levels} as listed union select 0) as levels on level < length(org_path)
      union all
      select org_path, coalesce(month, cast(year as text)), kind from records
    ) as places
    group by path, period, kind`.execute(db);
}
