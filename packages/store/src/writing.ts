/** One transaction's writing: events, the records they lead to, and what adds up, in step. */
import { orgPath, type Screened } from "@taizhang/core";
import {
  counting,
  type Act,
  type Move,
  type Outcome,
  type Putting,
  type Recounted,
  type Statement,
  type Stored,
} from "@taizhang/engine";
import type { Kysely } from "kysely";
import { Chain, type Happening, origin } from "./chain.ts";
import type { Engine } from "./engine.ts";
import { byIds, definitions, lastEvent, ledgerId } from "./queries.ts";
import { printFacts, toRow, toUnapprovedRow } from "./record-row.ts";
import { moved, outcome, put, type Why } from "./revision.ts";
import { Running } from "./running.ts";
import { type EventRow, HOUSE, MOVED, type RecordRow, type Tables, type UnapprovedRow } from "./tables.ts";

/** Ids looked up by one question. */
const ASKED = 500;

/** Rows of one batch, by id: of those that come twice the last, in the place of the first. */
class Rows<Row extends RecordRow | UnapprovedRow> {
  readonly #rows = new Map<string, Row>();

  set(row: Row): void {
    this.#rows.set(row.id, { ...row, since: this.#rows.get(row.id)?.since ?? row.since });
  }

  get all(): Row[] {
    return [...this.#rows.values()];
  }
}

export class Writing {
  readonly #db: Kysely<Tables>;
  readonly #engine: Engine;
  readonly #running = new Running();
  #chain: Chain | undefined;

  constructor(db: Kysely<Tables>, engine: Engine) {
    this.#db = db;
    this.#engine = engine;
  }

