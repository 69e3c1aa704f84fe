/** One event recorded twice: the same days and like names, or a child of a series that also stands alone. */
import { about, nameCore, periodOf, type Check, type Observation, type Told } from "@taizhang/core";

/** Pairs shown; a ledger with more of them has one fault, many times. */
const SHOWN = 100;

/** Pairs looked at; beyond it names are so much alike that they tell nothing. */
const LOOKED_AT = 1_000_000;

/** A name an entry goes by: its title, or an event it lists in a field `eventNames`. */
interface Name {
  readonly told: Told;
  /** First and last day, counted from 1970. */
  readonly from: number;
  readonly to: number;
  readonly name: string;
  /** What tells the name apart. */
  readonly core: string;
}

const dayOf = (day: string): number => Date.parse(day) / 86_400_000;

function namesOf(told: Told): Name[] {
  const read = periodOf(told.entry.when);
  if (!("period" in read)) return [];
  const { eventNames } = told.entry.entry as { readonly eventNames?: unknown };
  const listed: readonly unknown[] = Array.isArray(eventNames) ? eventNames : [];
  return [told.entry.title, ...listed.filter((name) => typeof name === "string")].map((name) => ({
    told,
    from: dayOf(read.period.from),
    to: dayOf(read.period.to),
    name,
    core: nameCore(name),
  }));
}

const linked = (a: Told, b: Told): boolean =>
  [a.entry.sameAs, a.entry.partOf].includes(b.entry.id) || [b.entry.sameAs, b.entry.partOf].includes(a.entry.id);

/** Every stretch of a name that may be the core of another: two characters or more. */
function* stretches(core: string): Generator<string> {
  for (let from = 0; from < core.length - 1; from++) {
    for (let to = from + 2; to <= core.length; to++) yield core.slice(from, to);
  }
}

/** Names of one core by their first day, and the days the longest of them lasts. */
interface Group {
  readonly names: readonly Name[];
  readonly lasts: number;
}

function groupsOf(names: readonly Name[]): Map<string, Group> {
  const groups = Map.groupBy(names, ({ core }) => core);
  return new Map(
    [...groups].map(([core, group]) => [
      core,
      {
        names: group.toSorted((a, b) => a.from - b.from),
        lasts: group.reduce((most, { from, to }) => Math.max(most, to - from), 0),
      },
    ]),
  );
}

/** Where in a group the names begin that may still last on a day. */
function firstOn({ names, lasts }: Group, day: number): number {
  let [low, high] = [0, names.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((names[middle]?.from ?? 0) < day - lasts) low = middle + 1;
    else high = middle;
  }
  return low;
}

/** The names of a group whose days overlap those of a name. */
function* meeting(group: Group | undefined, { from, to }: Name): Generator<Name> {
  if (group === undefined) return;
  for (let at = firstOn(group, from); at < group.names.length; at++) {
    const name = group.names[at];
    if (name === undefined || name.from > to) return;
    if (name.to >= from) yield name;
  }
}

/** Pairs of names of which one holds the other, on days that overlap; the earlier entry first. */
function* pairs(names: readonly Name[]): Generator<readonly [Name, Name]> {
  const groups = groupsOf(names);
  const order = new Map(names.map((name, at) => [name, at]));
  let looked = 0;
  for (const long of names) {
    for (const stretch of new Set(stretches(long.core))) {
      for (const short of meeting(groups.get(stretch), long)) {
        if (looked++ > LOOKED_AT) return;
        const [a, b] = [order.get(short) ?? 0, order.get(long) ?? 0];
        // of two equal names the pair is met twice
        if (short.told === long.told || (short.core === long.core && a > b)) continue;
        yield a < b ? [short, long] : [long, short];
      }
    }
  }
}

export const oneEventTwice: Check = {
  code: "one-event-twice",
  title: "同一活动只计一次",
  severity: "warning",
  *find({ entries }): Generator<Observation> {
    const seen = new Set<string>();
    for (const [a, b] of pairs(entries.flatMap(namesOf))) {
      const key = `${a.told.entry.id} ${b.told.entry.id}`;
      if (linked(a.told, b.told) || seen.has(key)) continue;
      seen.add(key);
      yield {
        record: about(b.told.entry),
        path: ["sameAs"],
        says: `“${b.name}”与“${a.told.entry.title}”里的“${a.name}”可能是同一活动；如是，请在其中一条写 sameAs（另一条的编号），只计一次`,
      };
      if (seen.size === SHOWN) return;
    }
  },
};
