/** One transaction's writing: events, the records they lead to, and what adds up, in step. */
import { type Screened } from "@taizhang/core";
import type { Act, Outcome, Recounted, Stored } from "@taizhang/engine";
import type { Kysely } from "kysely";
import { Chain, type Happening, origin } from "./chain.ts";
import type { Engine } from "./engine.ts";
import { byIds, definitions, lastEvent, ledgerId } from "./queries.ts";
import { printFacts, toRow } from "./record-row.ts";
import { approvedAtOnce, outcome } from "./revision.ts";
import { Running } from "./running.ts";
import type { EventRow, RecordRow, Tables } from "./tables.ts";

/** Ids looked up by one question. */
const ASKED = 500;

/** In whose name the program itself acts. */
const HOUSE = "taizhang";

export class Writing {
  readonly #db: Kysely<Tables>;
  readonly #engine: Engine;
  readonly #running = new Running();
  #chain: Chain | undefined;

  constructor(db: Kysely<Tables>, engine: Engine) {
    this.#db = db;
    this.#engine = engine;
  }

  async put(offered: readonly Screened[], act: Act, reason: string | undefined): Promise<Outcome[]> {
    const known = await this.#known(offered.map(({ id }) => id));
    const chain = await this.#end();
    const events: EventRow[] = [];
    const rows = new Map<string, RecordRow>();
    const moved = new Map<string, number>();
    const outcomes = offered.map((record) => {
      const before = known.get(record.id);
      const result = outcome(before, record, reason !== undefined);
      if (result.as !== "recorded" && result.as !== "corrected") return result;
      const after = approvedAtOnce(record, act, before);
      const event = chain.append({
        at: act.at,
        actor: act.by,
        verb: result.as,
        subject: record.id,
        revision: after.revision,
        state: after.state,
        reason: result.as === "corrected" ? (reason ?? null) : null,
        digest: record.digest,
        body: record.body,
      });
      events.push(event);
      // of a record that comes twice here, the first time is its place in the order
      const since = rows.get(record.id)?.since ?? event.seq;
      rows.set(record.id, { ...toRow(after, event.seq), since });
      if (before !== undefined && before.year !== after.year) moved.set(record.id, after.year);
      known.set(record.id, after);
      this.#running.note(before, after);
      return result;
    });
    await this.#engine.inserts.events.write(this.#db, events);
    await this.#records([...rows.values()], moved);
    if (this.#running.full) await this.settle();
    return outcomes;
  }

  async recount(counted: readonly Recounted[]): Promise<void> {
    const known = await this.#known(counted.map(({ stored }) => stored.id));
    for (const { stored, facts, unread } of counted) {
      const before = known.get(stored.id);
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
    const chain = await this.#end();
    const event = chain.append({
      at,
      actor: HOUSE,
      verb: "defined",
      subject: kind,
      revision: 0,
      state: "",
      reason: null,
      digest: "",
      body: fingerprint,
    });
    await this.#engine.inserts.events.write(this.#db, [event]);
    await this.#db
      .insertInto("definitions")
      .values({ kind, fingerprint })
      .onConflict((clash) => clash.column("kind").doUpdateSet({ fingerprint }))
      .execute();
  }

  /** Writes what was gathered and forgets where the chain ends, for somebody else is going to write. */
  async pause(): Promise<void> {
    await this.settle();
    this.#chain = undefined;
  }

  /** Notes in the chain what was done. */
  async append(happening: Happening): Promise<void> {
    const event = (await this.#end()).append(happening);
    await this.#engine.inserts.events.write(this.#db, [event]);
  }

  /** Writes what was gathered; before every question about sums, and before the end. */
  async settle(): Promise<void> {
    await this.#running.write(this.#db, this.#engine.inserts);
  }

  /** `moved` are known records that now belong to another year: where the year is part of the key, they go there first. */
  async #records(rows: readonly RecordRow[], moved: ReadonlyMap<string, number>): Promise<void> {
    await this.#engine.roomFor(this.#db, new Set(rows.map(({ year }) => year)));
    for (const [id, year] of moved) {
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
}
