/** The events told again, to see whether records, statements and settings stand where they left them. */
import type { Difference } from "@taizhang/engine";
import { type Kysely, sql } from "kysely";
import type { EventRow, RecordRow, Tables, UnapprovedRow } from "./tables.ts";

type Db = Kysely<Tables>;

/** Subjects whose events are read by one question. */
const PAGE = 500;

type Told = Pick<EventRow, "seq" | "at" | "actor" | "verb" | "subject" | "revision" | "state">;

/** What a row of a record must hold, as text. */
type Due = { readonly counting: string | undefined; readonly other: string | undefined };

const asCounting = (row: Pick<RecordRow, "event" | "last" | "revision" | "approved_by" | "approved_at">): string =>
  JSON.stringify([row.event, row.last, row.revision, row.approved_by, row.approved_at]);

const asOther = (row: Pick<UnapprovedRow, "event" | "last" | "revision" | "state" | "returned">): string =>
  JSON.stringify([row.event, row.last, row.revision, row.state, row.state === "returned" ? row.returned : null]);

const CONTENT: readonly string[] = ["recorded", "edited", "corrected", "linked"];

/** Where a record's events leave it. */
function follow(events: readonly Told[]): Due {
  let counting: Pick<RecordRow, "event" | "last" | "revision" | "approved_by" | "approved_at"> | undefined;
  let other: Pick<UnapprovedRow, "event" | "last" | "revision" | "state" | "returned"> | undefined;
  for (const { seq, at, actor, verb, revision, state } of events) {
    const event = CONTENT.includes(verb) ? seq : (other?.event ?? counting?.event ?? 0);
    if (state === "approved") {
      counting =
        verb === "abandoned" && counting !== undefined
          ? { ...counting, last: seq }
          : { event, last: seq, revision, approved_by: actor, approved_at: at };
      other = undefined;
    } else if (state !== "") {
      if (state === "void") counting = undefined;
      other = { event, last: seq, revision, state, returned: verb === "returned" ? seq : (other?.returned ?? null) };
    }
  }
  return {
    counting: counting === undefined ? undefined : asCounting(counting),
    other: other === undefined ? undefined : asOther(other),
  };
}

/** What is kept is not what is due: the kinds of difference. */
function differing(place: string, kept: string | undefined, due: string | undefined): Difference[] {
  if (kept === due) return [];
  return [{ of: "records", place, how: due === undefined ? "extra" : kept === undefined ? "missing" : "changed" }];
}

/** Events of the next subjects behind one, by subject. */
async function page(db: Db, after: string): Promise<Map<string, Told[]>> {
  const subjects = await db
    .selectFrom("events")
    .select("subject")
    .distinct()
    .where("subject", ">", after)
    .orderBy("subject")
    .limit(PAGE)
    .execute();
  const told = new Map(subjects.map(({ subject }): [string, Told[]] => [subject, []]));
  if (told.size === 0) return told;
  const events = await db
    .selectFrom("events")
    .select(["seq", "at", "actor", "verb", "subject", "revision", "state"])
    .where("subject", "in", [...told.keys()])
    .orderBy("seq")
    .execute();
  for (const event of events) told.get(event.subject)?.push(event);
  return told;
}

async function strayRecords(db: Db): Promise<Difference[]> {
  const found: Difference[] = [];
  for (let told = await page(db, ""); told.size > 0; told = await page(db, [...told.keys()].at(-1) ?? "")) {
    const ids = [...told.keys()];
    const counting = await db
      .selectFrom("records")
      .select(["id", "event", "last", "revision", "approved_by", "approved_at", "state"])
      .where("id", "in", ids)
      .execute();
    const others = await db
      .selectFrom("unapproved")
      .select(["id", "event", "last", "revision", "state", "returned"])
      .where("id", "in", ids)
      .execute();
    // a record of another state has no place among those that count
    const kept = new Map(counting.map((row) => [row.id, row.state === "approved" ? asCounting(row) : row.state]));
    const keptOthers = new Map(others.map((row) => [row.id, asOther(row)]));
    for (const [id, events] of told) {
      const due = follow(events);
      found.push(...differing(id, kept.get(id), due.counting), ...differing(id, keptOthers.get(id), due.other));
    }
    if (told.size < PAGE) break;
  }
  return found;
}

/** Rows that no event ever brought. */
async function unheard(db: Db): Promise<Difference[]> {
  const { rows } = await sql<{ place: string }>`
    select id as place from records where not exists (select 1 from events where subject = records.id)
    union all
    select id as place from unapproved where not exists (select 1 from events where subject = unapproved.id)
    order by 1`.execute(db);
  return rows.map(({ place }) => ({ of: "records", place, how: "extra" }));
}

/** Statements and settings as the events leave them and as they are kept. */
async function strayWords(db: Db): Promise<Difference[]> {
  const due = new Map<string, string>();
  const events = await db
    .selectFrom("events")
    .select(["seq", "verb", "subject", "body"])
    .where("verb", "in", ["declared", "retracted", "set"])
    .orderBy("seq")
    .execute();
  for (const { seq, verb, subject, body } of events) {
    if (verb === "retracted") due.delete(subject);
    else due.set(subject, verb === "set" ? body : String(seq));
  }
  const statements = await db.selectFrom("statements").selectAll().execute();
  const settings = await db.selectFrom("settings").selectAll().execute();
  const kept = new Map([
    ...statements.map(({ org, period, says, event }): [string, string] => [`${org} ${period} ${says}`, String(event)]),
    ...settings.map(({ name, value }): [string, string] => [name, value]),
  ]);
  return [...new Set([...due.keys(), ...kept.keys()])].flatMap((place) =>
    differing(place, kept.get(place), due.get(place)),
  );
}

/** Whatever does not stand where its last event left it. */
export async function strays(db: Db): Promise<Difference[]> {
  return [...(await strayRecords(db)), ...(await unheard(db)), ...(await strayWords(db))].toSorted((a, b) =>
    a.place < b.place ? -1 : a.place > b.place ? 1 : 0,
  );
}
