/** Which paragraph of one paper is which of the other: the same, reworded, or moved. Always the same answer. */
import { held, likeness, traitsOf, type Traits } from "./similar.ts";

/** A paragraph of the one and its counterpart in the other, by their places. */
export interface Pair {
  readonly here: number;
  readonly there: number;
}

/** Below this, two paragraphs are two paragraphs; one that stands just where the other would may differ more. */
const ALIKE = 0.4;
const ALIKE_IN_PLACE = 0.2;

/** The longest run of pairs in order, by places `there`; pairs come in order of their places `here`. */
function inOrder(pairs: readonly Pair[]): Pair[] {
  const tails: number[] = [];
  const before: number[] = [];
  pairs.forEach(({ there }, at) => {
    let [low, high] = [0, tails.length];
    while (low < high) {
      const middle = (low + high) >> 1;
      if ((pairs[tails[middle] ?? 0]?.there ?? 0) < there) low = middle + 1;
      else high = middle;
    }
    before[at] = low === 0 ? -1 : (tails[low - 1] ?? -1);
    tails[low] = at;
  });
  const out: Pair[] = [];
  for (let at = tails.at(-1) ?? -1; at !== -1; at = before[at] ?? -1) {
    const pair = pairs[at];
    if (pair !== undefined) out.push(pair);
  }
  return out.toReversed();
}

function places(wordings: readonly string[]): Map<string, number[]> {
  const found = new Map<string, number[]>();
  wordings.forEach((wording, at) => {
    const list = found.get(wording);
    if (list === undefined) found.set(wording, [at]);
    else list.push(at);
  });
  return found;
}

/** The first of ascending places that is not before `from`. */
function next(ats: readonly number[], from: number): number | undefined {
  let [low, high] = [0, ats.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((ats[middle] ?? 0) < from) low = middle + 1;
    else high = middle;
  }
  return ats[low];
}

/** Equal wordings between two fixed pairs, from both ends and then one by one. */
function between(
  here: readonly string[],
  there: readonly string[],
  theirs: ReadonlyMap<string, readonly number[]>,
  from: Pair,
  to: Pair,
): Pair[] {
  const out: Pair[] = [];
  let [a, b, c, d] = [from.here + 1, from.there + 1, to.here - 1, to.there - 1];
  while (a <= c && b <= d && here[a] === there[b]) out.push({ here: a++, there: b++ });
  while (a <= c && b <= d && here[c] === there[d]) out.push({ here: c--, there: d-- });
  for (; a <= c; a++) {
    const at = next(theirs.get(here[a] ?? "") ?? [], b);
    if (at === undefined || at > d) continue;
    out.push({ here: a, there: at });
    b = at + 1;
  }
  return out;
}

/** Pairs of equal wordings: those that stand once in both fix the order, the repeated ones fall in between, the rest has moved. */
function equalPairs(here: readonly string[], there: readonly string[]): Pair[] {
  const [mine, theirs] = [places(here), places(there)];
  const once = [...mine].flatMap(([wording, [at, more]]): Pair[] => {
    const [other, others] = theirs.get(wording) ?? [];
    return at === undefined || other === undefined || more !== undefined || others !== undefined
      ? []
      : [{ here: at, there: other }];
  });
  const fixed = inOrder(once);
  const edges = [{ here: -1, there: -1 }, ...fixed, { here: here.length, there: there.length }];
  const pairs = [...fixed, ...edges.slice(1).flatMap((to, at) => between(here, there, theirs, edges[at] ?? to, to))];
  const [usedHere, usedThere] = [new Set(pairs.map((pair) => pair.here)), new Set(pairs.map((pair) => pair.there))];
  for (const [wording, ats] of mine) {
    const left = (theirs.get(wording) ?? []).filter((at) => !usedThere.has(at));
    for (const at of ats.filter((each) => !usedHere.has(each))) {
      const other = left.shift();
      if (other !== undefined) pairs.push({ here: at, there: other });
    }
  }
  return pairs;
}

/** Candidates that share rare pairs of characters or figures; what half the paper shares tells nothing. */
const TOO_COMMON = 60;

