/** Identity numbers of 15 digits, as issued until 1999: no check digit, so they must stand alone and fit in every other way. */
import { isBirthday } from "./birthday.ts";
import { extentOf, type Chain } from "./chain.ts";
import type { Match } from "./match.ts";
import { isPrefecture, isProvince } from "./region.ts";
import { inAddress, settingOf, standsFree, type Context } from "./setting.ts";

export function oldIdentityNumbers(text: string, chain: Chain, context: Context): Match[] {
  return chain.groups.flatMap((group): Match[] => {
    if (group.length !== 15) return [];
    const { start, end, digits } = extentOf(chain, group);
    const [year, month, day] = [6, 8, 10].map((at) => Number(digits.slice(at, at + 2)));
    if (digits.length !== 15 || !isBirthday(1900 + (year ?? 0), month ?? 0, day ?? 0)) return [];
    const setting = settingOf(text, start, end, context);
    if (setting.identifies) return isProvince(Number(digits.slice(0, 2))) ? [{ rule: "id-card-15", start, end }] : [];
    if (setting.otherwise || inAddress(text, start) || !standsFree(text, start, end)) return [];
    const county = Number(digits.slice(4, 6));
    const issued = isPrefecture(Number(digits.slice(0, 4))) && county > 0;
    return issued ? [{ rule: "id-card-15", start, end }] : [];
  });
}
