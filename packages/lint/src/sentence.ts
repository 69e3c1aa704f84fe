/** Sentences of a line, split where a thought ends: at 。！？ and ；. */

export interface Sentence {
  /** Where it begins in the line. */
  readonly at: number;
  /** Without its closing mark. */
  readonly text: string;
}

/** The sentences of a folded line, in order; empty ones left out. */
export function sentencesOf(line: string): Sentence[] {
  return Array.from(line.matchAll(/[^。！？；]+/g), (found) => ({ at: found.index, text: found[0] }));
}
