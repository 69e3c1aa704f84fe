/** Bank cards: 15 to 19 digits that pass the Luhn test and begin as cards do. */
import { extentOf, type Chain } from "./chain.ts";
import { luhn } from "./check-digit.ts";
import type { Match } from "./match.ts";
import { inAddress, settingOf, standsFree, type Context } from "./setting.ts";

/** Begins like a card of any network; of the home network, whose cards stand without a word before them. */
const ANY = /^(?:62|4|5[1-5]|2[2-7]|35|3[47]|9[0-9]|60|68)/;
const HOME = /^62[0-8]/;
/** Grouped as they are embossed. */
const EMBOSSED = /^4-4-4-4(?:-[123])?$/;

export function bankCards(text: string, chain: Chain, context: Context): Match[] {
  const found: Match[] = [];
  const { groups } = chain;
  for (let index = 0; index < groups.length; index++) {
    for (let last = index; last < Math.min(index + 5, groups.length); last++) {
      const match = card(text, chain, index, last, context);
      if (match === undefined) continue;
      found.push(match);
      index = last;
      break;
    }
  }
  return found;
}

function card(text: string, chain: Chain, first: number, last: number, context: Context): Match | undefined {
  let length = 0;
  for (let at = first; at <= last; at++) length += chain.groups[at]?.length ?? 0;
  if (length < 15 || length > 19) return undefined;
  const parts = chain.groups.slice(first, last + 1);
  const extents = parts.map((part) => extentOf(chain, part));
  const digits = extents.map((part) => part.digits).join("");
  if (!ANY.test(digits) || digits.length !== length || !luhn(digits)) return undefined;
  const start = extents[0]?.start ?? 0;
  const end = extents.at(-1)?.end ?? 0;
  const gaps = new Set(parts.slice(1).map(({ gap }) => gap));
  if (gaps.size > 1) return undefined;
  const embossed = parts.length > 1 && EMBOSSED.test(parts.map((part) => part.length).join("-"));
  if (parts.length > 1 && !embossed) return undefined;
  const setting = settingOf(text, start, end, context);
  const match: Match = { rule: "bank-card", start, end };
  if (setting.banks) return match;
  if (setting.otherwise || inAddress(text, start) || !standsFree(text, start, end)) return undefined;
  return HOME.test(digits) && (embossed || length === 16 || length === 19) ? match : undefined;
}
