/** The running totals of a unit in a period: the question a report asks most, compiled once for each connection. */
import { orgPath, type Total, type Totals } from "@taizhang/core";
import type { CompiledQuery, Kysely } from "kysely";
import { END } from "./below.ts";
import type { Tables } from "./tables.ts";
import { fromSums, type Sums } from "./total-row.ts";

type Row = Sums & { readonly kind: string; readonly fact: string };

/** The question with its three parameters: path, first period, what is behind the last. */
const compiled = (db: Kysely<Tables>): CompiledQuery<Row> =>
  db
    .selectFrom("totals")
    .select(["kind", "fact"])
    .select(({ fn }) => [fn.sum<number>("sum").as("sum"), fn.sum<number>("exact").as("exact")])
    .select(({ fn }) => [fn.sum<number>("about").as("about"), fn.sum<number>("over").as("over")])
    .select(({ fn }) => [fn.sum<number>("at_least").as("at_least"), fn.sum<number>("nearly").as("nearly")])
    .select(({ fn }) => [fn.sum<number>("none_reported").as("none_reported"), fn.sum<number>("unknown").as("unknown")])
    .where("org_path", "=", "")
    .where("month", ">=", "")
    .where("month", "<", "")
    .groupBy(["kind", "fact"])
    .orderBy("kind")
    .orderBy("fact")
    .compile();

const known = new WeakMap<Kysely<Tables>, CompiledQuery<Row>>();

function question(db: Kysely<Tables>): CompiledQuery<Row> {
  const before = known.get(db);
  if (before !== undefined) return before;
  const made = compiled(db);
  known.set(db, made);
  return made;
}

export async function totals(
  db: Kysely<Tables>,
  of: { readonly org: string; readonly period: string },
): Promise<Totals> {
  const parameters = [orgPath(of.org), of.period, of.period + END];
  const { rows } = await db.executeQuery<Row>({ ...question(db), parameters });
  const all = new Map<string, Map<string, Total>>();
  for (const { kind, fact, ...sums } of rows) {
    const total = fromSums(sums);
    // what was taken out again leaves a row of zeros
    if (Object.values(total.parts).every((count) => count === 0)) continue;
    const facts = all.get(kind) ?? new Map<string, Total>();
    all.set(kind, facts.set(fact, total));
  }
  return all;
}
