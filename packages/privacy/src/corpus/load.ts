/** Texts that a gate can be slow on: ordinary ones by the megabyte, and those made to make it slow. */
import { cleanReport } from "./clean-report.ts";
import { impersonalSentence } from "./impersonal-sentence.ts";
import { seedOf } from "./part.ts";
import { seeded } from "./random.ts";

/** Ordinary prose of about so many bytes of UTF-8: daily work and figures, in paragraphs. */
export function ordinaryText(bytes: number): string {
  const chance = seeded(seedOf("tune", "load"));
  const lines: string[] = [];
  for (let size = 0; size < bytes;) {
    const line = chance.chance(0.7) ? impersonalSentence(chance, "tune") : cleanReport(chance, "tune");
    lines.push(line);
    size += bytesOf(line) + 1;
  }
  return lines.join("\n");
}

/** Bytes of UTF-8. */
export function bytesOf(text: string): number {
  let bytes = 0;
  for (const c of text) {
    const code = c.codePointAt(0) ?? 0;
    bytes += code < 0x80 ? 1 : code < 0x800 ? 2 : code < 0x10000 ? 3 : 4;
  }
  return bytes;
}

const filledWith = (pattern: string, bytes: number): string => pattern.repeat(Math.ceil(bytes / bytesOf(pattern)));

/** Each of about so many bytes of UTF-8. */
export function hostileTexts(bytes: number): Readonly<Record<string, string>> {
  const chance = seeded(seedOf("tune", "hostile"));
  const repeated: readonly (readonly [string, string])[] = [
    ["nines", "9"],
    ["ones and dashes", "1-"],
    ["identity prefixes", "45142219850612000"],
    ["mobiles in a row", "13800138000 "],
    ["groups of a mobile", "138 0013 8000 "],
    ["chinese numerals", "一三八〇〇"],
    ["circled digits", "①③⑧"],
    ["groups", "壮族"],
    ["groups and commas", "壮族，"],
    ["sexes", "，男，女"],
    ["names and groups", "韦大明，男，壮族，"],
    ["dotted names", "买买提·艾合"],
    ["full stops", "买.买."],
    ["believers", "信教群众信奉佛教"],
    ["believers without names", "信信信仰仰"],
    ["births", "1985年3月生，"],
    ["at signs", "a@"],
    ["long local parts", "a.b-c"],
    ["area codes", "(0771)-"],
    ["passports", "E1234567"],
    ["plates", "桂A1234"],
    ["cards", "6222 0000 "],
    ["zero width", "1\u200b"],
    ["reversed", "\u202e1"],
    ["brackets", "（（("],
    ["ethnic changes", "的民族成份"],
    ["paths", "/a-1.b"],
    ["exponents", "4.514221985061E+17 "],
    ["spaces", " "],
    ["surrogates", "𝟏"],
    ["labels", "姓名："],
  ];
  return {
    "random digits": chance.digits(bytes),
    ...Object.fromEntries(repeated.map(([name, pattern]) => [name, filledWith(pattern, bytes)])),
  };
}
