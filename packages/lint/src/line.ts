/** One line of a text: as written, and read so that no rule need ask which width its writer typed. */
import { HAN } from "./han.ts";

export interface Line {
  /** From 1. */
  readonly number: number;
  /** As written. */
  readonly text: string;
  /** Digits and letters half-width, marks full-width; place by place the same as `text`. */
  readonly plain: string;
  /** `plain` with its opening label and the names in 《》 blanked: a name is quoted as it is. */
  readonly bare: string;
}

/** Stands for a blanked character; no rule looks for it. */
export const BLANK = "\uE000";

/** The text with each stretch the pattern finds blanked, place by place the same. */
export function blank(text: string, pattern: RegExp): string {
  return text.replace(pattern, (found) => BLANK.repeat(found.length));
}

const WIDE: Readonly<Record<string, string>> = {
  ",": "，",
  ":": "：",
  ";": "；",
  "!": "！",
  "?": "？",
  "(": "（",
  ")": "）",
};

// 一. at the head of a line is a label, not a sentence
const STOP = new RegExp(`(?<=[${HAN}”》）])(?<!^\\s{0,8}[一二三四五六七八九十]{1,3})\\.(?=$|[${HAN}“《（\\s])`, "g");

/** One width for all: digits, letters, % and . half-width, the marks of a sentence full-width. Keeps every place. */
export function fold(text: string): string {
  if (text === "") return text;
  return text
    .replace(/[０-９Ａ-Ｚａ-ｚ％．＂]/g, (wide) => String.fromCharCode(wide.charCodeAt(0) - 0xfee0))
    .replace(/[;!?()]|(?<!\d),|,(?!\d)|(?<!\d):(?!\/)|:(?![\d/])/g, (mark) => WIDE[mark] ?? mark)
    .replace(STOP, "。");
}

/** The lines of a text as written. */
export function splitLines(text: string): string[] {
  return text.split(/\r\n|\r|\n/);
}
