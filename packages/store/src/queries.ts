/** The questions of a ledger in SQL. None reads more than it answers, however many records there are. */
import { orgPath, type Total, type Totals } from "@taizhang/core";
import type { Census, Query, Stored } from "@taizhang/engine";
import { sql, type Kysely } from "kysely";
import { fromRow, type FullRow } from "./record-row.ts";
import type { Tables } from "./tables.ts";
import { fromSums } from "./total-row.ts";

type Db = Kysely<Tables>;

/** Behind every text that begins with a path or a period. */
const END = "~";

/** Records with what their events tell. */
const full = (db: Db) =>
  db
    .selectFrom("records")
    .innerJoin("events", "events.seq", "records.event")
    .select(["records.id", "records.kind", "records.year", "records.month", "records.org", "records.title"])
    .select(["records.highlight", "records.state", "records.revision", "records.approved_by", "records.approved_at"])
    .select(["records.unread", "records.facts", "events.digest", "events.body"])
    .select(["events.actor as recorded_by", "events.at as recorded_at"]);

/** Stored records by id, in any order. */
export async function byIds(db: Db, ids: readonly string[]): Promise<Stored[]> {
  if (ids.length === 0) return [];
  const rows = await full(db).where("records.id", "in", ids).execute();
  return rows.map(fromRow);
}

/** A kind in a year: records of one such place are neighbours. */
type Place = Pick<Census, "kind" | "year">;

/** Records of one place that a query asks for. */
async function within(db: Db, { kind, year }: Place, query: Query): Promise<Stored[]> {
  const { org, period, highlight, unread, limit, after } = query;
  let found = full(db).where("records.kind", "=", kind).where("records.year", "=", year);
  if (org !== undefined) {
    const path = orgPath(org);
    found = found.where("records.org_path", ">=", path).where("records.org_path", "<", path + END);
  }
  if (period !== undefined && period.length > 4) found = found.where("records.month", "=", period);
  // as literals: only so a partial index is found
  if (highlight !== undefined) found = found.where("records.highlight", "=", sql.lit(1));
  if (unread !== undefined) found = found.where("records.unread", "is not", null);
  if (after !== undefined && after.kind === kind && after.year === year) {
    found = found.where(({ eb, refTuple, tuple }) =>
      eb(refTuple("records.org_path", "records.id"), ">", tuple(orgPath(after.org), after.id)),
    );
  }
  if (limit !== undefined) found = found.limit(limit);
  const ordered =
    query.order === "recorded"
      ? found.orderBy("records.since")
      : found.orderBy("records.org_path").orderBy("records.id");
  const rows = await ordered.execute();
  return rows.map(fromRow);
}

const isBehind = (place: Place, after: Place): boolean =>
  place.kind === after.kind ? place.year >= after.year : place.kind > after.kind;

export async function records(db: Db, query: Query): Promise<Stored[]> {
  const { kinds, limit = Number.POSITIVE_INFINITY, after } = query;
  const places = (await census(db, query)).filter(
    (place) => (kinds === undefined || kinds.includes(place.kind)) && (after === undefined || isBehind(place, after)),
  );
  const found: Stored[] = [];
  for (const place of places) {
    if (found.length >= limit) break;
    const left = limit === Number.POSITIVE_INFINITY ? {} : { limit: limit - found.length };
    found.push(...(await within(db, place, { ...query, ...left })));
  }
  return found;
}

export async function census(db: Db, { org, period }: Pick<Query, "org" | "period">): Promise<Census[]> {
  const path = org === undefined ? "" : orgPath(org);
  let counted = db.selectFrom("census").select(["period", "kind", "count"]).where("org_path", "=", path);
  if (period !== undefined) counted = counted.where("period", ">=", period).where("period", "<", period + END);
  const places = new Map<string, Census>();
  for (const { period: when, kind, count } of await counted.orderBy("kind").orderBy("period").execute()) {
    const year = Number(when.slice(0, 4));
    const key = `${kind} ${year}`;
    places.set(key, { kind, year, count: (places.get(key)?.count ?? 0) + count });
  }
  return [...places.values()].filter(({ count }) => count > 0);
}

export async function totals(db: Db, of: { readonly org: string; readonly period: string }): Promise<Totals> {
  const rows = await db
    .selectFrom("totals")
    .select(["kind", "fact"])
    .select(({ fn }) => [fn.sum<number>("sum").as("sum"), fn.sum<number>("exact").as("exact")])
    .select(({ fn }) => [fn.sum<number>("about").as("about"), fn.sum<number>("over").as("over")])
    .select(({ fn }) => [fn.sum<number>("at_least").as("at_least"), fn.sum<number>("nearly").as("nearly")])
    .select(({ fn }) => [fn.sum<number>("none_reported").as("none_reported"), fn.sum<number>("unknown").as("unknown")])
    .where("org_path", "=", orgPath(of.org))
    .where("month", ">=", of.period)
    .where("month", "<", of.period + END)
    .groupBy(["kind", "fact"])
    .orderBy("kind")
    .orderBy("fact")
    .execute();
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

export async function definitions(db: Db): Promise<ReadonlyMap<string, string>> {
  const rows = await db.selectFrom("definitions").selectAll().orderBy("kind").execute();
  return new Map(rows.map(({ kind, fingerprint }) => [kind, fingerprint]));
}

/** The last event's place in the chain, or what the first one hashes. */
export async function lastEvent(db: Db): Promise<{ readonly seq: number; readonly hash: string } | undefined> {
  return db.selectFrom("events").select(["seq", "hash"]).orderBy("seq", "desc").limit(1).executeTakeFirst();
}

/** The ledger's own id. */
export async function ledgerId(db: Db): Promise<string> {
  const { value } = await db.selectFrom("meta").select("value").where("name", "=", "ledger").executeTakeFirstOrThrow();
  return value;
}

/** Records in the order of their ids, a page behind `after`. */
export async function everyRecord(db: Db, after: string, limit: number): Promise<FullRow[]> {
  return full(db).where("records.id", ">", after).orderBy("records.id").limit(limit).execute();
}
