/** A ledger in memory: the plainest one that keeps the laws. */
import { orgPath, rollUp, type Screened } from "@taizhang/core";
import {
  Ledger,
  type Act,
  type Census,
  type Outcome,
  type Query,
  type Reader,
  type Recounted,
  type Stored,
  type Upkeep,
  type Writer,
} from "@taizhang/engine";
import { Effect, Layer } from "effect";
import { approvedAtOnce, countedCells, outcome } from "./revision.ts";
import { type Begun, oneAfterAnother } from "./transaction.ts";

/** Everything the ledger holds. */
interface Content {
  readonly records: Map<string, Stored>;
  readonly definitions: Map<string, string>;
}

const copied = ({ records, definitions }: Content): Content => ({
  records: new Map(records),
  definitions: new Map(definitions),
});

type Place = Pick<Stored, "kind" | "year" | "org" | "id">;

const bytewise = (a: string, b: string): number => Buffer.compare(Buffer.from(a), Buffer.from(b));

const inOrder = (a: Place, b: Place): number =>
  bytewise(a.kind, b.kind) || a.year - b.year || bytewise(orgPath(a.org), orgPath(b.org)) || bytewise(a.id, b.id);

/** Of one kind and year as they came: a map keeps its first order, and a sort keeps equals as they are. */
const inPlaces = (a: Place, b: Place): number => bytewise(a.kind, b.kind) || a.year - b.year;

function fits(record: Stored, { kinds, org, period, highlight, unread, after }: Query): boolean {
  return (
    (kinds === undefined || kinds.includes(record.kind)) &&
    (org === undefined || orgPath(record.org).startsWith(orgPath(org))) &&
    (period === undefined || String(record.year) === period || record.month === period) &&
    (highlight === undefined || record.highlight) &&
    (unread === undefined || record.unread !== undefined) &&
    (after === undefined || inOrder(record, after) > 0)
  );
}

function select({ records }: Content, query: Query): Stored[] {
  const order = query.order === "recorded" ? inPlaces : inOrder;
  const found = [...records.values()].filter((record) => fits(record, query)).toSorted(order);
  return found.slice(0, query.limit ?? found.length);
}

function count(content: Content, of: Pick<Query, "org" | "period">): Census[] {
  const counted = new Map<string, Census>();
  for (const { kind, year } of select(content, of)) {
    const key = `${kind} ${year}`;
    counted.set(key, { kind, year, count: (counted.get(key)?.count ?? 0) + 1 });
  }
  return [...counted.values()];
}

/** `now` is asked at each question, so that readers outside see what was last kept. */
const reading = (now: () => Content): Reader => ({
  find: (id) => Effect.sync(() => now().records.get(id)),
  records: (query) => Effect.sync(() => select(now(), query)),
  census: (of) => Effect.sync(() => count(now(), of)),
  totals: (of) => Effect.sync(() => rollUp([...now().records.values()].flatMap(countedCells), of)),
  definitions: Effect.sync(() => new Map(now().definitions)),
});

function put({ records }: Content, offered: readonly Screened[], act: Act, correcting: boolean): Outcome[] {
  return offered.map((record) => {
    const known = records.get(record.id);
    const result = outcome(known, record, correcting);
    if (result.as === "recorded" || result.as === "corrected")
      records.set(record.id, approvedAtOnce(record, act, known));
    return result;
  });
}

function recount({ records }: Content, counted: readonly Recounted[]): void {
  for (const { stored, facts, unread } of counted) {
    const known = records.get(stored.id);
    if (known === undefined) continue;
    const { unread: _, ...rest } = known;
    records.set(known.id, unread === undefined ? { ...rest, facts } : { ...rest, facts, unread });
  }
}

/** No history to look at, and nothing kept that could differ from it. */
const upkeepless = (records: () => number): Upkeep => ({
  head: Effect.undefined,
  audit: () => Effect.undefined,
  rebuild: () => Effect.sync(() => ({ records: records(), count: 0, differences: [], repaired: false })),
});

/** A ledger that lives as long as its layer. */
export function memoryLedger(): Layer.Layer<Ledger> {
  return Layer.sync(Ledger, () => {
    let kept: Content = { records: new Map(), definitions: new Map() };
    /** A copy that becomes what is kept when it is committed; a part of it is a copy of the copy. */
    const begin = (from: () => Content, keep: (content: Content) => void): Effect.Effect<Begun<Writer>> =>
      Effect.sync(() => {
        let draft = copied(from());
        return {
          writer: {
            ...reading(() => draft),
            put: (records, act, correction) => Effect.sync(() => put(draft, records, act, correction !== undefined)),
            recount: (counted) => Effect.sync(() => recount(draft, counted)),
            define: (kind, fingerprint) => Effect.sync(() => void draft.definitions.set(kind, fingerprint)),
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
