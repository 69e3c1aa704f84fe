/** What the format of a number makes of it on the screen. */

/** `worded` says more than the number (约0, 0"万"), `padded` shows noughts the number has not. */
export type FormatClass = "plain" | "day" | "month" | "time" | "percent" | "worded" | "padded";

const WORDS = /[约余近多逾超百千万亿]|左右|以上|以下|不少于|至少/;

/** The class of a format code. */
export function formatClass(code: string | undefined): FormatClass {
  if (code === undefined) return "plain";
  // what is printed as it stands, against what stands for a part of the number
  const first = code.split(";")[0] ?? "";
  const literal = [...first.matchAll(/"([^"]*)"|[\\!](.)/g)].map(([, quoted = "", escaped = ""]) => quoted + escaped);
  const bare = first
    .replace(/"[^"]*"|[\\!]./g, "")
    .replace(/\[(?![hms]+\])[^\]]*\]/gi, "")
    .replace(/_.|\*./g, "")
    .replace(/AM\/PM|A\/P|上午\/下午/gi, "h")
    .replace(/General|G\/通用格式/gi, "");
  if (/\[[hms]+\]/i.test(bare)) return "time";
  if (/d/i.test(bare)) return "day";
  if (/[ye]/i.test(bare) && !/[#0?]/.test(bare)) return /m/i.test(bare) ? "month" : "worded";
  if (/[hs]/i.test(bare) || /m/i.test(bare)) return "time";
  if (WORDS.test(literal.join("")) || WORDS.test(bare)) return "worded";
  if (bare.includes("%")) return "percent";
  if (/^0{2,}/.test(bare.trim())) return "padded";
  if (/,(?=\s*$|\.)/.test(bare)) return "worded";
  return "plain";
}
