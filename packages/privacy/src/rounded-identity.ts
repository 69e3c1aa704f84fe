/** Identity numbers that a spreadsheet took for a number and rounded: the check digit is lost, the beginning is not. */
import { extentOf, type Chain } from "./chain.ts";
import { identityCheck } from "./check-digit.ts";
import { beginsLikeIdentity } from "./identity-number.ts";
import type { Match } from "./match.ts";
import { isPrefecture } from "./region.ts";
import { settingOf, standsFree, type Context } from "./setting.ts";

/** Whether a number as a cell holds it was an identity number: 17 or 18 digits that begin with a region and a birth date. */
export function isRoundedIdentity(value: number): boolean {
  if (!Number.isInteger(value) || value < 1e16 || value >= 1e18) return false;
  // as printed, not as stored: 450103200708010000 is kept as …009984
  return beginsLikeIdentity(Array.from(String(value), Number));
}

const SCIENTIFIC = /(?<![0-9.])([1-9])\.(\d{3,17})E\+?17(?!\d)/gi;

/** The same once it has become text: 4.51422198506121E+17, or with noughts for what was lost. */
export function roundedIdentities(text: string, chains: readonly Chain[], context: Context): Match[] {
  const found: Match[] = [];
  for (const { index, 0: whole, 1: head = "", 2: tail = "" } of text.matchAll(SCIENTIFIC)) {
    const known = head + tail;
    const like =
      known.length >= 14 ? beginsLikeIdentity([...known].map(Number)) : isPrefecture(Number(known.slice(0, 4)));
    if (like) found.push({ rule: "id-card-number", start: index, end: index + whole.length });
  }
  for (const chain of chains) {
    for (const group of chain.groups) {
      if (group.length !== 18) continue;
      const digits = chain.digits.slice(group.first, group.first + group.length);
      if (!beginsLikeIdentity(digits) || identityCheck(digits) === digits[17]) continue;
      const { start, end } = extentOf(chain, group);
      const noughts = digits.slice(15).every((digit) => digit === 0);
      const setting = settingOf(text, start, end, context);
      if (setting.identifies || (noughts && !setting.otherwise && standsFree(text, start, end))) {
        found.push({ rule: "id-card-number", start, end });
      }
    }
  }
  return found;
}
