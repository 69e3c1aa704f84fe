/** Digits that stand together or only a separator apart: where every long number of a text is looked for. */
import { EX, GAP, NONE, type Reading } from "./numeral.ts";

/** Digits without anything between them. */
export interface Group {
  /** Place of its first digit in the chain. */
  readonly first: number;
  readonly length: number;
  /** What stands between it and the group before; "" at the head of the chain. */
  readonly gap: string;
}

export interface Chain {
  /** 0–9, and 10 for the check character X. */
  readonly digits: readonly number[];
  /** Where each digit stands in the folded text. */
  readonly places: readonly number[];
  readonly groups: readonly Group[];
}

/** A shorter chain holds no number that any rule looks for. */
const SHORTEST = 11;
/** Separators that may stand between two groups. */
const WIDEST_GAP = 6;

/** Every chain of at least eleven digits. An X belongs to a chain only as its last character. */
export function chainsOf(text: string, reading: Reading): Chain[] {
  const found: Chain[] = [];
  for (let i = 0; i < text.length; i++) {
    if (read(text, i, reading) >= EX) continue;
    const { end, count } = reach(text, i, reading);
    if (count >= SHORTEST) found.push(chainAt(text, i, end, reading));
    i = end - 1;
  }
  return found;
}

function read(text: string, at: number, reading: Reading): number {
  return reading[text.charCodeAt(at)] ?? NONE;
}

/** Where the chain that begins at `start` ends, and how many digits it has. */
function reach(text: string, start: number, reading: Reading): { end: number; count: number } {
  let end = start;
  let count = 0;
  let gap = 0;
  for (let i = start; i < text.length; i++) {
    const value = read(text, i, reading);
    if (value === GAP && gap < WIDEST_GAP) gap++;
    else if (value <= EX) {
      gap = 0;
      count++;
      end = i + 1;
      if (value === EX) break;
    } else break;
  }
  return { end, count };
}

function chainAt(text: string, start: number, end: number, reading: Reading): Chain {
  const digits: number[] = [];
  const places: number[] = [];
  const groups: Group[] = [];
  let first = 0;
  let before = start; // where the gap before the group began
  for (let i = start; i <= end; i++) {
    const value = i < end ? read(text, i, reading) : GAP;
    if (value !== GAP) {
      digits.push(value);
      places.push(i);
    } else if (digits.length > first) {
      const gap = first === 0 ? "" : text.slice(before, places[first]);
      groups.push({ first, length: digits.length - first, gap });
      first = digits.length;
      before = i;
    }
  }
  return { digits, places, groups };
}

/** Where a group begins and ends in the folded text, a closing X left out. */
export function extentOf(chain: Chain, group: Group): { start: number; end: number; digits: string } {
  const last = group.first + group.length - 1;
  const length = chain.digits[last] === EX ? group.length - 1 : group.length;
  const start = chain.places[group.first] ?? 0;
  let digits = "";
  for (let i = group.first; i < group.first + length; i++) digits += chain.digits[i];
  return { start, end: start + length, digits };
}
