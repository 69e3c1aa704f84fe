/** The walk along the chain of events: every hash made anew, every place in the order looked at. */
import type { AuditReport, Head } from "@taizhang/engine";
import type { Kysely } from "kysely";
import { hashOf, origin } from "./chain.ts";
import { lastEvent } from "./queries.ts";
import type { EventRow, Tables } from "./tables.ts";

/** Events read by one question. */
const PAGE = 1000;

/** What the first event hashes; a ledger that lost its id breaks at its first event. */
async function start(db: Kysely<Tables>): Promise<string> {
  const row = await db.selectFrom("meta").select("value").where("name", "=", "ledger").executeTakeFirst();
  return origin(String(row?.value));
}

/** The end of the chain, as it is kept. */
export async function headOf(db: Kysely<Tables>): Promise<Head> {
  const last = await lastEvent(db);
  return last === undefined ? { events: 0, head: await start(db) } : { events: last.seq, head: last.hash };
}

/** How many events there were when the chain ended in this head. */
export async function eventsAt(db: Kysely<Tables>, head: string): Promise<number | undefined> {
  const row = await db.selectFrom("events").select("seq").where("hash", "=", head).executeTakeFirst();
  return row === undefined ? undefined : Number(row.seq);
}

async function page(db: Kysely<Tables>, after: number | undefined): Promise<EventRow[]> {
  const events = db.selectFrom("events").selectAll().orderBy("seq").limit(PAGE);
  return (after === undefined ? events : events.where("seq", ">", after)).execute();
}

/** What is wrong with an event behind `before` whose place should be `seq`. */
function wrongWith(event: EventRow, seq: number, before: string): AuditReport["broken"] {
  if (event.seq < seq) return { seq: event.seq, how: "stray" };
  if (event.seq > seq) return { seq, how: "missing" };
  return event.hash === hashOf(event, before) ? undefined : { seq, how: "changed" };
}

/** Walks the chain to its end or to where it breaks; with an anchor, looks whether it comes by. */
export async function audit(db: Kysely<Tables>, anchor?: string): Promise<AuditReport> {
  let head = await start(db);
  let seq = 0;
  let held = head === anchor;
  const report = (broken?: AuditReport["broken"]): AuditReport => ({
    events: seq,
    head,
    ...(broken === undefined ? {} : { broken }),
    ...(anchor === undefined ? {} : { anchor: held ? "held" : "absent" }),
  });
  for (let events = await page(db, undefined); events.length > 0; events = await page(db, seq)) {
    for (const event of events) {
      const broken = wrongWith(event, seq + 1, head);
      if (broken !== undefined) return report(broken);
      seq += 1;
      head = event.hash;
      held ||= head === anchor;
    }
  }
  return report();
}
