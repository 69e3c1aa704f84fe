/** What the gate made of a corpus: how much of the personal it caught, how much of the clean it refused. */

export interface Tally {
  readonly group: string;
  personal: number;
  caught: number;
  clean: number;
  refused: number;
}

export function tally(group: string): Tally {
  return { group, personal: 0, caught: 0, clean: 0, refused: 0 };
}

export function sum(group: string, tallies: readonly Tally[]): Tally {
  const all = tally(group);
  for (const each of tallies) {
    all.personal += each.personal;
    all.caught += each.caught;
    all.clean += each.clean;
    all.refused += each.refused;
  }
  return all;
}

/** The 95 % Wilson interval of `part` of `all`. */
export function wilson(part: number, all: number): readonly [low: number, high: number] {
  if (all === 0) return [0, 1];
  const z = 1.96;
  const share = part / all;
  const spread = z * Math.sqrt((share * (1 - share)) / all + (z * z) / (4 * all * all));
  const scale = 1 + (z * z) / all;
  const middle = share + (z * z) / (2 * all);
  return [Math.max(0, (middle - spread) / scale), Math.min(1, (middle + spread) / scale)];
}
