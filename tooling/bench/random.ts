/** Numbers that look random and are the same on every machine. */

/** Draws from one seed. */
export interface Draws {
  /** A whole number from `least` to `most`. */
  readonly whole: (least: number, most: number) => number;
  readonly one: <T>(of: readonly [T, ...T[]]) => T;
}

/** Mulberry32. */
export function drawsFrom(seed: number): Draws {
  let state = seed >>> 0;
  const next = (): number => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
  const whole: Draws["whole"] = (least, most) => least + Math.floor(next() * (most - least + 1));
  return { whole, one: (of) => of[whole(0, of.length - 1)] ?? of[0] };
}
