/** Numerals that are words or ornaments as well: 三, 叁, ③. Read as digits in a second look only, because 张三 is a name. */

const NUMERALS: readonly (readonly [digit: string, written: string])[] = [
  ["0", "〇零○◯⓪⓿⁰₀Oo"],
  ["1", "一壹弌幺①❶➀➊⑴⒈㊀¹₁lI"],
  ["2", "二贰弍弐贰貳两兩②❷➁➋⑵⒉㊁²₂"],
  ["3", "三叁弎參叄③❸➂➌⑶⒊㊂³₃"],
  ["4", "四肆亖④❹➃➍⑷⒋㊃⁴₄"],
  ["5", "五伍⑤❺➄➎⑸⒌㊄⁵₅"],
  ["6", "六陆陸⑥❻➅➏⑹⒍㊅⁶₆"],
  ["7", "七柒漆⑦❼➆➐⑺⒎㊆⁷₇"],
  ["8", "八捌⑧❽➇➑⑻⒏㊇⁸₈"],
  ["9", "九玖⑨❾➈➒⑼⒐㊈⁹₉"],
  ["X", "十拾⑩❿➉➓⑽⒑㊉"],
];

const TABLE = new Uint16Array(0x10000);
for (const [digit, written] of NUMERALS) for (const c of written) TABLE[c.charCodeAt(0)] = digit.charCodeAt(0);

/** The text with these numerals as digits, of the same length; undefined when it holds too few to hide a number. */
export function numeralsAsDigits(text: string): string | undefined {
  let first = -1;
  for (let i = 0; i < text.length; i++) {
    if (TABLE[text.charCodeAt(i)] !== 0) {
      first = i;
      break;
    }
  }
  if (first < 0) return undefined;
  const codes = new Uint16Array(text.length);
  for (let i = 0; i < text.length; i++) {
    const code = text.charCodeAt(i);
    const digit = TABLE[code] ?? 0;
    codes[i] = digit === 0 ? code : digit;
  }
  let out = "";
  for (let at = 0; at < codes.length; at += 8192) out += String.fromCharCode(...codes.subarray(at, at + 8192));
  return out;
}
