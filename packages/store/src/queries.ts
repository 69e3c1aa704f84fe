/** The questions of a ledger in SQL. None reads more than it answers, however many records there are. */
import { orgPath } from "@taizhang/core";
import type { Census, MonthCount, Query, Stored } from "@taizhang/engine";
import { sql, type Kysely } from "kysely";
import { below, END } from "./below.ts";
import { question } from "./question.ts";
import { fromRow, type FullRow } from "./record-row.ts";
import { full, standingByIds } from "./standing.ts";
import type { Tables } from "./tables.ts";
import { unapprovedByIds } from "./unapproved.ts";

type Db = Kysely<Tables>;

const anyOf = question((db, id: string) =>
  db
    .selectFrom("unapproved")
    .select("id")
    .where("id", "=", id)
    .unionAll(db.selectFrom("records").select("id").where("id", "=", id)),
);

/** A record in its newest revision. */
export async function byId(db: Db, id: string): Promise<Stored | undefined> {
  // most that are asked for are not there yet
  return (await anyOf(db, id)).length === 0 ? undefined : (await byIds(db, [id]))[0];
}

/** Records by id, each in its newest revision; in any order. */
export async function byIds(db: Db, ids: readonly string[]): Promise<Stored[]> {
  const found = await standingByIds(db, ids);
  for (const newest of await unapprovedByIds(db, ids)) found.set(newest.id, newest);
  return [...found.values()];
}

/** A kind in a year: records of one such place are neighbours. */
type Place = Pick<Census, "kind" | "year">;

/** Records of one place that a query asks for. */
async function within(db: Db, { kind, year }: Place, query: Query): Promise<Stored[]> {
  const { org, within: units, period, highlight, unread, limit, after } = query;
  let found = full(db).where("records.kind", "=", kind).where("records.year", "=", year);
  if (org !== undefined) found = found.where(below("records", [orgPath(org)]));
  if (units !== undefined) found = found.where(below("records", units));
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

/** Counts of a unit and each below it, month by month. */
export async function months(db: Db, of: { readonly org: string; readonly year: number }): Promise<MonthCount[]> {
  const path = orgPath(of.org);
  const rows = await db
    .selectFrom("census")
    .select(["org_path", "period"])
    .select(({ fn }) => fn.sum<number>("count").as("count"))
    .where("org_path", ">=", path)
    .where("org_path", "<", path + END)
    .where("period", ">=", `${of.year}-`)
    .where("period", "<", `${of.year}${END}`)
    .groupBy(["org_path", "period"])
    .orderBy("org_path")
    .orderBy("period")
    .execute();
  return rows
    .filter(({ count }) => count > 0)
    .map((row) => ({ path: row.org_path, month: row.period, count: row.count }));
}

const defined = question((db) => db.selectFrom("definitions").selectAll().orderBy("kind"));

export async function definitions(db: Db): Promise<ReadonlyMap<string, string>> {
  return new Map((await defined(db)).map(({ kind, fingerprint }) => [kind, fingerprint]));
}

const last = question((db) => db.selectFrom("events").select(["seq", "hash"]).orderBy("seq", "desc").limit(1));

/** The last event's place in the chain, or what the first one hashes. */
export async function lastEvent(db: Db): Promise<{ readonly seq: number; readonly hash: string } | undefined> {
  return (await last(db))[0];
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
