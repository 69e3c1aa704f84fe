/** A ledger in memory: the plainest one that keeps the laws. */
import { rollUp } from "@taizhang/core";
import { Ledger, now, type Reader, type Upkeep, type Writer } from "@taizhang/engine";
import { Effect, Layer } from "effect";
import {
  copied,
  count,
  doing,
  months,
  nothing,
  select,
  standing,
  statements,
  unapproved,
  type Content,
} from "./memory-content.ts";
import { AT_ONCE, countedCells } from "./revision.ts";
import { type Begun, oneAfterAnother } from "./transaction.ts";

/** `held` is asked at each question, so that readers outside see what was last kept. */
const reading = (held: () => Content): Reader => ({
  find: (id) => Effect.sync(() => held().records.get(id)),
  records: (query) => Effect.sync(() => select(held(), query)),
  unapproved: (query) => Effect.sync(() => unapproved(held(), query)),
  history: (id) => Effect.sync(() => held().events.filter(({ subject, state }) => subject === id && state !== "")),
  events: ({ after, limit }) => Effect.sync(() => held().events.slice(after, after + limit)),
  statements: (of) => Effect.sync(() => statements(held(), of)),
  months: (of) => Effect.sync(() => months(held(), of)),
  settings: Effect.sync(() => new Map(held().settings)),
  census: (of) => Effect.sync(() => count(held(), of)),
  totals: (of) => Effect.sync(() => rollUp(standing(held()).flatMap(countedCells), of)),
  definitions: Effect.sync(() => new Map(held().definitions)),
});

/** No history to look at, and nothing kept that could differ from it. */
const upkeepless = (records: () => number): Upkeep => ({
  head: Effect.undefined,
  eventsAt: () => Effect.undefined,
  audit: () => Effect.undefined,
  rebuild: () => Effect.sync(() => ({ records: records(), count: 0, differences: [], repaired: false })),
});

/** A ledger that lives as long as its layer. */
export function memoryLedger(): Layer.Layer<Ledger> {
  return Layer.sync(Ledger, () => {
    let kept = nothing();
    /** A copy that becomes what is kept when it is committed; a part of it is a copy of the copy. */
    const begin = (from: () => Content, keep: (content: Content) => void): Effect.Effect<Begun<Writer>> =>
      Effect.sync(() => {
        let draft = copied(from());
        return {
          writer: {
            ...reading(() => draft),
            put: (records, act, how = AT_ONCE) => Effect.sync(() => doing(draft).put(records, act, how)),
            move: (stored, deed, act, why) => Effect.sync(() => doing(draft).move(stored, deed, act, why)),
            recount: (counted) => Effect.sync(() => doing(draft).recount(counted)),
            define: (kind, fingerprint) => Effect.map(now, (at) => doing(draft).define(kind, fingerprint, at)),
            declare: (statement, how) => Effect.sync(() => doing(draft).declare(statement, how)),
            set: (name, value, act) => Effect.sync(() => doing(draft).set(name, value, act)),
          },
          commit: Effect.sync(() => keep(draft)),
          rollback: Effect.void,
          part: begin(
            () => draft,
            (content) => {
              draft = content;
            },
          ),
        };
      });
    const transact = oneAfterAnother(() =>
      begin(
        () => kept,
        (content) => {
          kept = content;
        },
      ),
    );
    return { ...reading(() => kept), transact, upkeep: upkeepless(() => kept.records.size) };
  });
}