  async put(offered: readonly Screened[], act: Act, how: Putting): Promise<Outcome[]> {
    const known = await this.#known(offered.map(({ id }) => id));
    const chain = await this.#end();
    const events: EventRow[] = [];
    const records = new Rows<RecordRow>();
    const unapproved = new Rows<UnapprovedRow>();
    const settled: string[] = [];
    const rehoused = new Map<string, number>();
    const outcomes = offered.map((record) => {
      const before = known.get(record.id);
      const result = outcome(before, record, how);
      if (result.as === "unchanged" || result.as === "conflict") return result;
      const after = put(record, act, how, before);
      const event = chain.append({
        ...happening(act, result.as, record.id, after),
        reason: result.as === "recorded" ? null : (how.correction?.reason ?? null),
        digest: record.digest,
        body: record.body,
      });
      events.push(event);
      if (after.state === "approved") {
        records.set(toRow(after, event.seq));
        if (before !== undefined && before.state !== "approved") settled.push(record.id);
        const counted = counting(before);
        if (counted !== undefined && counted.year !== after.year) rehoused.set(record.id, after.year);
        this.#running.note(counted, { ...after, version: event.seq });
      } else {
        unapproved.set(toUnapprovedRow(after, event.seq));
      }
      known.set(record.id, { ...after, version: event.seq });
      return result;
    });
    const { inserts } = this.#engine;
    await inserts.events.write(this.#db, events);
    await this.#records(records.all, rehoused);
    await inserts.unapproved.write(this.#db, unapproved.all);
    if (settled.length > 0) await this.#db.deleteFrom("unapproved").where("id", "in", settled).execute();
    if (this.#running.full) await this.settle();
    return outcomes;
  }

  async move(stored: Stored, deed: Move, act: Act, why: Why | undefined): Promise<void> {
    const seq = (await this.#end()).next;
    const after = moved(stored, deed, act, seq, why);
    await this.append({
      ...happening(act, MOVED[deed], stored.id, after),
      reason: why?.reason ?? null,
      digest: after.digest,
      body: deed === "return" ? (why?.field ?? "") : "",
    });
    const { since, event } = await this.#placeOf(stored.id);
    if (after.state === "approved") {
      const rehoused = new Map(stored.standing === undefined ? [] : [[stored.id, after.year]]);
      if (deed === "approve") await this.#records([{ ...toRow(after, event), since, last: seq }], rehoused);
      else await this.#db.updateTable("records").set({ last: seq }).where("id", "=", stored.id).execute();
      await this.#db.deleteFrom("unapproved").where("id", "=", stored.id).execute();
    } else {
      await this.#engine.inserts.unapproved.write(this.#db, [{ ...toUnapprovedRow(after, event), since, last: seq }]);
      if (deed === "return") {
        await this.#db.updateTable("unapproved").set({ returned: seq }).where("id", "=", stored.id).execute();
      }
      if (after.state === "void") await this.#db.deleteFrom("records").where("id", "=", stored.id).execute();
    }
    this.#running.note(counting(stored), counting(after));
  }

  async recount(counted: readonly Recounted[]): Promise<void> {
    const known = await this.#known(counted.map(({ stored }) => stored.id));
    for (const { stored, facts, unread } of counted) {
      const before = counting(known.get(stored.id));
      if (before === undefined) continue;
      const { unread: _, ...rest } = before;
      const after: Stored = { ...rest, facts, ...(unread === undefined ? {} : { unread }) };
      known.set(stored.id, after);
      const set = { facts: printFacts(facts), unread: unread ?? null };
      if (set.facts === printFacts(before.facts) && set.unread === (before.unread ?? null)) continue;
      await this.#db.updateTable("records").set(set).where("id", "=", stored.id).execute();
      this.#running.note(before, after);
    }
    if (this.#running.full) await this.settle();
  }

  async define(kind: string, fingerprint: string, at: string): Promise<void> {
    if ((await definitions(this.#db)).get(kind) === fingerprint) return;
    await this.append({ ...done({ by: HOUSE, at }, "defined", kind), body: fingerprint });
    await this.#db
      .insertInto("definitions")
      .values({ kind, fingerprint })
      .onConflict((clash) => clash.column("kind").doUpdateSet({ fingerprint }))
      .execute();
  }

  async set(name: string, value: string, act: Act): Promise<void> {
    await this.append({ ...done(act, "set", name), body: value });
    await this.#db
      .insertInto("settings")
      .values({ name, value })
      .onConflict((clash) => clash.column("name").doUpdateSet({ value }))
      .execute();
  }

  async declare({ org, period, says, reason, by, at }: Statement, retracted: boolean): Promise<void> {
    const place = { org_path: orgPath(org), period, says };
    const subject = `${org} ${period} ${says}`;
    const { seq: event } = await this.append({
      ...done({ by, at }, retracted ? "retracted" : "declared", subject),
      reason,
    });
    if (retracted) {
      await this.#db
        .deleteFrom("statements")
        .where("org_path", "=", place.org_path)
        .where("period", "=", period)
        .where("says", "=", says)
        .execute();
      return;
    }
    await this.#db
      .insertInto("statements")
      .values({ ...place, org, event })
      .onConflict((clash) => clash.columns(["org_path", "period", "says"]).doUpdateSet({ org, event }))
      .execute();
  }

  /** Writes what was gathered and forgets where the chain ends, for somebody else is going to write. */
  async pause(): Promise<void> {
    await this.settle();
    this.#chain = undefined;
  }

  /** Notes in the chain what was done. */
  async append(each: Happening): Promise<EventRow> {
    const event = (await this.#end()).append(each);
    await this.#engine.inserts.events.write(this.#db, [event]);
    return event;
  }

  /** Writes what was gathered; before every question about sums, and before the end. */
  async settle(): Promise<void> {
    await this.#running.write(this.#db, this.#engine.inserts);
  }

  /** `rehoused` are known records that now belong to another year: where the year is part of the key, they go there first. */
  async #records(rows: readonly RecordRow[], rehoused: ReadonlyMap<string, number>): Promise<void> {
    await this.#engine.roomFor(this.#db, new Set(rows.map(({ year }) => year)));
    for (const [id, year] of rehoused) {
      await this.#db.updateTable("records").set({ year }).where("id", "=", id).execute();
    }
    await this.#engine.inserts.records.write(this.#db, rows);
  }

  async #end(): Promise<Chain> {
    this.#chain ??= new Chain((await lastEvent(this.#db)) ?? { seq: 0, hash: origin(await ledgerId(this.#db)) });
    return this.#chain;
  }

  async #known(ids: readonly string[]): Promise<Map<string, Stored>> {
    const known = new Map<string, Stored>();
    for (let at = 0; at < ids.length; at += ASKED) {
      for (const stored of await byIds(this.#db, ids.slice(at, at + ASKED))) known.set(stored.id, stored);
    }
    return known;
  }

  /** When a record first came, and the event that brought its newest revision. */
  async #placeOf(id: string): Promise<{ readonly since: number; readonly event: number }> {
    const of = (table: "records" | "unapproved") =>
      this.#db.selectFrom(table).select(["since", "event"]).where("id", "=", id).executeTakeFirst();
    const place = (await of("unapproved")) ?? (await of("records"));
    if (place === undefined) throw new Error(`no record ${id}`);
    return place;
  }
}

/** What is done to a record, but for why and with what content. */
function happening(
  { by, at }: Act,
  verb: EventRow["verb"],
  subject: string,
  { revision, state }: Omit<Stored, "version">,
) {
  return { at, actor: by, verb, subject, revision, state };
}

/** What is done to the ledger. */
function done({ by, at }: Act, verb: EventRow["verb"], subject: string): Happening {
  return { at, actor: by, verb, subject, revision: 0, state: "", reason: null, digest: "", body: "" };
}
