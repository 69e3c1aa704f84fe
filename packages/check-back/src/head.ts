/** The head of the ledger as a paper shows it: 64 hexadecimal digits, in groups or not. */

export interface Head {
  readonly start: number;
  readonly end: number;
  /** The digits alone. */
  readonly digits: string;
}

const HEAD = /(?<![0-9a-f])[0-9a-f](?:\s?[0-9a-f]){63}(?!\s?[0-9a-f])/g;

/** Every head in a text. */
export const headsIn = (text: string): Head[] =>
  Array.from(text.matchAll(HEAD), ({ 0: shown, index }) => ({
    start: index,
    end: index + shown.length,
    digits: shown.replaceAll(/\s/g, ""),
  }));

/** A head in the groups in which another one is shown. */
export function grouped(digits: string, shown: string): string {
  let at = 0;
  return shown.replaceAll(/\S/g, () => digits[at++] ?? "");
}

/** The property of a paper that says which head it was written at. */
export const HEAD_PROPERTY = "taizhang.head";
