/** “这个数怎么来的？” The sentence a figure is printed in, its definition, its entries and their sum. */
import { authorize, type Principal } from "@taizhang/access";
import {
  add,
  asQuantity,
  differenceFigure,
  figureFor,
  LEVEL_TITLES,
  levelOf,
  near,
  NOTHING,
  parseRef,
  quantityOf,
  reported,
  totalIn,
  totalOf,
  type PlanItem,
  type Ref,
} from "@taizhang/core";
import { figuresIn, type Figure, type Quantity } from "@taizhang/document";
import { Effect } from "effect";
import { Activities } from "./activities.ts";
import { Unknown } from "./failure.ts";
import { Ledger } from "./ledger.ts";
import { inOneMoment } from "./moment.ts";
import { childrenOf, orgFor, organisations } from "./org.ts";
import { reach } from "./permit.ts";
import { bodyOf } from "./reading.ts";
import { sentencesOf } from "./printed.ts";
import { report } from "./report.ts";
import { counting, type Stored } from "./stored.ts";

/** One entry behind a figure, and what it brings. */
export interface Contribution {
  readonly record: Stored;
  readonly quantity: Quantity;
}

export interface Explanation {
  readonly figure: Figure;
  /** Sentences of the year's report that print the figure. */
  readonly sentences: readonly string[];
  /** What is counted: activity and fact, in words. */
  readonly definition: {
    readonly kind: string;
    readonly activity: string;
    readonly fact: string;
    readonly unit: string;
  };
  /** Entries by unit and date; at most `limit` of them. */
  readonly contributions: readonly Contribution[];
  /** Whether there are more entries than listed. */
  readonly more: boolean;
  /** What the listed entries add up to; the figure itself when none is left out. */
  readonly sum: Quantity;
}

/** Entries listed under a figure. */
const LISTED = 1000;

/** The year a ref names, else the latest the ledger has work of. */
const yearNear = Effect.fnUntraced(function* (given: string) {
  const named = /^\d{4}/.exec(given)?.[0];
  if (named !== undefined) return Number(named);
  const ledger = yield* Ledger;
  const house = yield* Activities;
  const worked = (yield* ledger.census({})).filter(({ kind }) => house.get(kind) !== undefined);
  return Math.max(0, ...worked.map(({ year }) => year));
});

/** Refs like the one given that the year's report prints. */
const nearRefs = Effect.fnUntraced(function* (principal: Principal, given: string) {
  const { document } = yield* report({ principal, year: yield* yearNear(given) });
  const refs = new Set(figuresIn(document).map((node) => node.figure.ref));
  const found = near(given, refs);
  return found.length > 0 ? found : [...refs].slice(0, 3);
});

const unknownRef = Effect.fnUntraced(function* (principal: Principal, given: string) {
  const known = yield* nearRefs(principal, given).pipe(
    Effect.catchTag(["Unknown", "Denied"], () => Effect.succeed([])),
  );
  return yield* new Unknown({ what: "ref", given, near: known });
});

/** What a plan item's target is made of: the item itself. */
const explainTarget = Effect.fnUntraced(function* (principal: Principal, given: string, ref: Ref) {
  const ledger = yield* Ledger;
  const house = yield* Activities;
  const record = ref.id === undefined ? undefined : counting(yield* ledger.find(ref.id));
  const body = record === undefined ? undefined : bodyOf(record);
  if (record?.org !== ref.org || body === undefined || "why" in body) return yield* unknownRef(principal, given);
  const { target } = body.value as PlanItem;
  const activity = target === undefined ? undefined : house.get(target.kind);
  const fact = activity?.facts.find(({ name }) => name === target?.fact);
  if (target === undefined || activity === undefined || fact === undefined) return yield* unknownRef(principal, given);
  const quantity = asQuantity(target.value);
  const explanation: Explanation = {
    figure: figureFor(ref, fact, quantity),
    sentences: sentencesOf((yield* report({ principal, year: Number(ref.period) - 1, org: ref.org })).document, given),
    definition: {
      kind: ref.kind,
      activity: "工作计划",
      fact: `目标：${activity.title}·${fact.title}`,
      unit: fact.unit,
    },
    contributions: [{ record, quantity }],
    more: false,
    sum: quantity,
  };
  return explanation;
});

/** What a comparison is made of: the entries of both periods, the later one's first. */
const explainDifference = Effect.fnUntraced(function* (principal: Principal, given: string, ref: Ref) {
  const ledger = yield* Ledger;
  const activity = (yield* Activities).get(ref.kind);
  const fact = activity?.facts.find(({ name }) => name === ref.fact);
  const [later = "", then = ""] = ref.period.split("~");
  const [a, b] = [
    { ...ref, period: later },
    { ...ref, period: then },
  ];
  const totals = [yield* ledger.totals(a), yield* ledger.totals(b)].map((each) => totalIn(each, ref.kind, ref.fact));
  const figure =
    fact === undefined ? undefined : differenceFigure(a, then, fact, totals[0] ?? NOTHING, totals[1] ?? NOTHING);
  const records = [...(yield* recordsOf(a)), ...(yield* recordsOf(b))];
  if (activity === undefined || fact === undefined || figure === undefined) return yield* unknownRef(principal, given);
  const explanation: Explanation = {
    figure,
    sentences: sentencesOf(
      (yield* report({ principal, year: Number(later.slice(0, 4)), org: ref.org })).document,
      given.trim(),
    ),
    definition: {
      kind: activity.kind,
      activity: activity.title,
      fact: `${fact.title}：${later}年与${then}年相差`,
      unit: fact.unit,
    },
    contributions: records.slice(0, LISTED).map((record) => contributionOf(record, ref.fact)),
    more: records.length > LISTED,
    sum: figure.quantity,
  };
  return explanation;
});

