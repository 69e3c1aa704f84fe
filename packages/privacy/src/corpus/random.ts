/** Chance that can be repeated: the same seed gives the same corpus on every machine. */

export interface Random {
  /** A whole number from 0 up to `below`, that left out. */
  int(below: number): number;
  /** A whole number between two, both included. */
  between(from: number, to: number): number;
  pick<T>(list: readonly T[]): T;
  chance(probability: number): boolean;
  /** Decimal digits, as many as asked for. */
  digits(length: number): string;
}

/** Mulberry32: small, fast, good enough for test data. */
export function seeded(seed: number): Random {
  let state = seed >>> 0;
  const next = (): number => {
    state = (state + 0x6d2b79f5) >>> 0;
    let t = state;
    t = Math.imul(t ^ (t >>> 15), t | 1);
    t ^= t + Math.imul(t ^ (t >>> 7), t | 61);
    return ((t ^ (t >>> 14)) >>> 0) / 0x100000000;
  };
  const int = (below: number): number => Math.floor(next() * below);
  const pick = <T>(list: readonly T[]): T => {
    const one = list[int(list.length)];
    if (one === undefined) throw new RangeError("nothing to pick from");
    return one;
  };
  return {
    int,
    pick,
    between: (from, to) => from + int(to - from + 1),
    chance: (probability) => next() < probability,
    digits: (length) => Array.from({ length }, () => int(10)).join(""),
  };
}
