/** What people do to a ledger, at random. */
import { step, type Screened } from "@taizhang/core";
import {
  Ledger,
  type Move,
  type Putting,
  type Query,
  type Statement,
  type Stored,
  type Writer,
} from "@taizhang/engine";
import { Effect, Exit } from "effect";
import fc from "fast-check";
import { act, anyFacts, anyId, anyOrg, anyRecord } from "./records.ts";

/** Something done inside a transaction. */
export type Deed =
  | { readonly do: "put"; readonly records: readonly Screened[]; readonly how: Putting }
  | { readonly do: "move"; readonly id: string; readonly deed: Move }
  | { readonly do: "declare"; readonly statement: Statement; readonly retracted: boolean }
  | { readonly do: "set"; readonly name: string; readonly value: string }
  | { readonly do: "recount"; readonly id: string; readonly facts: Stored["facts"]; readonly unread?: string }
  | { readonly do: "define"; readonly kind: string; readonly fingerprint: string }
  | { readonly do: "ask"; readonly org: string }
  | ({ readonly do: "part" } & Deeds);

/** Deeds of one transaction or of a part of one, and whether it is kept. */
export interface Deeds {
  readonly deeds: readonly Deed[];
  readonly kept: boolean;
}

const anyPlainDeed: fc.Arbitrary<Deed> = fc.oneof(
  {
    weight: 3,
    arbitrary: fc.record(
      {
        do: fc.constant("put" as const),
        records: fc.array(anyRecord, { maxLength: 12 }),
        how: fc.record(
          {
            to: fc.constantFrom("approved", "submitted", "draft"),
            correction: fc.constant({ reason: "更正" }),
            linking: fc.constant(true as const),
          },
          { requiredKeys: ["to"] },
        ),
      },
      { requiredKeys: ["do", "records", "how"] },
    ),
  },
  {
    weight: 4,
    arbitrary: fc.record({
      do: fc.constant("move" as const),
      id: anyId,
      deed: fc.constantFrom("submit", "withdraw", "return", "approve", "abandon", "void"),
    }),
  },
  {
    weight: 1,
    arbitrary: fc.record({
      do: fc.constant("declare" as const),
      statement: fc.record({
        org: anyOrg,
        period: fc.constantFrom("2023", "2023-10"),
        says: fc.constantFrom("nil", "excused", "late", "closed"),
        reason: fc.constantFrom("", "没有活动"),
        by: fc.constant("clerk"),
        at: fc.constant(act.at),
      }),
      retracted: fc.boolean(),
    }),
  },
  {
    weight: 1,
    arbitrary: fc.record({
      do: fc.constant("set" as const),
      name: fc.constantFrom("review", "dueDay"),
      value: fc.constantFrom("1", "2"),
    }),
  },
  {
    weight: 1,
    arbitrary: fc.record(
      {
        do: fc.constant("recount" as const),
        id: anyId,
        facts: anyFacts.map((facts): Stored["facts"] => new Map(Object.entries(facts))),
        unread: fc.constant("读不出"),
      },
      { requiredKeys: ["do", "id", "facts"] },
    ),
  },
  {
    weight: 1,
    arbitrary: fc.record({
      do: fc.constant("define" as const),
      kind: fc.constantFrom("training-course", "a"),
      fingerprint: fc.constantFrom("1", "2"),
    }),
  },
  { weight: 1, arbitrary: fc.record({ do: fc.constant("ask" as const), org: anyOrg }) },
);

const partOf = (deed: fc.Arbitrary<Deed>): fc.Arbitrary<Deed> =>
  fc.record({ do: fc.constant("part" as const), deeds: fc.array(deed, { maxLength: 3 }), kept: fc.boolean() });

const anyDeed = fc.oneof(
  { weight: 8, arbitrary: anyPlainDeed },
  { weight: 2, arbitrary: partOf(anyPlainDeed) },
  { weight: 1, arbitrary: partOf(partOf(anyPlainDeed)) },
);

export const anyHistory: fc.Arbitrary<readonly Deeds[]> = fc.array(
  fc.record({ deeds: fc.array(anyDeed, { maxLength: 4 }), kept: fc.boolean() }),
  { maxLength: 6 },
);

export const anyQuery: fc.Arbitrary<Query> = fc.record(
  {
    kinds: fc.uniqueArray(fc.constantFrom("training-course", "sports-meet", "a", "problem", "none")),
    org: anyOrg,
    period: fc.constantFrom("2022", "2023", "2023-01", "2023-10"),
    highlight: fc.constant(true as const),
    unread: fc.constant(true as const),
    limit: fc.nat(5),
    after: fc.record({
      kind: fc.constantFrom("a", "problem", "training-course"),
      year: fc.constantFrom(0, 2022, 2023),
      org: anyOrg,
      id: anyId,
    }),
  },
  { requiredKeys: [] },
);

/** What a ledger says in the middle of a transaction. */
const asked = ({ totals, records, find, settings, statements, definitions }: Writer, org: string) =>
  Effect.all([
    totals({ org, period: "2023" }),
    records({ org }),
    find("a"),
    settings,
    statements({ org, and: "above" }),
    definitions,
  ]);

const perform = Effect.fnUntraced(function* (writer: Writer, deed: Deed) {
  if (deed.do === "part") return [yield* transacted(deed)];
  if (deed.do === "ask") return yield* asked(writer, deed.org);
  if (deed.do === "put") {
    return yield* writer.put(deed.records, act, deed.how);
  }
  if (deed.do === "set") {
    yield* writer.set(deed.name, deed.value, act);
    return [];
  }
  if (deed.do === "declare") {
    yield* writer.declare(deed.statement, deed.retracted ? "retracted" : undefined);
    return [];
  }
  if (deed.do === "define") {
    yield* writer.define(deed.kind, deed.fingerprint);
    return [];
  }
  const stored = yield* writer.find(deed.id);
  if (stored === undefined) return [];
  if (deed.do === "move") {
    if (step({ state: stored.state, standing: stored.standing !== undefined }, deed.deed) === undefined) return [];
    yield* writer.move(stored, deed.deed, { by: "reviewer", at: act.at }, { reason: "理由", field: "entry.x" });
    return [];
  }
  const { facts, unread } = deed;
  // records of the house have no facts
  const anew = stored.month === undefined || unread !== undefined ? new Map() : facts;
  yield* writer.recount([{ stored, facts: anew, ...(unread === undefined ? {} : { unread }) }]);
  return [];
});

/** Does the deeds of a transaction, which is a part where it is within one: what came of them, or that they were undone. */
const transacted = ({ deeds, kept }: Deeds): Effect.Effect<unknown, never, Ledger> =>
  Ledger.use(({ transact }) =>
    transact((writer) =>
      Effect.flatMap(
        Effect.forEach(deeds, (deed) => perform(writer, deed)),
        (outcomes) => (kept ? Effect.succeed(outcomes) : Effect.fail("undone" as const)),
      ),
    ),
  ).pipe(
    Effect.exit,
    Effect.map((exit) => (Exit.isSuccess(exit) ? exit.value : "undone")),
  );

/** Does it all, one transaction after another or all of them in line at once, and tells what came of each. */
export const live = (history: readonly Deeds[], concurrency: 1 | "unbounded" = 1) =>
  Effect.forEach(history, transacted, { concurrency });