/** Which units were expected to report, and which have: one each, none for those without entries. */
const explainUnits = Effect.fnUntraced(function* (principal: Principal, given: string, ref: Ref) {
  const ledger = yield* Ledger;
  const org = yield* orgFor({ principal, year: Number(ref.period), org: ref.org }, "why");
  const below = new Set(childrenOf(org, yield* organisations()).map(({ code }) => code));
  const records = (yield* ledger.records({ kinds: ["org"] })).filter((record) => below.has(record.org));
  const contributions = yield* Effect.forEach(records, (record) =>
    Effect.map(ledger.totals({ org: record.org, period: ref.period }), (totals): Contribution => {
      const counts = ref.fact === "expected" || totals.size > 0;
      return { record, quantity: { value: counts ? 1 : 0, precision: "exact" } };
    }),
  );
  const [first] = contributions;
  if (first === undefined) return yield* unknownRef(principal, given);
  const unit = ref.fact === "expected" ? `个${LEVEL_TITLES[levelOf(first.record.org)]}` : "个";
  const sum = quantityOf(contributions.map(({ quantity }) => totalOf(quantity)).reduce(add, NOTHING));
  const explanation: Explanation = {
    figure: figureFor(ref, { title: "下级单位", unit }, sum),
    sentences: sentencesOf(
      (yield* report({ principal, year: Number(ref.period), org: ref.org })).document,
      given.trim(),
    ),
    definition: {
      kind: "units",
      activity: "单位",
      fact: ref.fact === "expected" ? "应报单位" : "已报单位",
      unit,
    },
    contributions,
    more: false,
    sum,
  };
  return explanation;
});

const contributionOf = (record: Stored, fact: string): Contribution => ({
  record,
  quantity: record.facts.get(fact) ?? "none-reported",
});

/** The entries a ref is about: one, or those of its kind, unit and period. */
const recordsOf = Effect.fnUntraced(function* (ref: Ref) {
  const ledger = yield* Ledger;
  if (ref.id === undefined) {
    return yield* ledger.records({ kinds: [ref.kind], org: ref.org, period: ref.period, limit: LISTED + 1 });
  }
  const one = counting(yield* ledger.find(ref.id));
  const fits = one !== undefined && one.kind === ref.kind && one.org === ref.org && one.month?.startsWith(ref.period);
  return fits === true ? [one] : [];
});

/** An explanation without the entries that `principal` may not read: a roll-up is not a way to them. */
function asFarAs(principal: Principal, explanation: Explanation): Explanation {
  const contributions = explanation.contributions.filter(
    // organisations are nobody's secret
    ({ record }) => record.kind === "org" || authorize(principal, "read", { org: record.org }).allowed,
  );
  const left = contributions.length < explanation.contributions.length;
  return left ? { ...explanation, contributions, more: true } : explanation;
}

/** Explains a figure. Fails with `Unknown`, naming near refs, when no report could print it. */
export const why = Effect.fn("why")(function* (principal: Principal, given: string) {
  yield* reach(principal, "why");
  return asFarAs(principal, yield* inOneMoment(explain(principal, given)));
});

const explain = Effect.fnUntraced(function* (principal: Principal, given: string) {
  const ref = parseRef(given);
  if (ref === undefined || !authorize(principal, "why", { org: ref.org }).allowed)
    return yield* unknownRef(principal, given);
  if (ref.kind === "plan-item") return yield* explainTarget(principal, given, ref);
  if (ref.kind === "units") return yield* explainUnits(principal, given, ref);
  if (ref.period.includes("~")) return yield* explainDifference(principal, given, ref);
  const ledger = yield* Ledger;
  const activity = (yield* Activities).get(ref.kind);
  const fact = activity?.facts.find(({ name }) => name === ref.fact);
  const records = yield* recordsOf(ref);
  if (activity === undefined || fact === undefined || records.length === 0) return yield* unknownRef(principal, given);
  const contributions = records.slice(0, LISTED).map((record) => contributionOf(record, ref.fact));
  const sum = contributions.map(({ quantity }) => totalOf(quantity)).reduce(add, NOTHING);
  const total = ref.id === undefined ? totalIn(yield* ledger.totals(ref), ref.kind, ref.fact) : sum;
  const year = Number(ref.period.slice(0, 4));
  const org = yield* orgFor({ principal, year, ...(ref.id === undefined ? { org: ref.org } : {}) }, "why");
  const { document } = yield* report({ principal, year, org: org.code });
  const explanation: Explanation = {
    figure: figureFor(ref, fact, quantityOf(total), reported(total)),
    sentences: sentencesOf(document, given.trim()),
    definition: { kind: activity.kind, activity: activity.title, fact: fact.title, unit: fact.unit },
    contributions,
    more: records.length > LISTED,
    sum: quantityOf(sum),
  };
  return explanation;
});
