/** What is compared: an edited report, line by line, with what the ledger says today. */
import type { Alignment } from "./align.ts";
import { saysTheSame } from "./counted.ts";
import type { Gone } from "./gone.ts";
import { linesOf, type Forms, type Line } from "./line.ts";
import type { Paper } from "./paper.ts";

/** What the ledger says. */
export interface Ledgers {
  /** The report it would write today, read back. */
  readonly today: Paper;
  /** The words figures may be printed in: today's, and as the paper remembers them. */
  readonly forms: Forms;
  /** The words the ledger has for each ref, of today's report or asked for; absent when there is no such figure. */
  readonly says: Forms;
}

/** Lines of both papers with their counterparts. */
export interface Comparison {
  readonly paper: Paper;
  readonly lines: readonly Line[];
  readonly today: readonly Line[];
  readonly alignment: Alignment;
  /** Figures gone from a paragraph, by its place. */
  readonly gone: ReadonlyMap<number, Gone>;
  readonly ledger: Ledgers;
}

type Words = Map<string, Set<string>>;

const note = (into: Words, ref: string, words: string): void =>
  void (into.get(ref)?.add(words) ?? into.set(ref, new Set([words])));

/** The refs that a paper shows and today's report does not: what the ledger is to be asked for besides. */
export function strangersIn(paper: Paper, today: Paper): string[] {
  const known = new Set(today.memory?.written.map(({ ref }) => ref));
  const shown = paper.units.flatMap(({ pieces }) => pieces.flatMap(({ control }) => control?.ref ?? []));
  return [...new Set(shown)].filter((ref) => !known.has(ref));
}

/** Refs of the figures that the ledger says otherwise than when the paper was written. */
export function movedSince({ memory }: Paper, { says }: Ledgers): string[] {
  const moved = (memory?.written ?? []).filter(
    ({ ref, text }) => ![...(says.get(ref) ?? [])].some((each) => saysTheSame(each, text)),
  );
  return [...new Set(moved.map(({ ref }) => ref))];
}

/** What the ledger says, from the report it would write today and its answers for `strangersIn` the paper. */
export function ledgersOf(today: Paper, paper: Paper, answers: ReadonlyMap<string, string>): Ledgers {
  const [forms, says]: [Words, Words] = [new Map(), new Map()];
  for (const { ref, text } of today.memory?.written ?? []) note(says, ref, text);
  for (const [ref, words] of answers) note(says, ref, words);
  for (const [ref, words] of says) forms.set(ref, new Set(words));
  for (const { ref, text } of paper.memory?.written ?? []) note(forms, ref, text);
  // as they read where they stand, so that the same words read alike in both papers
  for (const { figures } of linesOf(today, "accepted", forms))
    for (const { ref, words } of figures) note(says, ref, words);
  return { today, forms, says };
}
