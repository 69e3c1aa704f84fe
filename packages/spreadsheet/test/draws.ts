/** Numbers that look random and are the same on every machine. */

/** Draws from one seed. */
export interface Draws {
  /** A whole number below a limit. */
  readonly below: (limit: number) => number;
  readonly one: <T>(of: readonly T[]) => T;
}

/** Mulberry32. */
export function drawsFrom(seed: number): Draws {
  let state = Math.imul(seed + 1, 0x9e3779b1) >>> 0;
  const below = (limit: number): number => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return Math.floor((((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32) * limit);
  };
  return { below, one: (of) => of[below(of.length)] as (typeof of)[number] };
}
