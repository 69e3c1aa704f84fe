/** The first digits of an identity number: provinces, and the prefectures within them that are or were in use. GB/T 2260. */

/** Two digits. 81, 82 and 83 are the residents of Hong Kong, Macao and Taiwan. */
const PROVINCES = new Set(
  [11, 12, 13, 14, 15, 21, 22, 23, 31, 32, 33, 34, 35, 36, 37, 41, 42, 43, 44, 45, 46].concat([
    50, 51, 52, 53, 54, 61, 62, 63, 64, 65, 71, 81, 82, 83,
  ]),
);

/** Third and fourth digit: the last city, the last prefecture (地区, 州, 盟; they begin with 21), and others. */
const PREFECTURES: Readonly<Record<number, readonly [city: number, prefecture: number, ...others: number[]]>> = {
  11: [2, 0],
  12: [2, 0],
  13: [11, 32, 90],
  14: [11, 27],
  15: [9, 30],
  21: [14, 24],
  22: [8, 26],
  23: [12, 27],
  31: [2, 0],
  32: [13, 30],
  33: [11, 30],
  34: [18, 30],
  35: [9, 27],
  36: [11, 25],
  37: [17, 30],
  41: [17, 30, 90],
  42: [13, 30, 90],
  43: [13, 33],
  44: [20, 29, 51, 52, 53],
  45: [14, 33],
  46: [4, 0, 90],
  50: [3, 0],
  51: [20, 37],
  52: [6, 28],
  53: [9, 35],
  54: [6, 26],
  61: [10, 28],
  62: [12, 30],
  63: [3, 28],
  64: [5, 22],
  65: [5, 32, 40, 42, 43, 90],
  71: [0, 0],
  81: [0, 0],
  82: [0, 0],
  83: [0, 0],
};

export function isProvince(code: number): boolean {
  return PROVINCES.has(code);
}

/** Whether the four digits name a prefecture that is or was in use. */
export function isPrefecture(code: number): boolean {
  const known = PREFECTURES[Math.trunc(code / 100)];
  if (known === undefined) return false;
  const [city, prefecture, ...others] = known;
  const last = code % 100;
  if (prefecture === 0 && city === 0) return last === 0;
  return (last >= 1 && last <= city) || (last >= 21 && last <= prefecture) || others.includes(last);
}
