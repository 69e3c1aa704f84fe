/** How alike two wordings are: by their pairs of characters, and by the figures they hold. */

/** A wording taken apart. */
export interface Traits {
  /** Pairs of neighbouring characters, with how often each occurs. */
  readonly pairs: ReadonlyMap<string, number>;
  readonly size: number;
  readonly refs: ReadonlySet<string>;
}

/** A text with figures as `{ref}`. */
export function traitsOf(wording: string): Traits {
  const refs = new Set(Array.from(wording.matchAll(/\{([^{}]*)\}/g), ([, ref = ""]) => ref));
  const chars = [...wording.replace(/\{[^{}]*\}/g, "#")];
  const pairs = new Map<string, number>();
  let size = 0;
  for (let at = 1; at < chars.length; at++) {
    const pair = `${chars[at - 1]}${chars[at]}`;
    pairs.set(pair, (pairs.get(pair) ?? 0) + 1);
    size += 1;
  }
  return { pairs, size, refs };
}

function common(a: Traits, b: Traits): number {
  let shared = 0;
  for (const [pair, times] of a.pairs) shared += Math.min(times, b.pairs.get(pair) ?? 0);
  return shared;
}

/** How much of the smaller one stands in the other: 0 to 1. */
export function held(a: Traits, b: Traits): number {
  return common(a, b) / Math.max(1, Math.min(a.size, b.size));
}

/** From 0, nothing in common, to 1, the same. What is cut to a half or doubled is still alike. */
export function likeness(a: Traits, b: Traits): number {
  const shared = common(a, b);
  const dice = (2 * shared) / Math.max(1, a.size + b.size);
  const part = Math.min(a.size, b.size) < 8 ? 0 : (0.8 * shared) / Math.min(a.size, b.size);
  const words = Math.max(dice, part);
  const all = new Set([...a.refs, ...b.refs]);
  if (all.size === 0) return words;
  const both = [...a.refs].filter((ref) => b.refs.has(ref)).length;
  return 0.7 * words + (0.3 * both) / all.size;
}
