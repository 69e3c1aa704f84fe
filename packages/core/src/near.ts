/** The known words nearest to a mistyped one, for “did you mean”. */

/** Edit distance (insert, delete, replace, swap of neighbours). */
function distance(a: string, b: string): number {
  let before: number[] = [];
  let row = Array.from({ length: b.length + 1 }, (_, j) => j);
  for (let i = 1; i <= a.length; i++) {
    const next = [i];
    for (let j = 1; j <= b.length; j++) {
      const same = a[i - 1] === b[j - 1];
      let best = Math.min((row[j] ?? 0) + 1, (next[j - 1] ?? 0) + 1, (row[j - 1] ?? 0) + (same ? 0 : 1));
      if (i > 1 && j > 1 && a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1]) {
        best = Math.min(best, (before[j - 2] ?? 0) + 1);
      }
      next.push(best);
    }
    before = row;
    row = next;
  }
  return row[b.length] ?? 0;
}

/** A word as people say it, without what stands in brackets: 乡镇（街道）干部 is 乡镇干部. */
const said = (word: string): string => word.replace(/（[^）]*）/g, "");

/** At most `most` known words near enough to have been meant, nearest first; ties keep the order given. */
export function near(word: string, known: Iterable<string>, most = 3): string[] {
  const limit = Math.max(2, Math.floor(word.length / 3));
  return [...known]
    .map((each) => ({
      each,
      far: each.startsWith(word) ? 0 : Math.min(distance(word, each), distance(word, said(each))),
    }))
    .filter(({ far }) => far <= limit)
    .toSorted((a, b) => a.far - b.far)
    .slice(0, most)
    .map(({ each }) => each);
}

/** “（是不是“a”或“b”？）” ready to be hung on a message, or nothing. */
export function didYouMean(word: string, known: Iterable<string>): string {
  const found = near(word, known);
  return found.length === 0 ? "" : `（是不是${found.map((each) => `“${each}”`).join("或")}？）`;
}
