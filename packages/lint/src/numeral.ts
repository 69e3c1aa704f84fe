/** Chinese numerals read: 三 is 3, 二十六 is 26. */

const DIGITS = "零一二三四五六七八九";
const PLACES: Readonly<Record<string, number>> = { 十: 10, 百: 100, 千: 1000 };

/** The number a numeral from 一 to 九千九百九十九 stands for; undefined for anything else, estimates such as 三四 included. */
export function numeralValue(numeral: string): number | undefined {
  let sum = 0;
  let place = 10_000;
  let digit: number | undefined;
  for (const sign of numeral) {
    const worth = PLACES[sign];
    if (worth === undefined) {
      const value = DIGITS.indexOf(sign);
      if (value < 0 || digit !== undefined) return undefined;
      if (value > 0) digit = value;
      continue;
    }
    if (worth >= place || (digit === undefined && (worth !== 10 || sum !== 0))) return undefined;
    sum += (digit ?? 1) * worth;
    place = worth;
    digit = undefined;
  }
  const value = sum + (digit ?? 0);
  return value === 0 ? undefined : value;
}
