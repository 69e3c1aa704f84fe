/** The ledger's port over any database that kysely speaks to. */
import { now, type AccountWriter, type ReplyWriter, type Reader, type Writer } from "@taizhang/engine";
import { Effect } from "effect";
import type { Kysely } from "kysely";
import { accountReaderOn } from "./account-queries.ts";
import { accountWriterOn } from "./account-writing.ts";
import type { Attempt } from "./attempt.ts";
import type { Engine } from "./engine.ts";
import * as past from "./past.ts";
import * as ask from "./queries.ts";
import { AT_ONCE } from "./revision.ts";
import * as said from "./said.ts";
import type { Tables } from "./tables.ts";
import type { Begun } from "./transaction.ts";
import { totals } from "./totals.ts";
import { unapproved } from "./unapproved.ts";
import { Writing } from "./writing.ts";

export function readerOn(db: Kysely<Tables>, attempt: Attempt): Reader {
  return {
    find: (id) => attempt(() => ask.byId(db, id)),
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

/** An open transaction. */
export function begunOn(db: Kysely<Tables>, engine: Engine, attempt: Attempt, end: End): Begun<Writers> {
  const writing = new Writing(db, engine);
  const commit = Effect.andThen(
    attempt(() => writing.settle()),
    end.commit,
  );
  return { ...opened(db, writing, attempt), commit, rollback: end.rollback };
}

/** What can be asked of a transaction, or of a part of one; another part begins in it. */
function opened(db: Kysely<Tables>, writing: Writing, attempt: Attempt): Pick<Begun<Writers>, "writer" | "part"> {
  const settled: Attempt = (work) => attempt(() => writing.settle().then(work));
  const entered: Attempt = (work) => attempt(() => writing.enter().then(work));
  const writer: Writers = {
    ...accountReaderOn(db, attempt),
    ...accountWriterOn(db, writing, entered),
    ...readerOn(db, settled),
    find: (id) => attempt(() => writing.find(id)),
    settings: attempt(() => writing.settings()),
    definitions: attempt(() => writing.definitions()),
    statements: (of) => attempt(() => writing.statements(of)),
    reply: (place) => attempt(() => writing.reply(place)),
    remember: (reply) => Effect.sync(() => writing.remember(reply)),
    forget: (before) => attempt(() => writing.forget(before)),
    put: (records, act, how = AT_ONCE) => attempt(() => writing.put(records, act, how)),
    move: (stored, deed, act, why) => attempt(() => writing.move(stored, deed, act, why)),
    declare: (statement, how) => attempt(() => writing.declare(statement, how === "retracted")),
    set: (name, value, act) => attempt(() => writing.set(name, value, act)),
    recount: (counted) => attempt(() => writing.recount(counted)),
    define: (kind, fingerprint) => Effect.flatMap(now, (at) => attempt(() => writing.define(kind, fingerprint, at))),
  };
  const part = Effect.sync((): Begun<Writers> => {
    const inner = writing.part();
    return {
      ...opened(db, inner, attempt),
      commit: attempt(() => inner.keep()),
      rollback: attempt(() => inner.undo()),
    };
  });
  return { writer, part };
}
