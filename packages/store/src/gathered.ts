/** What a transaction, or a part of one, has to write and has not written: rows that wait for others, so that many go in few statements. */
import { counting, type Reply, type Stored } from "@taizhang/engine";
import type { Kysely } from "kysely";
import type { Engine } from "./engine.ts";
import { toRow, toUnapprovedRow } from "./record-row.ts";
import { remember } from "./replies.ts";
import { Running } from "./running.ts";
import type { EventRow, RecordRow, Tables, UnapprovedRow } from "./tables.ts";

/** Rows gathered before they are written, so that memory stays flat. */
const GATHERED = 500;

/** A record put into a transaction. */
export interface Put {
  /** As it was before; undefined when it is new. */
  readonly before: Stored | undefined;
  readonly after: Stored;
  readonly event: EventRow;
}

/** `rehoused` are known records that now belong to another year: where the year is part of the key, they go there first. */
export async function writeRecords(
  db: Kysely<Tables>,
  engine: Engine,
  rows: readonly RecordRow[],
  rehoused: ReadonlyMap<string, number>,
): Promise<void> {
  await engine.roomFor(db, new Set(rows.map(({ year }) => year)));
  for (const [id, year] of rehoused) {
    await db.updateTable("records").set({ year }).where("id", "=", id).execute();
  }
  await engine.inserts.records.write(db, rows);
}

export class Gathered {
  #events: EventRow[] = [];
  #records = new Map<string, RecordRow>();
  #unapproved = new Map<string, UnapprovedRow>();
  /** Ids of those that were under way and count from here on. */
  #settled = new Set<string>();
  /** Records that count in another year than before, by id. */
  #rehoused = new Map<string, number>();
  #replies: Reply[] = [];
  #standing = new Map<string, Stored>();
  readonly running = new Running();

  /** A record as it stands by what waits here. */
  standing(id: string): Stored | undefined {
    return this.#standing.get(id);
  }

  /** Whether so many rows wait that they should be written. */
  get full(): boolean {
    return this.#events.length > GATHERED;
  }

  /** Whether nothing waits, neither rows nor sums. */
  get empty(): boolean {
    return this.#events.length === 0 && this.#replies.length === 0 && this.running.empty;
  }

  /** Takes in a record; what waits for the same id in one put becomes one row, the last. */
  put({ before, after, event }: Put): void {
    this.#events.push(event);
    this.#standing.set(after.id, after);
    const rows = after.state === "approved" ? this.#records : this.#unapproved;
    const since = rows.get(after.id)?.since ?? event.seq;
    if (after.state !== "approved") {
      this.#unapproved.set(after.id, { ...toUnapprovedRow(after, event.seq), since });
      return;
    }
    this.#records.set(after.id, { ...toRow(after, event.seq), since });
    if (before !== undefined && before.state !== "approved") this.#settled.add(after.id);
    const counted = counting(before);
    if (counted !== undefined && counted.year !== after.year) this.#rehoused.set(after.id, after.year);
    this.running.note(counted, after);
  }

  reply(reply: Reply): void {
    this.#replies.push(reply);
  }

  get replies(): readonly Reply[] {
    return this.#replies;
  }

  /** Takes over what waits in a part that is over. */
  takeOver(part: Gathered): void {
    this.#events = this.#events.concat(part.#events);
    for (const [id, row] of part.#records) this.#records.set(id, row);
    for (const [id, row] of part.#unapproved) this.#unapproved.set(id, row);
    for (const id of part.#settled) this.#settled.add(id);
    for (const [id, year] of part.#rehoused) this.#rehoused.set(id, year);
    for (const [id, stored] of part.#standing) this.#standing.set(id, stored);
    this.#replies = this.#replies.concat(part.#replies);
    this.running.takeOver(part.running);
  }

  /** Writes the rows; sums wait on. */
  async write(db: Kysely<Tables>, engine: Engine): Promise<void> {
    await engine.inserts.events.write(db, this.#events);
    await writeRecords(db, engine, [...this.#records.values()], this.#rehoused);
    await engine.inserts.unapproved.write(db, [...this.#unapproved.values()]);
    if (this.#settled.size > 0)
      await db
        .deleteFrom("unapproved")
        .where("id", "in", [...this.#settled])
        .execute();
    for (const reply of this.#replies) await remember(db, reply);
    this.#events = [];
    this.#records = new Map();
    this.#unapproved = new Map();
    this.#settled = new Set();
    this.#rehoused = new Map();
    this.#replies = [];
    this.#standing = new Map();
  }
}
