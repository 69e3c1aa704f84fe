/** The running totals of a unit in a period: the question a report asks most. */
import { orgPath, type Total, type Totals } from "@taizhang/core";
import type { Kysely } from "kysely";
import { END } from "./below.ts";
import { question } from "./question.ts";
import type { Tables } from "./tables.ts";
import { fromSums } from "./total-row.ts";

const sums = question((db, path: string, from: string, behind: string) =>
  db
    .selectFrom("totals")
    .select(["kind", "fact"])
    .select(({ fn }) => [fn.sum<number>("sum").as("sum"), fn.sum<number>("exact").as("exact")])
    .select(({ fn }) => [fn.sum<number>("about").as("about"), fn.sum<number>("over").as("over")])
    .select(({ fn }) => [fn.sum<number>("at_least").as("at_least"), fn.sum<number>("nearly").as("nearly")])
    .select(({ fn }) => [fn.sum<number>("none_reported").as("none_reported"), fn.sum<number>("unknown").as("unknown")])
    .where("org_path", "=", path)
    .where("month", ">=", from)
    .where("month", "<", behind)
    .groupBy(["kind", "fact"])
    .orderBy("kind")
    .orderBy("fact"),
);

export async function totals(
  db: Kysely<Tables>,
  of: { readonly org: string; readonly period: string },
): Promise<Totals> {
  const rows = await sums(db, orgPath(of.org), of.period, of.period + END);
  const all = new Map<string, Map<string, Total>>();
  for (const { kind, fact, ...parts } of rows) {
    const total = fromSums(parts);
    // what was taken out again leaves a row of zeros
    if (Object.values(total.parts).every((count) => count === 0)) continue;
    const facts = all.get(kind) ?? new Map<string, Total>();
    all.set(kind, facts.set(fact, total));
  }
  return all;
}
