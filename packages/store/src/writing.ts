/** One transaction's writing: events, the records they lead to, and what adds up, in step. */
import { orgPath, type Screened } from "@taizhang/core";
import {
  counting,
  type Act,
  type Move,
  type Outcome,
  type Putting,
  type Recounted,
  type Reply,
  type ReplyPlace,
  type Statement,
  type Stored,
} from "@taizhang/engine";
import { sql, type Kysely } from "kysely";
import { Chain, type Happening, origin } from "./chain.ts";
import type { Engine } from "./engine.ts";
import { Gathered, writeRecords } from "./gathered.ts";
import { byId, byIds, definitions, lastEvent, ledgerId } from "./queries.ts";
import { printFacts, toRow, toUnapprovedRow } from "./record-row.ts";
import { moved, outcome, put as putInto, type Why } from "./revision.ts";
import { forget, replyTo } from "./replies.ts";
import * as said from "./said.ts";
import { type EventRow, HOUSE, MOVED, type Tables } from "./tables.ts";

/** What the parts of one transaction share. */
interface Whole {
  chain: Chain | undefined;
  /** What was asked of it that only `set`, `declare` and `define` change, and its answers. */
  readonly answers: Map<string, Promise<unknown>>;
  /** Organisations found, by id: every entry asks for its own. */
  readonly orgs: Map<string, Stored>;
}

/**
 * The writing of a transaction, or of a part of one. What is put waits in memory, so that rows of many parts go in few
 * statements; a savepoint is set only before a part's own rows go to the database.
 */
export class Writing {
  readonly #db: Kysely<Tables>;
  readonly #engine: Engine;
  readonly #outer: Writing | undefined;
  readonly #whole: Whole;
  readonly #began: Chain["last"] | undefined;
  readonly #gathered = new Gathered();
  #savepoint = false;

  constructor(db: Kysely<Tables>, engine: Engine, outer?: Writing) {
    this.#db = db;
    this.#engine = engine;
    this.#outer = outer;
    this.#whole = outer === undefined ? { chain: undefined, answers: new Map(), orgs: new Map() } : outer.#whole;
    this.#began = this.#whole.chain?.last;
  }

