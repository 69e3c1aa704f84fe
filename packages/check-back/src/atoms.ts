/** The words of a line that count, and where in its text each of them stands. */
import { wordingOf } from "@taizhang/office";
import type { Line } from "./line.ts";

export interface Atoms {
  /** The line's bones without its label: no white space, each figure as `{ref}`. */
  readonly bones: string;
  /** Where a stretch of the bones stands in the text of the line. */
  readonly range: (from: number, to: number) => { readonly start: number; readonly end: number };
}

export function atomsOf({ text, figures }: Line): Atoms {
  const starts: number[] = [];
  const ends: number[] = [];
  let bones = "";
  const put = (words: string, start: number, end: number): void => {
    for (let at = 0; at < words.length; at++) {
      starts.push(start);
      ends.push(end);
    }
    bones += words;
  };
  let at = 0;
  const prose = (to: number): void => {
    for (; at < to; at++) if (!/\s/.test(text[at] ?? "")) put(text[at] ?? "", at, at + 1);
  };
  for (const { ref, from, to } of figures) {
    prose(from);
    put(`{${ref}}`, from, to);
    at = to;
  }
  prose(text.length);
  // a wording shortens the ledger's head, which is no label
  const plain = bones.replaceAll(/[0-9a-f]{64}/g, (head) => "x".repeat(head.length));
  const label = bones.length - wordingOf(plain).length;
  return {
    bones: bones.slice(label),
    range: (from, to) => ({
      start: starts[from + label] ?? text.length,
      end: to > from ? (ends[to + label - 1] ?? text.length) : (starts[from + label] ?? text.length),
    }),
  };
}
