/** A line sentence by sentence, and which sentences differ between two lines. */
import type { Line } from "./line.ts";

interface SentenceOf {
  readonly text: string;
  /** The words with every figure as `{ref}`. */
  readonly bones: string;
  readonly start: number;
  readonly end: number;
}

/** The sentences of a line, each with its closing mark. */
function sentencesIn({ text, figures }: Line): SentenceOf[] {
  const out: SentenceOf[] = [];
  let start = 0;
  for (const piece of text.split(/(?<=[。；！？][”’」』）]*)(?![”’」』）])|(?<=\|)/)) {
    const end = start + piece.length;
    let bones = "";
    let at = start;
    for (const figure of figures) {
      if (figure.from < start || figure.to > end) continue;
      bones += `${text.slice(at, figure.from)}{${figure.ref}}`;
      at = figure.to;
    }
    bones = (bones + text.slice(at, end)).replace(/\s+/g, "");
    if (piece.trim() !== "") out.push({ text: piece.trim(), bones, start, end });
    start = end;
  }
  return out;
}

/** Where the sentence ends in which a place stands, and where it begins. */
export function sentenceAt(line: Line, at: number): string {
  return sentencesIn(line).find(({ start, end }) => start <= at && at < end)?.text ?? line.text;
}

/** The words of those sentences that are not among the others. */
function without(some: readonly SentenceOf[], others: readonly SentenceOf[]): string[] {
  const left = others.map(({ bones }) => bones);
  return some.flatMap(({ text, bones }) => {
    const at = left.indexOf(bones);
    if (at === -1) return [text];
    left.splice(at, 1);
    return [];
  });
}

/** The sentences of each that the other does not have, in order. */
export function differingSentences(
  from: Line,
  to: Line,
): { readonly from: readonly string[]; readonly to: readonly string[] } {
  const [before, after] = [sentencesIn(from), sentencesIn(to)];
  return { from: without(before, after), to: without(after, before) };
}
