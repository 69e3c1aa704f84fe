/** A unit's whole year, read for the cross-checks: every entry, the report made of it, last year beside it. */
import type { Verb } from "@taizhang/access";
import {
  compose,
  HOUSE_KINDS,
  type PlanItem,
  type Problem,
  type Told,
  type Unread,
  type YearView,
} from "@taizhang/core";
import { Effect } from "effect";
import { Activities } from "./activities.ts";
import { Ledger } from "./ledger.ts";
import type { Query } from "./query.ts";
import { houseRecords, readStored } from "./reading.ts";
import { counted, inputOf, type ReportRequest } from "./report.ts";
import type { Stored } from "./stored.ts";

const PAGE = 1000;

/** All records a query finds, page by page. */
export const allRecords = Effect.fnUntraced(function* (query: Query) {
  const ledger = yield* Ledger;
  const found: Stored[] = [];
  let after: Stored | undefined;
  do {
    const page: readonly Stored[] = yield* ledger.records({
      ...query,
      limit: PAGE,
      ...(after === undefined ? {} : { after }),
    });
    found.push(...page);
    after = page.length < PAGE ? undefined : page.at(-1);
  } while (after !== undefined);
  return found;
});

export interface Year {
  /** The year's entries, readable or not. */
  readonly read: readonly { readonly record: Stored; readonly told: ReturnType<typeof readStored> }[];
  readonly view: YearView;
}

/** Reads the year of a unit with all below it. Its cost grows with the number of entries. */
export const yearOf = Effect.fn("yearOf")((request: ReportRequest, verb: Verb) =>
  counted(request, yearNow(request, verb)),
);

const yearNow = Effect.fnUntraced(function* (request: ReportRequest, verb: Verb) {
  const house = yield* Activities;
  const input = yield* inputOf(request, verb);
  const of = { org: input.org.code, period: String(input.year) };
  const stored = (yield* allRecords(of)).filter(({ kind }) => !HOUSE_KINDS.some((own) => own === kind));
  const read = stored.map((record) => ({ record, told: readStored(house.get(record.kind), record) }));
  const entries = read.flatMap(({ told }): Told[] => ("why" in told ? [] : [told]));
  const unread: Unread[] = [];
  const own = <T>(records: readonly Stored[]): T[] =>
    houseRecords<T>(
      records.filter(({ org }) => org === input.org.code),
      unread,
    );
  const view: YearView = {
    year: input.year,
    org: input.org,
    kinds: house.activities,
    entries,
    totals: input.totals,
    before: input.history.get(input.year - 1),
    problems: input.problems,
    problemsBefore: own<Problem>(
      yield* allRecords({ org: input.org.code, period: String(input.year - 1), kinds: ["problem"] }),
    ),
    plan: input.plan,
    planned: own<PlanItem>(yield* allRecords({ ...of, kinds: ["plan-item"] })),
    remarks: new Map(input.preamble?.remarks?.map(({ ref, text }) => [ref, text])),
    asOf: input.date,
    document: compose(input).document,
  };
  const year: Year = { read, view };
  return year;
});
