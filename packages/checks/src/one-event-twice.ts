/** One event recorded twice: the same day, place and like names, or a child of a series that also stands alone. */
import { about, periodOf, type Check, type Observation, type Told } from "@taizhang/core";

/** Words that tell nothing apart. */
const PLAIN = /[“”《》（）()，、·\s]|××|民族|传统|体育|活动|系列|举办|开展|全县|\d{4}年/g;

const core = (title: string): string => title.replace(PLAIN, "");

/** Whether two names may name one event: what tells the shorter one apart stands in the longer one. */
function alike(a: string, b: string): boolean {
  const [short, long] = [core(a), core(b)].toSorted((x, y) => x.length - y.length);
  return short !== undefined && long !== undefined && short.length >= 2 && long.includes(short);
}

function overlap(a: Told, b: Told): boolean {
  const [one, other] = [periodOf(a.entry.when), periodOf(b.entry.when)];
  if (!("period" in one) || !("period" in other)) return false;
  return one.period.from <= other.period.to && other.period.from <= one.period.to;
}

/** All names an entry goes by: its title, and the events it lists in a field `eventNames`. */
function namesOf({ entry }: Told): string[] {
  const { eventNames } = entry.entry as { readonly eventNames?: unknown };
  const listed: readonly unknown[] = Array.isArray(eventNames) ? eventNames : [];
  return [entry.title, ...listed.filter((name) => typeof name === "string")];
}

const linked = (a: Told, b: Told): boolean =>
  [a.entry.sameAs, a.entry.partOf].includes(b.entry.id) || [b.entry.sameAs, b.entry.partOf].includes(a.entry.id);

export const oneEventTwice: Check = {
  code: "one-event-twice",
  title: "同一活动只计一次",
  severity: "warning",
  *find({ entries }): Generator<Observation> {
    const named = entries.map((told) => ({ told, names: namesOf(told) }));
    for (const [at, a] of named.entries()) {
      for (const b of named.slice(at + 1)) {
        if (linked(a.told, b.told) || !overlap(a.told, b.told)) continue;
        const pair = a.names.flatMap((x) => b.names.map((y) => [x, y] as const)).find(([x, y]) => alike(x, y));
        if (pair === undefined) continue;
        yield {
          record: about(b.told.entry),
          path: ["sameAs"],
          says: `“${pair[1]}”与“${a.told.entry.title}”里的“${pair[0]}”可能是同一活动；如是，请在其中一条写 sameAs（另一条的编号），只计一次`,
        };
      }
    }
  },
};