function* likely(one: Traits, index: ReadonlyMap<string, readonly number[]>): Generator<number> {
  const votes = new Map<number, number>();
  for (const trait of [...one.pairs.keys(), ...one.refs]) {
    const list = index.get(trait) ?? [];
    if (list.length <= TOO_COMMON) for (const at of list) votes.set(at, (votes.get(at) ?? 0) + 1);
  }
  const best = [...votes].toSorted(([a, x], [b, y]) => y - x || a - b).slice(0, 12);
  for (const [at] of best) yield at;
}

/** Pairs of paragraphs that are alike, the most alike first. */
function alikePairs(
  here: ReadonlyMap<number, Traits>,
  there: ReadonlyMap<number, Traits>,
  expected: (at: number) => number,
): Pair[] {
  const index = new Map<string, number[]>();
  for (const [at, { pairs, refs }] of there) {
    for (const trait of [...pairs.keys(), ...refs]) {
      const list = index.get(trait);
      if (list === undefined) index.set(trait, [at]);
      else list.push(at);
    }
  }
  const scored = [...here].flatMap(([at, traits]) =>
    [...likely(traits, index)].flatMap((other) => {
      const score = likeness(traits, there.get(other) as Traits);
      return score < (other === expected(at) ? ALIKE_IN_PLACE : ALIKE)
        ? []
        : [{ here: at, there: other, score, off: Math.abs(other - expected(at)) }];
    }),
  );
  const [usedHere, usedThere] = [new Set<number>(), new Set<number>()];
  return scored
    .toSorted((a, b) => b.score - a.score || a.off - b.off || a.here - b.here || a.there - b.there)
    .filter((pair) => {
      if (usedHere.has(pair.here) || usedThere.has(pair.there)) return false;
      usedHere.add(pair.here);
      usedThere.add(pair.there);
      return true;
    });
}

export interface Alignment {
  /** By place here. */
  readonly pairs: readonly Pair[];
  /** The pairs that stand in another order than there. */
  readonly moved: ReadonlySet<Pair>;
  /** Places of one that have no counterpart, with the place of the other whose paragraph holds their words, if there is one. */
  readonly onlyHere: ReadonlyMap<number, number | undefined>;
  readonly onlyThere: ReadonlyMap<number, number | undefined>;
}

/** Whose paragraph holds nearly all of the words. */
function holder(one: Traits, of: Iterable<readonly [number, Traits]>): number | undefined {
  if (one.size < 8) return undefined;
  for (const [at, traits] of of) if (traits.size > one.size && held(one, traits) > 0.9) return at;
  return undefined;
}

/** Those of the wordings that have no counterpart yet. */
const rest = (wordings: readonly string[], used: ReadonlySet<number>): Map<number, Traits> =>
  new Map(wordings.flatMap((wording, at) => (used.has(at) ? [] : [[at, traitsOf(wording)] as const])));

/** Aligns two papers by the wordings of their paragraphs. */
export function align(here: readonly string[], there: readonly string[]): Alignment {
  const equal = equalPairs(here, there);
  const left = rest(here, new Set(equal.map((pair) => pair.here)));
  const right = rest(there, new Set(equal.map((pair) => pair.there)));
  const known = new Map(equal.map((pair) => [pair.here, pair.there]));
  const expected = (at: number): number => {
    for (let back = 1; back <= at; back++) {
      const other = known.get(at - back);
      if (other !== undefined) return other + back;
    }
    return at;
  };
  const alike = alikePairs(left, right, expected);
  const pairs = [...equal, ...alike].toSorted((a, b) => a.here - b.here);
  const ordered = new Set(inOrder(pairs));
  const [mine, theirs] = [new Map(left), new Map(right)];
  for (const pair of alike) {
    mine.delete(pair.here);
    theirs.delete(pair.there);
  }
  return {
    pairs,
    moved: new Set(pairs.filter((pair) => !ordered.has(pair))),
    onlyHere: new Map([...mine].map(([at, traits]) => [at, holder(traits, right)])),
    onlyThere: new Map([...theirs].map(([at, traits]) => [at, holder(traits, left)])),
  };
}
