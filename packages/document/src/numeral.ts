/** Chinese numerals and the level labels of official papers: 一、 （一） 1. （1）. */

const DIGITS = "零一二三四五六七八九";

/** 1–9999 in Chinese: 6 → 六, 11 → 十一, 102 → 一百零二. Throws a RangeError outside that range. */
export function chineseNumeral(n: number): string {
  if (!Number.isInteger(n) || n < 1 || n > 9999) throw new RangeError(`no Chinese numeral for ${n}`);
  const places = ["", "十", "百", "千"];
  const digits = String(n).split("").map(Number);
  let out = "";
  digits.forEach((digit, at) => {
    const place = places[digits.length - 1 - at] ?? "";
    if (digit !== 0) out += (DIGITS[digit] ?? "") + place;
    else if (out !== "" && !out.endsWith("零")) out += "零";
  });
  return out.replace(/零+$/, "").replace(/^一十/, "十");
}

/** Label of the n-th heading (from 1) at a depth (from 1) after GB/T 9704—2012, 7.3.3. */
export function levelLabel(depth: number, n: number): string {
  switch (depth) {
    case 1:
      return `${chineseNumeral(n)}、`;
    case 2:
      return `（${chineseNumeral(n)}）`;
    case 3:
      return `${n}.`;
    default:
      return `（${n}）`;
  }
}

/** Label of the n-th point inside one paragraph: 一是, 二是. */
export function pointLabel(n: number): string {
  return `${chineseNumeral(n)}是`;
}
