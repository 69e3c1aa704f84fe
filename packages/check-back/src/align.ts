/** Which paragraph of one paper is which of the other: the same, reworded, or moved. Always the same answer. */
import { equalPairs, inOrder, type Pair } from "./equal.ts";
import { held, likeness, traitsOf, type Traits } from "./similar.ts";

/** Below this, two paragraphs are two paragraphs; one that stands just where the other would may differ more. */
const ALIKE = 0.4;
const ALIKE_IN_PLACE = 0.2;

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

/** Whose paragraph has come to hold nearly all of the words, figures and all: `before` says what it held. */
function holder(
  one: Traits,
  of: ReadonlyMap<number, Traits>,
  before: (at: number) => Traits | undefined,
): number | undefined {
  const holds = (traits: Traits | undefined): boolean =>
    traits !== undefined &&
    traits.size > one.size &&
    held(one, traits) > 0.9 &&
    [...one.refs].every((ref) => traits.refs.has(ref));
  if (one.size < 8) return undefined;
  for (const [at, traits] of of) if (holds(traits) && !holds(before(at))) return at;
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
  const toThere = new Map(alike.map((pair) => [pair.here, pair.there]));
  const toHere = new Map(alike.map((pair) => [pair.there, pair.here]));
  for (const pair of alike) {
    mine.delete(pair.here);
    theirs.delete(pair.there);
  }
  return {
    pairs,
    moved: new Set(pairs.filter((pair) => !ordered.has(pair))),
    onlyHere: new Map(
      [...mine].map(([at, traits]) => [at, holder(traits, right, (other) => left.get(toHere.get(other) ?? -1))]),
    ),
    onlyThere: new Map(
      [...theirs].map(([at, traits]) => [at, holder(traits, left, (other) => right.get(toThere.get(other) ?? -1))]),
    ),
  };
}
