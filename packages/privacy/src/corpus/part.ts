/** The two parts of every corpus: one to tune the rules on, one that only measures them. */

/** The held-out part has its own seed, words and templates; no rule may be changed because of what it shows. */
export type Part = "tune" | "held-out";

/** Share of the held-out part. */
const HELD_OUT = 0.3;

/** How many samples of `all` a part has. */
export function shareOf(part: Part, all: number): number {
  const held = Math.round(all * HELD_OUT);
  return part === "tune" ? all - held : held;
}

/** A seed of its own for each part of each corpus. */
export function seedOf(part: Part, corpus: string): number {
  let seed = part === "tune" ? 20231024 : 977;
  for (const c of corpus) seed = Math.imul(seed ^ c.charCodeAt(0), 16777619);
  return seed >>> 0;
}
