/** Telephone numbers of a place: an area code and seven or eight digits, or these alone where a word says telephone. */
import { isBirthday } from "./birthday.ts";
import type { Match } from "./match.ts";
import { inAddress, settingOf, type Context } from "./setting.ts";

/** Area codes of mainland China, by pattern: three digits for the great cities, four for all others. */
const AREA =
  /^(?:010|02[0-57-9]|031\d|0335|034\d|035\d|037\d|039[1-8]|041\d|042[1279]|043[1-9]|0440|0448|045\d|046[4789]|047\d|048[23]|051\d|052[37]|053\d|054[36]|055\d|056[1-6]|057\d|0580|059\d|063[1-5]|066[0238]|069[12]|0701|071\d|072[248]|073\d|074[3-6]|075\d|076\d|077\d|079\d|081[2-8]|082[5-7]|083\d|085[1-9]|087\d|088[13678]|089\d|090[123689]|091\d|093\d|094[13]|095\d|097\d|099\d)$/;

const WITH_AREA =
  /(?<![0-9A-Za-z.])(?:\+?86[- ]?)?(?:\((0\d{2,3})\)|(0\d{2,3}))([- ·)]{0,3})([2-9]\d{2,3}[- ]?\d{4})(?![0-9A-Za-z])/g;
const LOCAL = /(?<![0-9A-Za-z.-])[2-9]\d{2,3}[- ]?\d{4}(?![0-9A-Za-z])/g;
const SAID = /(?:电话|座机|固话|传真|热线|tel|fax|phone)(?:号码?)?[^0-9\n]{0,6}$/i;

export function landlines(text: string, context: Context): Match[] {
  const found: Match[] = [];
  for (const match of text.matchAll(WITH_AREA)) {
    const [whole, bracketed, bare = "", gap = "", local = ""] = match;
    const area = bracketed ?? bare;
    const digits = local.replace(/\D/g, "");
    if (!AREA.test(area) || (area.length === 3 && digits.length === 7)) continue;
    const start = match.index;
    const end = start + whole.length;
    const setting = settingOf(text, start, end, context);
    if (!setting.calls) {
      if (setting.otherwise || inAddress(text, start) || joined(text, start, end)) continue;
      // without a dash or brackets it could be anything: a serial number, a row of codes
      if (bracketed === undefined && !gap.includes("-") && text.trim() !== whole) continue;
      if (digits.length === 8 && isBirthday(+digits.slice(0, 4), +digits.slice(4, 6), +digits.slice(6))) continue;
    }
    found.push({ rule: "landline", start, end });
  }
  for (const { index: start, 0: whole } of text.matchAll(LOCAL)) {
    if (SAID.test(text.slice(Math.max(0, start - 16), start))) {
      found.push({ rule: "landline", start, end: start + whole.length });
    }
  }
  return found;
}

/** A dash or stroke that goes on to more digits makes it a serial number. */
function joined(text: string, start: number, end: number): boolean {
  return (
    /[0-9A-Za-z][-/]$/.test(text.slice(Math.max(0, start - 2), start)) || /^[-/]\d{5}/.test(text.slice(end, end + 6))
  );
}
