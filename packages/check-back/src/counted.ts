/** Counts as they are spoken in prose, with the marks of approximation around them; and what they come to. */
import { countsIn } from "@taizhang/core";
import { chineseNumeral, type Count, type Precision } from "@taizhang/document";
import { printed } from "@taizhang/office";

/** A count in a text: 约90人, 三名, 10余次. */
export interface Counted {
  readonly start: number;
  readonly end: number;
  readonly words: string;
}

/** Marks before a number and behind it, and what they say; the longest first. */
const BEFORE: Readonly<Record<string, Precision>> = {
  不少于: "at-least",
  不低于: "at-least",
  至少: "at-least",
  大约: "about",
  大概: "about",
  将近: "nearly",
  接近: "nearly",
  超过: "over",
  超出: "over",
  约: "about",
  近: "nearly",
  逾: "over",
};
const AFTER: Readonly<Record<string, Precision>> = { 左右: "about", 上下: "about", 以上: "at-least" };

/** 节约, 附近 and their like are other words. */
const ELSE = /[节预制合公契条违履签邀简租特隐]约$|[接最附靠临相亲贴新远就]近$/u;

const markBefore = (text: string): string | undefined =>
  ELSE.test(text) && !text.endsWith("接近") ? undefined : Object.keys(BEFORE).find((mark) => text.endsWith(mark));
const markAfter = (text: string): string | undefined => Object.keys(AFTER).find((mark) => text.startsWith(mark));

/** Refs and the names of annexes hold digits and count nothing. */
const REF = /附件\d+|\d{4}(?:-\d\d)?(?:~\d{4}(?:-\d\d)?)?\/\d{6,12}\/[!-~]+/g;

/** Every count of a text that is no date, ordinal, set phrase, name in quotation marks or label. */
export function countedIn(text: string): Counted[] {
  const plain = text.replace(REF, (ref) => "\uE000".repeat(ref.length));
  return countsIn(plain).map(({ at, text: core }) => {
    const start = at - (markBefore(plain.slice(0, at))?.length ?? 0);
    const behind = at + core.length;
    const end = behind + (markAfter(plain.slice(behind))?.length ?? 0);
    return { start, end, words: text.slice(start, end) };
  });
}

/** Characters behind a number that its measure word and marks may take. */
const NEAR = 12;

/**
 * The words a figure is printed in around its number. The longest of the forms it may have that fits and has no mark of
 * approximation or more of a measure word beside it; else whatever counts there.
 */
export function printedAt(
  text: string,
  start: number,
  end: number,
  forms: Iterable<string>,
): { readonly from: number; readonly to: number } {
  const counts = countedIn(text.slice(start, end + NEAR)).find((each) => each.start === 0);
  // before the number only a mark belongs to it: what else counts there is another number
  const around = {
    start: start - (markBefore(text.slice(0, start))?.length ?? 0),
    end: Math.max(end, start + (counts?.end ?? 0)),
  };
  let found: { from: number; to: number } | undefined;
  for (const form of forms) {
    const { before, after } = printed(form);
    const [from, to] = [start - before.length, end + after.length];
    const fits = text.slice(0, start).endsWith(before) && text.startsWith(after, end);
    if (!fits || from > around.start || to < around.end) continue;
    if (found === undefined || to - from > found.to - found.from) found = { from, to };
  }
  return found ?? { from: around.start, to: around.end };
}

/** A count with its measure word. */
export interface Measured extends Count {
  readonly unit: string;
}

const CHINESE = "〇零一二三四五六七八九十百千万亿两";
const NUMBER = new RegExp(`^(?:(\\d+(?:\\.\\d+)?)([百千万亿]*)|([${CHINESE}]+))([余多来]?)([万亿]?)(.*)$`, "su");

const TIMES: Readonly<Record<string, number>> = { 百: 100, 千: 1000, 万: 10_000, 亿: 100_000_000 };

const times = (words: string): number => [...words].reduce((product, word) => product * (TIMES[word] ?? 1), 1);

let numerals: Map<string, number> | undefined;

/** 二十六 is 26, 百 is 100, 十万 is 100,000. */
function numeralValue(words: string): number | undefined {
  if (numerals === undefined) {
    numerals = new Map();
    for (let n = 1; n < 10_000; n++) numerals.set(chineseNumeral(n), n);
  }
  const known = numerals;
  const usual = words.replaceAll("两", "二").replaceAll("〇", "零");
  const [high, low, more] = usual.split("万").map((part) => known.get(/^[百千]/.test(part) ? `一${part}` : part));
  if (!usual.includes("万")) return high;
  if (more !== undefined || high === undefined) return undefined;
  return usual.endsWith("万") ? high * 10_000 : low === undefined ? undefined : high * 10_000 + low;
}

const folded = (words: string): string => words.normalize("NFKC").replace(/[\s,，]+/g, "");

/** What a count's words come to; undefined for what is no whole number. */
export function measuredIn(words: string): Measured | undefined {
  const plain = folded(words);
  const lead = Object.keys(BEFORE).find((mark) => plain.startsWith(mark)) ?? "";
  const tail = Object.keys(AFTER).find((mark) => plain.endsWith(mark)) ?? "";
  const core = plain.slice(lead.length, plain.length - tail.length);
  const [, digits, by = "", numeral, more, again = "", unit = ""] = NUMBER.exec(core) ?? [];
  const number = digits === undefined ? numeralValue(numeral ?? "") : Number(digits) * times(by);
  if (number === undefined) return undefined;
  const value = Math.round(number * times(again) * 1000) / 1000;
  const precision = BEFORE[lead] ?? AFTER[tail] ?? (more === "" ? "exact" : "over");
  return Number.isSafeInteger(value) ? { value, precision, unit } : undefined;
}

/** The same for all wordings of one count: for ９０人 and 九十人 and 90人. */
export function meaningOf(words: string): string {
  const measured = measuredIn(words);
  return measured === undefined ? folded(words) : `${measured.precision} ${measured.value} ${measured.unit}`;
}

/** Whether two wordings say the same count. */
export const saysTheSame = (one: string, other: string): boolean =>
  one === other || meaningOf(one) === meaningOf(other);
