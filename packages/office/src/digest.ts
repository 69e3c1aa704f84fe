/** What a paper says, paragraph by paragraph, as digests: whether a paragraph is still the one that was written. */
import { hash } from "node:crypto";
import { unescapeXml } from "./xml.ts";

/** What numbering puts before the words, and changes when something is put before it. */
const LABEL = /^(?:[一二三四五六七八九十百]+[、是]|（[一二三四五六七八九十百]+）|\d+[.．、]|（\d+）|——|附件：)/;

/** What stands above an annex: that it is one counts, its number does not. */
const ANNEX = /^附件\d+$/;

/** The head of the ledger, which every event changes and no wording hangs on. */
const HEAD = /[0-9a-f]{64}/g;
const HEAD_LENGTH = 64;

const isHex = (text: string, at: number): boolean => {
  const code = text.charCodeAt(at);
  return (code >= 0x30 && code <= 0x39) || (code >= 0x61 && code <= 0x66);
};

/** Whether a head stands in the words. One that does covers a place of every 64; most words are told by a few looks. */
function holdsHead(words: string): boolean {
  for (let at = HEAD_LENGTH - 1; at < words.length; at += HEAD_LENGTH) {
    if (!isHex(words, at)) continue;
    let [from, to] = [at, at];
    while (from > 0 && isHex(words, from - 1)) from -= 1;
    while (isHex(words, to + 1)) to += 1;
    if (to - from >= HEAD_LENGTH - 1) return true;
  }
  return false;
}

/**
 * The words that count, of a paragraph in which each figure's number stands as `{ref}`: without white space, numbering, the
 * ledger's head, and the mark that closes a point in the middle of a list or at its end.
 */
export function wordingOf(text: string): string {
  const bare = text.replace(/\s+/g, "");
  let words = holdsHead(bare) ? bare.replace(HEAD, "#") : bare;
  for (let before = ""; before !== words;) {
    before = words;
    words = words.replace(LABEL, "");
  }
  return words.replace(ANNEX, "附件").replace(/；$/, "。");
}

/** Ten hexadecimal digits; equal wordings, equal digests. */
export const digestOf = (wording: string): string => hash("sha256", wording, "hex").slice(0, 10);

const UNIT = /<w:tr>.*?<\/w:tr>|<w:p>.*?<\/w:p>/gs;
const PIECE = /<\/w:tc>|<w:sdt>.*?@ref=&apos;(.*?)&apos;\].*?<\/w:sdt>|<w:t(?: [^>]*)?>([^<]*)<\/w:t>/gs;

/** What the layout writes around the report: the head of a formal paper, its number, its recipient, its imprint. */
const LAID_OUT = /<w:pStyle w:val="(?:Mark|DocumentNumber|Recipient|Imprint)"\/>/;

/** Digests of a body as written by us, in its order. */
export interface Digests {
  /** Of the report, a row of a table as one paragraph; empty ones have none. */
  readonly paragraphs: readonly string[];
  /** Of what the layout writes around it. */
  readonly layout: readonly string[];
}

function wordingIn(unit: string): string {
  const pieces = Array.from(unit.matchAll(PIECE), ([, ref, words]) =>
    ref === undefined ? (words ?? "|") : `{${ref}}`,
  );
  return wordingOf(unescapeXml(pieces.join("")));
}

/** What the paper says when it is written. */
export function digestsOf(body: string): Digests {
  const units = Array.from(body.matchAll(UNIT), ([unit]) => ({ unit, wording: wordingIn(unit) }));
  const told = units.filter(({ wording }) => /[^|]/.test(wording));
  const digests = (laidOut: boolean): string[] =>
    told.filter(({ unit }) => LAID_OUT.test(unit) === laidOut).map(({ wording }) => digestOf(wording));
  return { paragraphs: digests(false), layout: digests(true) };
}
