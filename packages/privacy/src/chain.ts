/** Digits that stand together or only a separator apart: where every long number of a text is looked for. */

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

/** Characters that may stand between two groups, and how many of them. */
const SEPARATORS = new Set(" \t\n\v\f\r\u0085\u2028\u2029-_|/\\.·,、;:*~#'\"()[]<>=+&^");
const WIDEST_GAP = 6;

const X = 10;

function digitOf(code: number): number {
  if (code >= 0x30 && code <= 0x39) return code - 0x30;
  return code === 0x58 || code === 0x78 || code === 0xd7 ? X : -1; // X, x, ×
}

/** Every chain of at least eleven digits. An X belongs to a chain only as its last character. */
export function chainsOf(text: string): Chain[] {
  const found: Chain[] = [];
  let i = 0;
  while (i < text.length) {
    const code = text.charCodeAt(i);
    if (code < 0x30 || code > 0x39) {
      i++;
      continue;
    }
    const digits: number[] = [];
    const places: number[] = [];
    const groups: Group[] = [];
    let gap = "";
    let first = 0;
    const close = () => {
      if (digits.length > first) groups.push({ first, length: digits.length - first, gap });
    };
    for (;;) {
      const digit = i < text.length ? digitOf(text.charCodeAt(i)) : -1;
      if (digit >= 0) {
        digits.push(digit);
        places.push(i++);
        if (digit === X) break;
        continue;
      }
      const start = i;
      while (i < text.length && i - start <= WIDEST_GAP && SEPARATORS.has(text.charAt(i))) i++;
      const next = i < text.length && i > start && i - start <= WIDEST_GAP ? digitOf(text.charCodeAt(i)) : -1;
      if (next < 0) break;
      close();
      gap = text.slice(start, i);
      first = digits.length;
    }
    close();
    if (digits.length >= SHORTEST) found.push({ digits, places, groups });
  }
  return found;
}

/** Where a group begins and ends in the folded text, a closing X left out. */
export function extentOf(chain: Chain, group: Group): { start: number; end: number; digits: string } {
  const last = group.first + group.length - 1;
  const length = chain.digits[last] === X ? group.length - 1 : group.length;
  const start = chain.places[group.first] ?? 0;
  const digits = chain.digits.slice(group.first, group.first + length).join("");
  return { start, end: start + length, digits };
}
