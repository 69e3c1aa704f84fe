/** Numbering labels: 一、 （一） 1. （1） and the ways they are mistyped, where they open a line or a sentence. */
import { numeralValue } from "./numeral.ts";

/** 1 一、 · 2 （一） · 3 1. · 4 （1）, after GB/T 9704—2012, 7.3.3. */
export type Level = 1 | 2 | 3 | 4;

export interface Label {
  /** Index of its line, from 0. */
  readonly row: number;
  /** Where it stands in the line. */
  readonly from: number;
  readonly to: number;
  readonly level: Level;
  readonly value: number;
  /** The mark after the numeral or the closing parenthesis: 、 . or none. */
  readonly mark: string;
  /** Whether it opens its line. */
  readonly opens: boolean;
}

const CN = "[一二三四五六七八九十]{1,3}";
const LABEL = new RegExp(
  // 三、四季度 at the head of a line is no label, nor is 2.5
  `(?<=^\\s{0,8})(?:(?<one>${CN})(?<dot1>[、.])(?!${CN}(?:季度|月|年))|(?<three>\\d{1,2})、)` +
    `|(?<=^\\s{0,8}|[。；：…])(?:（(?<two>${CN})）(?<dot2>[、，.]{1,4})?|(?<figure>\\d{1,2})\\.(?!\\d(?!\\d?月))|（(?<four>\\d{1,2})）(?<dot4>[、，.]{1,4})?)`,
  "g",
);

function labelAt(found: RegExpExecArray, row: number): Label | undefined {
  const { one, two, three, figure, four, dot1, dot2, dot4 } = found.groups ?? {};
  const numeral = one ?? two;
  const value = numeral === undefined ? Number(three ?? figure ?? four) : numeralValue(numeral);
  if (value === undefined || value === 0) return undefined;
  const level = one !== undefined ? 1 : two !== undefined ? 2 : four !== undefined ? 4 : 3;
  const mark = level === 3 ? (three === undefined ? "." : "、") : (dot1 ?? dot2 ?? dot4 ?? "");
  const from = found.index;
  const opens = from <= 8 && found.input.slice(0, from).trim() === "";
  return { row, from, to: from + found[0].length, level, value, mark, opens };
}

/** 5、6月份 may be two months; it is a label when a neighbour in the count is there too. */
function doubtful(label: Label, folded: readonly string[]): boolean {
  return (
    label.mark === "、" &&
    label.level === 3 &&
    /^\d{1,2}月/.test((folded[label.row] ?? "").slice(label.to, label.to + 3))
  );
}

/** The labels of a text, line by line; the lines are folded. */
export function labelsOf(folded: readonly string[]): Label[] {
  const all = folded.flatMap((line, row) =>
    Array.from(line.matchAll(LABEL), (found) => labelAt(found, row) ?? []).flat(),
  );
  const counted = new Set(all.filter(({ level }) => level === 3).map(({ value }) => value));
  return all.filter(
    (label) => !doubtful(label, folded) || counted.has(label.value - 1) || counted.has(label.value + 1),
  );
}
