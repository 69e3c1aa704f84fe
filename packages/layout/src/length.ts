/** Lengths and sizes as an office writes them: 37mm, 28.95pt, 3号. */

const TWIPS: Readonly<Record<string, number>> = {
  mm: 1440 / 25.4,
  毫米: 1440 / 25.4,
  cm: 1440 / 2.54,
  厘米: 1440 / 2.54,
  pt: 20,
  磅: 20,
};

/** Half points of the sizes with names. */
const SIZES: Readonly<Record<string, number>> = {
  初号: 84,
  小初: 72,
  一号: 52,
  小一: 48,
  二号: 44,
  小二: 36,
  三号: 32,
  小三: 30,
  四号: 28,
  小四: 24,
  五号: 21,
  小五: 18,
};

/** Twips of a length with its unit, rounded; undefined when it is none. */
export function twipsOf(words: string): number | undefined {
  const [, amount, unit = ""] = /^(-?\d+(?:\.\d+)?) *(mm|毫米|cm|厘米|pt|磅)$/.exec(words.trim()) ?? [];
  return amount === undefined ? undefined : Math.round(Number(amount) * (TWIPS[unit] ?? 0));
}

/** Half points of a size, 3号, 三号 or 16pt; undefined when it is none. */
export function halfPointsOf(words: string): number | undefined {
  const named = words.trim().replace(/^[1-5](?=号$)/, (digit) => "一二三四五"[Number(digit) - 1] ?? digit);
  const [, points] = /^(\d+(?:\.\d+)?) *(?:pt|磅)$/.exec(named) ?? [];
  return SIZES[named] ?? (points === undefined ? undefined : Math.round(Number(points) * 2));
}

/** A length as a file writes it, exact to the twip: 37.01mm, or in points. */
export const written = (twips: number, unit: "mm" | "pt"): string =>
  `${Math.round((twips / (TWIPS[unit] ?? 1)) * 100) / 100}${unit}`;

/** A size as a file writes it: 三号, or 17pt. */
export const writtenSize = (halfPoints: number): string =>
  Object.keys(SIZES).find((each) => SIZES[each] === halfPoints) ?? `${halfPoints / 2}pt`;

/** A length in millimetres, for people: 37 mm. */
export function millimetres(twips: number): string {
  return `${Math.round((twips / (1440 / 25.4)) * 10) / 10} mm`;
}

/** A size as offices call it: 三号（16 磅）, or in points alone. */
export function sizeName(halfPoints: number): string {
  const name = writtenSize(halfPoints);
  return name.endsWith("pt") ? `${halfPoints / 2} 磅` : `${name}（${halfPoints / 2} 磅）`;
}
