/** Two ways of doing one thing, measured in turns, so that a noisy minute is noisy for both. */

/** Milliseconds of each round. */
export interface Rounds {
  readonly first: readonly number[];
  readonly second: readonly number[];
}

/** Does one thing once and tells the milliseconds it took. */
export type Timed = () => Promise<number>;

/** Rounds of first, second, first, second…; a round before them warms the file cache and is not counted. */
export async function sideBySide(first: Timed, second: Timed, rounds = 7): Promise<Rounds> {
  const times = { first: [] as number[], second: [] as number[] };
  for (let round = -1; round < rounds; round += 1) {
    const pair = [await first(), await second()] as const;
    if (round < 0) continue;
    times.first.push(pair[0]);
    times.second.push(pair[1]);
  }
  return times;
}

/** The middle one; of an even number, the mean of the two in the middle. */
export function median(values: readonly number[]): number {
  const sorted = values.toSorted((a, b) => a - b);
  const middle = sorted.length / 2;
  return ((sorted[Math.ceil(middle) - 1] ?? Number.NaN) + (sorted[Math.floor(middle)] ?? Number.NaN)) / 2;
}

/** What rounds come to: the ratio of the medians, and the ratios of single rounds around it. */
export function ratioOf({ first, second }: Rounds): { readonly ratio: number; readonly says: string } {
  const ratio = median(first) / median(second);
  const each = first.map((time, round) => time / (second[round] ?? Number.NaN));
  const [least, most] = [Math.min(...each), Math.max(...each)].map((value) => value.toFixed(2));
  return { ratio, says: `${ratio.toFixed(2)}× (${least}–${most})` };
}

/** `412 ms : 508 ms`, the medians. */
export const mediansOf = ({ first, second }: Rounds): string =>
  `${median(first).toFixed(0)} ms : ${median(second).toFixed(0)} ms`;
