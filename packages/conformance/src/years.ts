/** Years a section may have to tell of: empty, zero, one, many, partly reported, and those of the good examples and entries near them. */
import {
  comparison,
  dateInside,
  ENTRIES,
  figureFor,
  periodOf,
  SILENCE,
  totalOf,
  type Activity,
  type Entry,
  type Fact,
  type Progress,
  type Ref,
  type Sentence,
  type Telling,
} from "@taizhang/core";
import { amountOf, type Figure, type Quantity } from "@taizhang/document";
import { shown } from "./defect.ts";
import { entryOf, goodSpecimens } from "./specimen.ts";
import { variantsOf } from "./variants.ts";

/** One year to tell of. */
export interface Year {
  /** For messages: a year with one entry, every figure zero. */
  readonly name: string;
  readonly telling: Telling;
  /** Whether there is nothing to tell. */
  readonly empty: boolean;
  /** Whether the year is that of an entry which counts something, and so must not pass in silence. */
  readonly owed: boolean;
}

type Counts = (fact: Fact) => Quantity;
type Told = Telling["highlights"][number];

const exactly = (value: number): Quantity => ({ value, precision: "exact" });

const same =
  (quantity: Quantity): Counts =>
  () =>
    quantity;

const speaks = ({ quantity }: Figure): boolean => ["one", "many"].includes(amountOf(quantity));

const REPORTED: readonly (readonly [string, Quantity])[] = [
  ["zero", exactly(0)],
  ["one", exactly(1)],
  ["many", exactly(1234)],
  ["about", { value: 90, precision: "about" }],
  ["over", { value: 100, precision: "over" }],
  ["unknown", "unknown"],
  ["not reported", "none-reported"],
];

const refTo = (activity: Activity, fact: Fact): Ref => ({
  period: "2023",
  org: "451499",
  kind: activity.kind,
  fact: fact.name,
});

function figures(activity: Activity, counts: Counts, parts: number, id?: string): Map<string, Figure> {
  return new Map(
    activity.facts.map((fact) => {
      const ref = refTo(activity, fact);
      return [fact.name, figureFor(id === undefined ? ref : { ...ref, id }, fact, counts(fact), parts)];
    }),
  );
}

/** What a section is told of a good example; undefined when the ledger would not let it in. */
function toldOf(activity: Activity, entry: Entry, progress: Progress): Told | undefined {
  const read = periodOf(entry.when);
  const { facts } = activity.read(entry);
  if (!("period" in read) || facts.size === 0) return undefined;
  return {
    entry,
    facts: figures(activity, ({ name }) => facts.get(name) ?? "none-reported", 1, entry.id),
    on: dateInside(read.period, 2023),
    progress,
  };
}

/** Every fact beside the year before, which had `before` of each. */
function beside(activity: Activity, counts: Counts, before: number): Map<string, Sentence> {
  return new Map(
    activity.facts.map((fact) => {
      const now = new Map([[fact.name, totalOf(counts(fact))]]);
      const then = new Map([[fact.name, totalOf(exactly(before))]]);
      return [fact.name, comparison(refTo(activity, fact), fact, now, then)];
    }),
  );
}

/** All years to tell of, the same every time. */
export function yearsOf(activity: Activity): Year[] {
  const all = (progress: Progress): Told[] =>
    goodSpecimens(activity).flatMap((specimen) => toldOf(activity, entryOf(specimen), progress) ?? []);
  const year = (name: string, entries: number, counts: Counts, more: Partial<Telling> = {}): Year => ({
    name,
    telling: {
      facts: figures(
        activity,
        (fact) => (fact.name === ENTRIES.name ? (entries === 0 ? "none-reported" : exactly(entries)) : counts(fact)),
        entries,
      ),
      compared: new Map(activity.facts.map(({ name: fact }) => [fact, SILENCE])),
      highlights: [],
      ...more,
    },
    empty: entries === 0,
    owed: false,
  });
  const many = same(exactly(1234));
  const invented = [
    year("an empty year", 0, same("none-reported")),
    year("an empty year of zeros", 0, same(exactly(0))),
    ...REPORTED.flatMap(([name, quantity]) => [
      year(`a year with one entry, every figure ${name}`, 1, same(quantity)),
      year(`a year with three entries, every figure ${name}`, 3, same(quantity)),
    ]),
    year("a year with more than the year before", 3, many, { compared: beside(activity, many, 1000) }),
    year("a year with less than the year before", 3, many, { compared: beside(activity, many, 2000) }),
    year("a year like the year before", 3, many, { compared: beside(activity, many, 1234) }),
    year("a year with three entries to tell of", 3, many, { highlights: all("done") }),
    ...activity.facts
      .filter(({ name }) => name !== ENTRIES.name)
      .flatMap(({ name }) => [
        year(`a year that reports only ${name}`, 3, (fact) => (fact.name === name ? exactly(12) : "none-reported")),
        year(`a year that reports all but ${name}`, 3, (fact) => (fact.name === name ? "none-reported" : exactly(12))),
      ]),
  ];
  const told = (label: string, each: Told): Year[] => {
    const counts: Counts = ({ name }) => each.facts.get(name)?.quantity ?? "none-reported";
    const owed = [...each.facts].some(([name, of]) => name !== ENTRIES.name && speaks(of));
    return [
      { ...year(`${label}, counted`, 1, counts), owed },
      { ...year(`${label}, told of while ${each.progress}`, 1, counts, { highlights: [each] }), owed },
    ];
  };
  const real = (["done", "ongoing", "planned"] as const).flatMap((progress) =>
    all(progress).flatMap((each, at) => told(`the year of good example ${at + 1}`, each)),
  );
  const near = variantsOf(activity).flatMap((specimen) => {
    const each = toldOf(activity, entryOf(specimen), "done");
    return each === undefined ? [] : told(`the year of ${shown(specimen.entry)}`, each);
  });
  return [...invented, ...real, ...near];
}
