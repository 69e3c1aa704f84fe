/** The ledger's port over any database that kysely speaks to. */
import { now, type LedgerFailure, type Reader, type Writer } from "@taizhang/engine";
import { Effect } from "effect";
import type { Kysely } from "kysely";
import type { Engine } from "./engine.ts";
import * as ask from "./queries.ts";
import type { Tables } from "./tables.ts";
import { Writing } from "./writing.ts";

/** Does something with the database; see `attempt`. */
export type Attempt = <A>(work: () => Promise<A>) => Effect.Effect<A, LedgerFailure>;

export function readerOn(db: Kysely<Tables>, attempt: Attempt): Reader {
  return {
    find: (id) => attempt(async () => (await ask.byIds(db, [id]))[0]),
    records: (query) => attempt(() => ask.records(db, query)),
    census: (of) => attempt(() => ask.census(db, of)),
    totals: (of) => attempt(() => ask.totals(db, of)),
    definitions: attempt(() => ask.definitions(db)),
  };
}

/** A writer on an open transaction, and what is to be done before it is committed. */
export function writerOn(
  db: Kysely<Tables>,
  engine: Engine,
  attempt: Attempt,
): { readonly writer: Writer; readonly settle: Effect.Effect<void, LedgerFailure> } {
  const writing = new Writing(db, engine);
  const settled: Attempt = (work) => attempt(() => writing.settle().then(work));
  const writer: Writer = {
    ...readerOn(db, settled),
    put: (records, act, correction) => attempt(() => writing.put(records, act, correction?.reason)),
    recount: (counted) => attempt(() => writing.recount(counted)),
    define: (kind, fingerprint) => Effect.flatMap(now, (at) => attempt(() => writing.define(kind, fingerprint, at))),
  };
  return { writer, settle: attempt(() => writing.settle()) };
}
