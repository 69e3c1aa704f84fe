/** The ledger's port over any database that kysely speaks to. */
import { now, type AccountWriter, type ReplyWriter, type Reader, type Writer } from "@taizhang/engine";
import { Effect } from "effect";
import { sql, type Kysely } from "kysely";
import { accountWriterOn } from "./account-writing.ts";
import type { Attempt } from "./attempt.ts";
import type { Engine } from "./engine.ts";
import * as past from "./past.ts";
import * as ask from "./queries.ts";
import { replyWriterOn } from "./replies.ts";
import { AT_ONCE } from "./revision.ts";
import * as said from "./said.ts";
import type { Tables } from "./tables.ts";
import type { Begun } from "./transaction.ts";
import { totals } from "./totals.ts";
import { unapproved } from "./unapproved.ts";
import { Writing } from "./writing.ts";

export function readerOn(db: Kysely<Tables>, attempt: Attempt): Reader {
  return {
    find: (id) => attempt(async () => (await ask.byIds(db, [id]))[0]),
    records: (query) => attempt(() => ask.records(db, query)),
    unapproved: (query) => attempt(() => unapproved(db, query)),
    history: (id) => attempt(() => past.history(db, id)),
    events: (of) => attempt(() => past.events(db, of)),
    statements: (of) => attempt(() => said.statements(db, of)),
    months: (of) => attempt(() => ask.months(db, of)),
    settings: attempt(() => said.settings(db)),
    census: (of) => attempt(() => ask.census(db, of)),
    totals: (of) => attempt(() => totals(db, of)),
    definitions: attempt(() => ask.definitions(db)),
  };
}

/** What a transaction is asked to write. */
export type Writers = Writer & AccountWriter & ReplyWriter;

/** How a transaction, or a part of one, ends. */
type End = Pick<Begun<Writers>, "commit" | "rollback">;

/** An open transaction: what was gathered is written before it is committed, and before a part of it begins. */
export function begunOn(db: Kysely<Tables>, engine: Engine, attempt: Attempt, end: End): Begun<Writers> {
  const writing = new Writing(db, engine);
  const settled: Attempt = (work) => attempt(() => writing.settle().then(work));
  const writer: Writers = {
    ...accountWriterOn(db, writing, attempt),
    ...replyWriterOn(db, attempt),
    ...readerOn(db, settled),
    put: (records, act, how = AT_ONCE) => attempt(() => writing.put(records, act, how)),
    move: (stored, deed, act, why) => attempt(() => writing.move(stored, deed, act, why)),
    declare: (statement, how) => attempt(() => writing.declare(statement, how === "retracted")),
    set: (name, value, act) => attempt(() => writing.set(name, value, act)),
    recount: (counted) => attempt(() => writing.recount(counted)),
    define: (kind, fingerprint) => Effect.flatMap(now, (at) => attempt(() => writing.define(kind, fingerprint, at))),
  };
  const command = (words: string) => attempt(() => sql.raw(words).execute(db)).pipe(Effect.asVoid);
  const part = Effect.gen(function* () {
    yield* attempt(() => writing.pause());
    yield* command("savepoint part");
    const commit = command("release savepoint part");
    const undone = Effect.andThen(command("rollback to savepoint part"), commit);
    return begunOn(db, engine, attempt, { commit, rollback: undone });
  });
  const commit = Effect.andThen(
    attempt(() => writing.settle()),
    end.commit,
  );
  return { writer, commit, rollback: end.rollback, part };
}
