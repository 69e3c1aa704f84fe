/** Paragraphs of two papers that say the same, paired; and which pairs stand in one order. */

/** A paragraph of the one and its counterpart in the other, by their places. */
export interface Pair {
  readonly here: number;
  readonly there: number;
}

/** The longest run of pairs in order, by places `there`; pairs come in order of their places `here`. */
export function inOrder(pairs: readonly Pair[]): Pair[] {
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
export function equalPairs(here: readonly string[], there: readonly string[]): Pair[] {
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
