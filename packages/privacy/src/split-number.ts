/** Identity numbers cut in two or three and laid in neighbouring cells or fields. */
import { chainsOf } from "./chain.ts";
import { fold } from "./fold.ts";
import { identityNumbers } from "./identity-number.ts";
import { numeralsAsDigits, PLAIN } from "./numeral.ts";
import type { RuleCode } from "./rule.ts";

/** Where in the row of cells a number begins and ends, both included. */
export interface Split {
  readonly first: number;
  readonly last: number;
  readonly rule: RuleCode;
}

const LENGTH = 18;
const MOST_PIECES = 3;

/** The digits that a cell begins with, ends with, and whether it holds nothing else. */
interface Piece {
  readonly index: number;
  readonly head: string;
  readonly tail: string;
  readonly whole: boolean;
}

/** Numbers over two or three cells that follow each other; empty cells between them do not count. */
export function splitNumbers(cells: readonly string[]): Split[] {
  if (!mayHoldNumber(cells)) return [];
  const pieces = cells.map(pieceOf).filter((piece) => piece !== undefined);
  const found: Split[] = [];
  for (let at = 0; at < pieces.length; at++) {
    const split = splitAt(pieces, at);
    if (split === undefined) continue;
    found.push(split);
    at = pieces.findIndex(({ index }) => index === split.last);
  }
  return found;
}

/** Whether cells with digits are so many and so long that a number may lie in them. */
function mayHoldNumber(cells: readonly string[]): boolean {
  let [holding, length] = [0, 0];
  for (const cell of cells) {
    if (cell === "" || !HOLDS_DIGIT.test(cell)) continue;
    holding += 1;
    length += cell.length;
    if (holding > 1 && length >= LENGTH) return true;
  }
  return false;
}

function splitAt(pieces: readonly Piece[], at: number): Split | undefined {
  const first = pieces[at];
  if (first === undefined || first.tail === "" || first.tail.length >= LENGTH) return undefined;
  let digits = first.tail;
  for (let next = at + 1; next < Math.min(at + MOST_PIECES, pieces.length); next++) {
    const piece = pieces[next];
    if (piece === undefined || piece.head === "") return undefined;
    digits += piece.head;
    if (digits.length > LENGTH) return undefined;
    if (digits.length === LENGTH) {
      const match = chainsOf(digits, PLAIN).flatMap(identityNumbers)[0];
      return match === undefined ? undefined : { first: first.index, last: piece.index, rule: match.rule };
    }
    if (!piece.whole) return undefined;
  }
  return undefined;
}

const HOLDS_DIGIT = /[\p{N}一二三四五六七八九零壹贰貳叁參肆伍陆陸柒捌玖Xx]/u;

/** Undefined for an empty cell. */
function pieceOf(cell: string, index: number): Piece | undefined {
  if (!HOLDS_DIGIT.test(cell)) return cell.trim() === "" ? undefined : { index, head: "", tail: "", whole: false };
  const text = fold(cell).text.trim().toUpperCase();
  if (text === "") return undefined;
  const digits = /^[\dX-]+$/.test(text) ? text.replaceAll("-", "") : text;
  const read = /^\D{1,18}$/.test(digits) ? numeralsAsDigits(digits) : digits;
  const head = /^\d*X?(?![0-9A-Z])/.exec(read)?.[0] ?? "";
  const tail = /(?<![A-Z])\d{1,17}$/.exec(read)?.[0] ?? "";
  return { index, head, tail, whole: head === read };
}
