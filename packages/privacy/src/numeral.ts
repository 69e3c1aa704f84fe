/** How a character reads as a digit: plainly, or in a second look that takes 三, 叁 and ③ for digits too. */

/** For each code unit of plane 0: 0–9 a digit, EX the check character, GAP what may stand between groups, else NONE. */
export type Reading = Uint8Array;

export const EX = 10;
export const GAP = 0xfe;
export const NONE = 0xff;

const GAPS = " \t\n\v\f\r\u0085\u2028\u2029-_|/\\.·,、;:*~#'\"()[]<>=+&^";
/** × passes for an X, and X itself may be small. */
const EXES = "Xx×";

/** Digits of folded text. 张三1101… is a name and a number: 三 is no digit here. */
export const PLAIN: Reading = reading([]);

/** The same with numerals that are words or ornaments as well. */
export const NUMERALS: Reading = reading([
  "〇零○◯⓪⓿⁰₀Oo",
  "一壹弌幺①❶➀➊⑴⒈㊀¹₁lI",
  "二贰弍弐貳两兩②❷➁➋⑵⒉㊁²₂",
  "三叁弎參叄③❸➂➌⑶⒊㊂³₃",
  "四肆亖④❹➃➍⑷⒋㊃⁴₄",
  "五伍⑤❺➄➎⑸⒌㊄⁵₅",
  "六陆陸⑥❻➅➏⑹⒍㊅⁶₆",
  "七柒漆⑦❼➆➐⑺⒎㊆⁷₇",
  "八捌⑧❽➇➑⑻⒏㊇⁸₈",
  "九玖⑨❾➈➒⑼⒐㊈⁹₉",
  "十拾⑩❿➉➓⑽⒑㊉",
]);

function reading(numerals: readonly string[]): Reading {
  const table = new Uint8Array(0x10000).fill(NONE);
  const set = (characters: string, to: number) => {
    for (const c of characters) table[c.charCodeAt(0)] = to;
  };
  set(GAPS, GAP);
  set(EXES, EX);
  for (let digit = 0; digit < 10; digit++) set(String(digit), digit);
  numerals.forEach((characters, digit) => set(characters, digit));
  return table;
}

/** The text with its numerals as digits, character for character. */
export function numeralsAsDigits(text: string): string {
  return Array.from(text, (c) => {
    const digit = c.length === 1 ? NUMERALS[c.charCodeAt(0)] : NONE;
    if (digit === EX) return "X";
    return digit !== undefined && digit < EX ? String(digit) : c;
  }).join("");
}
