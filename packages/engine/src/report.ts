/** The year's report, read from running totals and a few records, composed in core. */
import { authorize, type Principal, type Verb } from "@taizhang/access";
import {
  compose,
  figureFor,
  LEVEL_TITLES,
  levelOf,
  parseRef,
  quantityOf,
  referencesIn,
  reported,
  subtract,
  targetFigure,
  totalIn,
  totalOf,
  type Catalogue,
  type Composed,
  type Org,
  type PlanItem,
  type Preamble,
  type Problem,
  type Ref,
  type ReportInput,
  type Sample,
  type Told,
  type Totals,
  type Unread,
} from "@taizhang/core";
import type { Figure } from "@taizhang/document";
import { Effect } from "effect";
import { Activities } from "./activities.ts";
import { keepInStep } from "./definition.ts";
import { sealOf } from "./edition.ts";
import { Ledger } from "./ledger.ts";
import { inOneMoment } from "./moment.ts";
import { type Asking, childrenOf, orgFor, organisations } from "./org.ts";
import { reach } from "./permit.ts";
import { houseRecords, readStored, unreadable } from "./reading.ts";
import { settings } from "./settings.ts";
import { asIfApproved } from "./submitted.ts";
import type { Stored } from "./stored.ts";

export interface ReportRequest extends Asking {
  /** Date of the paper, YYYY-MM-DD; default: the last day of the year. */
  readonly date?: string;
  /** Count what waits for a reviewer too: a draft. */
  readonly submitted?: boolean;
}

/** Entries of a kind that the annex names. */
const NAMED = 8;

/** Records of absent plugins that the annex names. */
const ORPHANS = 200;

/** Highlights that can be read; the others are named. */
function told(
  house: Catalogue,
  stored: readonly Stored[],
  unread: Map<string, Stored & { readonly why: string }>,
): Told[] {
  return stored.flatMap((record) => {
    const read = readStored(house.get(record.kind), record);
    if (!("why" in read)) return [read];
    unread.set(record.id, { ...record, why: read.why });
    return [];
  });
}

/** The first entries of each kind with a total, and whether there are more. */
const samplesOf = Effect.fnUntraced(function* (
  house: Catalogue,
  totals: Totals,
  of: { readonly org: string; readonly period: string },
  unread: Map<string, Stored & { readonly why: string }>,
) {
  const ledger = yield* Ledger;
  const samples = new Map<string, Sample>();
  for (const { kind } of house.activities.filter((activity) => totals.has(activity.kind))) {
    const found = yield* ledger.records({ ...of, kinds: [kind], limit: NAMED + 1 });
    const entries = told(house, found, unread).map(({ entry }) => entry);
    samples.set(kind, { entries: entries.slice(0, NAMED), more: found.length > NAMED });
  }
  return samples;
});

/** Totals without the facts of records that could not be read. */
function without(totals: Totals, unread: Iterable<Stored>): Totals {
  const left = new Map([...totals].map(([kind, facts]) => [kind, new Map(facts)]));
  for (const { kind, facts } of unread) {
    for (const [fact, quantity] of facts) {
      left.get(kind)?.set(fact, subtract(totalIn(left, kind, fact), totalOf(quantity)));
    }
  }
  return left;
}

/** The figure a total's ref stands for, or undefined when no activity has such a fact. */
export const totalFigure = Effect.fnUntraced(function* (principal: Principal, ref: Ref) {
  if (!authorize(principal, "totals", { org: ref.org }).allowed) return undefined;
  const ledger = yield* Ledger;
  const house = yield* Activities;
  const fact = house.get(ref.kind)?.facts.find(({ name }) => name === ref.fact);
  if (fact === undefined) return undefined;
  const total = totalIn(yield* ledger.totals(ref), ref.kind, ref.fact);
  return figureFor(ref, fact, quantityOf(total), reported(total));
});

/** How many years back a comparison looks. */
const HISTORY = 5;

/** Totals of earlier years that have any. */
const historyOf = Effect.fnUntraced(function* (org: Org, year: number) {
  const ledger = yield* Ledger;
  const history = new Map<number, Totals>();
  for (let back = 1; back <= HISTORY; back++) {
    const totals = yield* ledger.totals({ org: org.code, period: String(year - back) });
    if (totals.size > 0) history.set(year - back, totals);
  }
  return history;
});

/** The units directly below, and how many of them have entries in the year. */
const unitsOf = Effect.fnUntraced(function* (org: Org, year: number) {
  const ledger = yield* Ledger;
  const below = childrenOf(org, yield* organisations());
  const [first] = below;
  if (first === undefined) return undefined;
  const counted = yield* Effect.forEach(below, ({ code }) => ledger.totals({ org: code, period: String(year) }));
  const heard = counted.filter((totals) => totals.size > 0).length;
  return { level: LEVEL_TITLES[levelOf(first.code)], expected: below.length, reported: heard };
});

