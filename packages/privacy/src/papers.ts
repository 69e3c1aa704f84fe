/** Numbers with letters that persons carry: passports and travel permits, permanent residence, plates of vehicles. */
import { isBirthday } from "./birthday.ts";
import type { Match } from "./match.ts";
import { isProvince } from "./region.ts";
import { inAddress, settingOf, type Context } from "./setting.ts";

const LETTERED = /(?<![0-9A-Za-z])([A-Z]{1,3})[ -]?(\d{7,12})(?![0-9A-Za-z])/gi;
/** Ordinary, official and diplomatic passports; they stand without a word before them. */
const PASSPORT = /^(?:[EG]\d{8}|E[A-HJ-NP-Z]\d{7})$/;
/** Also those of service, permits to Hong Kong, Macao and Taiwan, and home-return permits: only where a word says so. */
const TRAVEL = /^(?:[A-Z]\d{7,10}|[A-Z]{2}\d{7})$/;
/** Three letters of a country, region, birth date, serial and check digit. */
const RESIDENT = /^[A-Z]{3}(\d\d)\d\d(\d\d)(\d\d)(\d\d)\d\d$/;

const PLATE =
  /(?<!阿里|腾讯|华为|百度|移动|天翼|更|最|全|创|革|刷|翻|崭)[京津沪渝冀豫云辽黑湘皖鲁新苏浙赣鄂桂甘晋蒙陕吉闽贵粤青藏川宁琼][A-HJ-NP-Z][·. -]?(?=[A-Z0-9]{0,5}\d[A-Z0-9]?\d)(?:[A-HJ-NP-Z0-9]{5,6}|[A-HJ-NP-Z0-9]{4}[挂学警港澳领使])(?![0-9A-Za-z]|型|号楼|系列|版)/gi;

/** How every plate begins. */
const MAY_BE_PLATE = /[京津沪渝冀豫云辽黑湘皖鲁新苏浙赣鄂桂甘晋蒙陕吉闽贵粤青藏川宁琼][A-HJ-NP-Z]/i;

export function papers(text: string, context: Context): Match[] {
  const found: Match[] = [];
  for (const match of /\d{7}/.test(text) ? text.matchAll(LETTERED) : []) {
    const [whole, letters = "", digits = ""] = match;
    const start = match.index;
    const end = start + whole.length;
    const rule = ruleOf((letters + digits).toUpperCase());
    if (rule === undefined) continue;
    const setting = settingOf(text, start, end, context);
    const named = setting.travels || setting.identifies;
    if (!named && (rule === "travel" || setting.otherwise || inAddress(text, start))) continue;
    if (!named && letters !== letters.toUpperCase()) continue;
    found.push({ rule: rule === "travel" ? "passport" : rule, start, end });
  }
  for (const { index, 0: whole } of MAY_BE_PLATE.test(text) ? text.matchAll(PLATE) : []) {
    found.push({ rule: "plate", start: index, end: index + whole.length });
  }
  return found;
}

function ruleOf(number: string): "passport" | "travel" | "permanent-residence" | undefined {
  const [, province = "", year = "", month = "", day = ""] = RESIDENT.exec(number) ?? [];
  if (isProvince(Number(province)) && isBirthday(1900 + Number(year), Number(month), Number(day))) {
    return "permanent-residence";
  }
  if (PASSPORT.test(number)) return "passport";
  return TRAVEL.test(number) ? "travel" : undefined;
}
