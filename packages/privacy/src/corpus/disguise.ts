/** The seventeen ways in which an identity number is written so that a simple search misses it. */
import type { Random } from "./random.ts";

const mapped =
  (digits: readonly string[], x = "X") =>
  (id: string): string =>
    [...id].map((c) => (c === "X" ? x : (digits[Number(c)] ?? c))).join("");

const run = (zero: number): string[] => Array.from({ length: 10 }, (_, n) => String.fromCodePoint(zero + n));
const fullWidth = mapped(run(0xff10), "Ｘ");

/** A separator at one to five places, or at the places where people part the number. */
const parted = (separator: string) => (id: string, random: Random) => {
  if (random.chance(0.3)) return [...id].join(separator);
  const places = random.chance(0.5)
    ? [6, 14]
    : Array.from({ length: random.between(1, 5) }, () => random.between(1, 17));
  return [...id].map((c, at) => (places.includes(at) ? separator + c : c)).join("");
};

export const DISGUISES: Readonly<Record<string, (id: string, random: Random) => string>> = {
  plain: (id) => id,
  "lower-x": (id) => id.toLowerCase(),
  "full-width": (id) => fullWidth(id),
  "mixed-width": (id, random) => [...id].map((c) => (random.chance(0.5) ? fullWidth(c) : c)).join(""),
  "zero-width": parted("\u200b"),
  "soft-hyphen": parted("\u00ad"),
  spaces: parted(" "),
  dashes: parted("-"),
  pipes: parted("|"),
  newlines: parted("\n"),
  "chinese-numerals": mapped([..."〇一二三四五六七八九"]),
  "formal-numerals": mapped([..."零壹贰叁肆伍陆柒捌玖"]),
  circled: mapped([..."⓪①②③④⑤⑥⑦⑧⑨"]),
  mathematical: mapped(run(0x1d7ce)),
  "arabic-indic": mapped(run(0x660)),
  "cyrillic-x": (id) => id.replace("X", "\u0425"),
  reversed: (id) => `\u202e${[...id].toReversed().join("")}\u202c`,
};