/** Figures that the texts refer to, and the targets of the plan. */
const referencesOf = Effect.fnUntraced(function* (
  principal: Principal,
  texts: readonly string[],
  plan: readonly PlanItem[],
) {
  const house = yield* Activities;
  const figures = new Map<string, Figure>();
  for (const { text } of texts.flatMap(referencesIn)) {
    const ref = parseRef(text);
    const figure = ref === undefined ? undefined : yield* totalFigure(principal, ref);
    if (figure !== undefined) figures.set(text, figure);
  }
  for (const item of plan) {
    const target = targetFigure(item, { catalogue: house });
    if (target !== undefined) figures.set(target.ref, target);
  }
  return figures;
});

/** Asks about one moment of the ledger, counting what the request wants counted. */
export const counted = Effect.fnUntraced(function* <A, E, R>(request: ReportRequest, question: Effect.Effect<A, E, R>) {
  yield* keepInStep();
  if (request.submitted !== true) return yield* inOneMoment(question);
  const within = yield* reach(request.principal, "list");
  return yield* inOneMoment(asIfApproved({ within }, question));
});

/** Everything the year's report is composed from. */
export const reportInput = Effect.fn("reportInput")((request: ReportRequest) => counted(request, inputOf(request)));

/** The same, within a question that is `counted`. */
export const inputOf = Effect.fnUntraced(function* (request: ReportRequest, verb: Verb = "report") {
  const ledger = yield* Ledger;
  const house = yield* Activities;
  const { year } = request;
  const org: Org = yield* orgFor(request, verb);
  const of = { org: org.code, period: String(year) };
  const lost = new Map<string, Stored & { readonly why: string }>();
  const unread: Unread[] = [];
  const kinds = house.activities.map(({ kind }) => kind);
  for (const record of yield* ledger.records({ ...of, unread: true }))
    lost.set(record.id, { ...record, why: record.unread ?? "" });
  const totals = yield* ledger.totals(of);
  const strangers = [...totals.keys()].filter((kind) => house.get(kind) === undefined);
  const orphaned = strangers.length === 0 ? [] : yield* ledger.records({ ...of, kinds: strangers, limit: ORPHANS });
  for (const record of orphaned) unread.push(unreadable(record, `没有“${record.kind}”这个类别的插件`));
  const marked = yield* ledger.records({ ...of, kinds, highlight: true, order: "recorded" });
  const highlights = told(house, marked, lost);
  // a roll-up names no entries to whom they are not shown
  const shown = authorize(request.principal, "read", { org: org.code }).allowed;
  const samples = shown ? yield* samplesOf(house, totals, of, lost) : new Map<string, Sample>();
  const exact = (records: readonly Stored[]) => records.filter((record) => record.org === org.code);
  const own = {
    preambles: exact(yield* ledger.records({ ...of, kinds: ["preamble"] })),
    problems: exact(yield* ledger.records({ ...of, kinds: ["problem"], order: "recorded" })),
    plan: exact(
      yield* ledger.records({ org: org.code, period: String(year + 1), kinds: ["plan-item"], order: "recorded" }),
    ),
  };
  const preambles = houseRecords<Preamble>(own.preambles, unread);
  const problems = houseRecords<Problem>(own.problems, unread);
  const plan = houseRecords<PlanItem>(own.plan, unread);
  const texts = [
    ...preambles.map(({ text }) => text),
    ...problems.map(({ text }) => text),
    ...plan.map(({ measures }) => measures ?? ""),
  ];
  const made = {
    year,
    org,
    catalogue: house,
    totals: without(
      totals,
      [...lost.values()].filter(({ unread: known }) => known === undefined),
    ),
    history: yield* historyOf(org, year),
    units: yield* unitsOf(org, year),
    date: request.date ?? `${year}-12-31`,
  };
  const input: ReportInput = {
    ...made,
    highlights: highlights.filter(({ entry }) => !lost.has(entry.id)),
    samples,
    preamble: preambles[0],
    problems,
    plan,
    references: yield* referencesOf(request.principal, texts, plan),
    unread: [...[...lost.values()].map((record) => unreadable(record, record.why)), ...unread],
    review: (yield* settings()).review,
    seal: yield* sealOf({ ...made, printed: [...marked, ...Object.values(own).flat()] }),
    ...(request.submitted === true ? { draft: true } : {}),
  };
  return input;
});

/** Composes the year's report. */
export const report = Effect.fn("report")(function* (request: ReportRequest) {
  const composed: Composed = compose(yield* reportInput(request));
  return composed;
});