  /** A part of it, that ends by `keep` or `undo`. */
  part(): Writing {
    return new Writing(this.#db, this.#engine, this);
  }

  async keep(): Promise<void> {
    if (this.#savepoint) await this.#command("release savepoint part");
    await this.#outer?.takeOver(this.#gathered);
  }

  /** Takes over what waits in a part that is over. */
  async takeOver(gathered: Gathered): Promise<void> {
    this.#gathered.takeOver(gathered);
    await this.#relieve();
  }

  async undo(): Promise<void> {
    this.#whole.chain = this.#began === undefined ? undefined : new Chain(this.#began);
    this.#whole.answers.clear();
    this.#whole.orgs.clear();
    if (!this.#savepoint) return;
    await this.#command("rollback to savepoint part");
    await this.#command("release savepoint part");
  }

  /** Writes all that waits, here and around: before a question that reads it, and before the end. */
  async settle(): Promise<void> {
    if (this.#gathered.empty) return this.#outer?.settle();
    await this.enter();
    await this.#gathered.running.write(this.#db, this.#engine.inserts);
  }

  /** Writes the rows that wait, here and around: before something is written directly. */
  async enter(): Promise<void> {
    if (this.#outer !== undefined && !this.#savepoint) {
      // what is around can only be undone with this in it when it has a savepoint of its own
      await this.#outer.enter();
      await this.#outer.settle();
      await this.#command("savepoint part");
      this.#savepoint = true;
    }
    await this.#gathered.write(this.#db, this.#engine);
  }

  settings(): ReturnType<typeof said.settings> {
    return this.#answer("settings", () => said.settings(this.#db));
  }

  definitions(): ReturnType<typeof definitions> {
    return this.#answer("definitions", () => definitions(this.#db));
  }

  statements(of: said.Asked): ReturnType<typeof said.statements> {
    return this.#answer(JSON.stringify(of), () => said.statements(this.#db, of));
  }

  async reply(place: ReplyPlace): Promise<Reply | undefined> {
    return this.waiting(place) ?? replyTo(this.#db, place);
  }

  remember(reply: Reply): void {
    this.#gathered.reply(reply);
  }

  async forget(before: string): Promise<void> {
    await this.enter();
    await forget(this.#db, before);
  }

  /** The newest revision of a record. */
  async find(id: string): Promise<Stored | undefined> {
    const { orgs } = this.#whole;
    const found = this.standing(id) ?? orgs.get(id) ?? (await byId(this.#db, id));
    if (found?.kind === "org") orgs.set(id, found);
    return found;
  }

  async put(offered: readonly Screened[], act: Act, how: Putting): Promise<Outcome[]> {
    // one that waits goes first, so that no two parts' rows of it wait together
    if (offered.some(({ id }) => this.standing(id) !== undefined)) await this.enter();
    for (const { id } of offered) this.#whole.orgs.delete(id);
    const known = await this.#known(offered.map(({ id }) => id));
    const chain = await this.#end();
    const outcomes = offered.map((record) => {
      const before = known.get(record.id);
      const result = outcome(before, record, how);
      if (result.as === "unchanged" || result.as === "conflict") return result;
      const put = putInto(record, act, how, before);
      const event = chain.append({
        ...happening(act, result.as, record.id, put),
        reason: result.as === "recorded" ? null : (how.correction?.reason ?? null),
        digest: record.digest,
        body: record.body,
      });
      const after: Stored = { ...put, version: event.seq };
      this.#gathered.put({ before, after, event });
      known.set(record.id, after);
      return result;
    });
    await this.#relieve();
    return outcomes;
  }

  async move(stored: Stored, deed: Move, act: Act, why: Why | undefined): Promise<void> {
    await this.enter();
    this.#whole.orgs.delete(stored.id);
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
      if (deed === "approve")
        await writeRecords(this.#db, this.#engine, [{ ...toRow(after, event), since, last: seq }], rehoused);
      else await this.#db.updateTable("records").set({ last: seq }).where("id", "=", stored.id).execute();
      await this.#db.deleteFrom("unapproved").where("id", "=", stored.id).execute();
    } else {
      await this.#engine.inserts.unapproved.write(this.#db, [{ ...toUnapprovedRow(after, event), since, last: seq }]);
      if (deed === "return") {
        await this.#db.updateTable("unapproved").set({ returned: seq }).where("id", "=", stored.id).execute();
      }
      if (after.state === "void") await this.#db.deleteFrom("records").where("id", "=", stored.id).execute();
    }
    this.#gathered.running.note(counting(stored), counting(after));
  }

  async recount(counted: readonly Recounted[]): Promise<void> {
    await this.enter();
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
      this.#gathered.running.note(before, after);
    }
    await this.#relieve();
  }

  async define(kind: string, fingerprint: string, at: string): Promise<void> {
    if ((await this.definitions()).get(kind) === fingerprint) return;
    await this.append({ ...done({ by: HOUSE, at }, "defined", kind), body: fingerprint });
    this.#whole.answers.clear();
    await this.#db
      .insertInto("definitions")
      .values({ kind, fingerprint })
      .onConflict((clash) => clash.column("kind").doUpdateSet({ fingerprint }))
      .execute();
  }

  async set(name: string, value: string, act: Act): Promise<void> {
    await this.append({ ...done(act, "set", name), body: value });
    this.#whole.answers.clear();
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
    this.#whole.answers.clear();
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

  /** Notes in the chain what was done. */
  async append(each: Happening): Promise<EventRow> {
    await this.enter();
    const event = (await this.#end()).append(each);
    await this.#engine.inserts.events.write(this.#db, [event]);
    return event;
  }

  async #end(): Promise<Chain> {
    const whole = this.#whole;
    whole.chain ??= new Chain((await lastEvent(this.#db)) ?? { seq: 0, hash: origin(await ledgerId(this.#db)) });
    return whole.chain;
  }

  /** A record as it stands by what waits, here or around. */
  standing(id: string): Stored | undefined {
    return this.#gathered.standing(id) ?? this.#outer?.standing(id);
  }

  /** A reply that waits, here or around. */
  waiting(place: ReplyPlace): Reply | undefined {
    return this.#gathered.replies.find((each) => isAt(each, place)) ?? this.#outer?.waiting(place);
  }

  #answer<A>(question: string, ask: () => Promise<A>): Promise<A> {
    const { answers } = this.#whole;
    const known = (answers.get(question) as Promise<A> | undefined) ?? ask();
    answers.set(question, known);
    return known;
  }

  /** Writes what waits when it has become much. */
  async #relieve(): Promise<void> {
    if (this.#gathered.running.full) await this.settle();
    else if (this.#gathered.full) await this.enter();
  }

  async #command(words: string): Promise<void> {
    await sql.raw(words).execute(this.#db);
  }

  async #known(ids: readonly string[]): Promise<Map<string, Stored>> {
    const known = new Map<string, Stored>();
    const [id = "", ...more] = ids;
    if (more.length === 0) {
      const stored = await byId(this.#db, id);
      if (stored !== undefined) known.set(id, stored);
      return known;
    }
    for (const stored of await byIds(this.#db, ids)) known.set(stored.id, stored);
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

const isAt = (reply: Reply, { principal, route, key }: ReplyPlace): boolean =>
  reply.principal === principal && reply.route === route && reply.key === key;

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
