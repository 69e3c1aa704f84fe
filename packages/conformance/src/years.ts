/** Years a section may have to tell of: empty, zero, one, many, partly reported, and those of the good examples. */
import {
  dateNode,
  ENTRIES,
  figureFor,
  periodOf,
  type Activity,
  type Entry,
  type Fact,
  type Telling,
} from "@taizhang/core";
import type { Figure, Quantity } from "@taizhang/document";
import { entryOf, goodSpecimens } from "./specimen.ts";

/** One year to tell of. */
export interface Year {
  /** For messages: a year in which every figure is 1. */
  readonly name: string;
  readonly telling: Telling;
  /** Whether there is anything to tell. */
  readonly empty: boolean;
  /** Whether the year is that of a real entry, which must not pass in silence. */
  readonly real: boolean;
}

type Counts = (fact: Fact) => Quantity;
type Told = Telling["highlights"][number];

const REPORTED: readonly (readonly [string, Quantity])[] = [
  ["zero", { value: 0, precision: "exact" }],
  ["one", { value: 1, precision: "exact" }],
  ["many", { value: 1234, precision: "exact" }],
  ["about", { value: 90, precision: "about" }],
  ["over", { value: 100, precision: "over" }],
  ["unknown", "unknown"],
  ["not reported", "none-reported"],
];

function figures(activity: Activity, counts: Counts, parts: number, id?: string): Map<string, Figure> {
  return new Map(
    activity.facts.map((fact) => {
      const ref = { period: "2023", org: "451499", kind: activity.kind, fact: fact.name };
      return [fact.name, figureFor(id === undefined ? ref : { ...ref, id }, fact, counts(fact), parts)];
    }),
  );
}

function told(activity: Activity, entry: Entry): Told | undefined {
  const read = periodOf(entry.when);
  const { facts } = activity.read(entry);
  if (!("period" in read) || facts.size === 0) return undefined;
  return {
    entry,
    facts: figures(activity, ({ name }) => facts.get(name) ?? "none-reported", 1, entry.id),
    on: dateNode(read.period, 2023),
  };
}

const exactly = (value: number): Quantity => ({ value, precision: "exact" });

/** All years to tell of, the same every time. */
export function yearsOf(activity: Activity): Year[] {
  const all = goodSpecimens(activity).flatMap((specimen) => told(activity, entryOf(specimen)) ?? []);
  const year = (name: string, entries: number, counts: Counts, highlights: readonly Told[] = []): Year => ({
    name,
    telling: {
      facts: figures(
        activity,
        (fact) => (fact.name === ENTRIES.name ? (entries === 0 ? "none-reported" : exactly(entries)) : counts(fact)),
        entries,
      ),
      highlights,
    },
    empty: entries === 0,
    real: false,
  });
  const same =
    (quantity: Quantity): Counts =>
    () =>
      quantity;
  const years = [
    year("an empty year", 0, same("none-reported")),
    year("an empty year of zeros", 0, same(exactly(0))),
    ...REPORTED.flatMap(([name, quantity]) => [
      year(`a year with one entry, every figure ${name}`, 1, same(quantity)),
      year(`a year with three entries, every figure ${name}`, 3, same(quantity)),
      year(`a year with three entries to tell of, every figure ${name}`, 3, same(quantity), all),
    ]),
    ...activity.facts
      .filter(({ name }) => name !== ENTRIES.name)
      .flatMap(({ name }) => [
        year(`a year that reports only ${name}`, 3, (fact) => (fact.name === name ? exactly(12) : "none-reported")),
        year(`a year that reports all but ${name}`, 3, (fact) => (fact.name === name ? "none-reported" : exactly(12))),
      ]),
  ];
  const real = all.flatMap((each, at) => {
    const counts: Counts = ({ name }) => each.facts.get(name)?.quantity ?? "none-reported";
    const label = `the year of good example ${at + 1}`;
    return [year(`${label}, counted`, 1, counts), year(`${label}, told of`, 1, counts, [each])];
  });
  return [...years, ...real.map((each) => ({ ...each, real: true }))];
}
