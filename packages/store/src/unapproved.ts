/** Records that do not count: under way, or void. */
import { orgPath } from "@taizhang/core";
import type { Stored, UnapprovedQuery } from "@taizhang/engine";
import type { Kysely } from "kysely";
import { below } from "./below.ts";
import { questionOfMany } from "./question.ts";
import { fromUnapprovedRow, type FullUnapprovedRow } from "./record-row.ts";
import { standingByIds } from "./standing.ts";
import type { Tables } from "./tables.ts";

type Db = Kysely<Tables>;

/** Records with what their events tell. */
const full = (db: Db) =>
  db
    .selectFrom("unapproved")
    .innerJoin("events", "events.seq", "unapproved.event")
    .leftJoin("events as returns", "returns.seq", "unapproved.returned")
    .select(["unapproved.id", "unapproved.kind", "unapproved.year", "unapproved.month", "unapproved.org"])
    .select(["unapproved.title", "unapproved.highlight", "unapproved.state", "unapproved.revision", "unapproved.facts"])
    .select(["unapproved.last", "events.digest", "events.body"])
    .select(["events.actor as recorded_by", "events.at as recorded_at"])
    .select(["returns.actor as returned_by", "returns.at as returned_at"])
    .select(["returns.reason as returned_reason", "returns.body as returned_body"]);

const known = questionOfMany((db, ids) => full(db).where("unapproved.id", "in", ids));

/** Each with the revision that counts meanwhile. */
async function withStanding(db: Db, rows: readonly FullUnapprovedRow[]): Promise<Stored[]> {
  const standing = await standingByIds(
    db,
    rows.map(({ id }) => id),
  );
  return rows.map((row) => {
    const counts = standing.get(row.id);
    return { ...fromUnapprovedRow(row), ...(counts === undefined ? {} : { standing: counts }) };
  });
}

/** The newest revisions of those that are under way or void, by id. */
export async function unapprovedByIds(db: Db, ids: readonly string[]): Promise<Stored[]> {
  return withStanding(db, await known(db, ids));
}

export async function unapproved(db: Db, query: UnapprovedQuery): Promise<Stored[]> {
  const { kinds, org, within, period, states, recordedBy, limit, after } = query;
  if (kinds?.length === 0 || states?.length === 0) return [];
  let found = full(db);
  if (states !== undefined) found = found.where("unapproved.state", "in", states);
  if (kinds !== undefined) found = found.where("unapproved.kind", "in", kinds);
  if (org !== undefined) found = found.where(below("unapproved", [orgPath(org)]));
  if (within !== undefined) found = found.where(below("unapproved", within));
  if (period !== undefined) {
    found =
      period.length > 4
        ? found.where("unapproved.month", "=", period)
        : found.where("unapproved.year", "=", Number(period));
  }
  if (recordedBy !== undefined) found = found.where("events.actor", "=", recordedBy);
  if (after !== undefined) found = found.where("unapproved.id", ">", after);
  if (limit !== undefined) found = found.limit(limit);
  return withStanding(db, await found.orderBy("unapproved.id").execute());
}
