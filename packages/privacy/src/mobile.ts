/** Mobile numbers: eleven digits from 13 to 19, alone or after +86, in one piece or grouped as people group them. */
import { extentOf, type Chain, type Group } from "./chain.ts";
import type { Match } from "./match.ts";
import { inAddress, isFraction, settingOf, standsFree, type Context } from "./setting.ts";

const MOBILE = /^1[3-9]\d{9}$/;
/** 86 or 0086, or the 0 that was once dialled before a call to another place. */
const PREFIXED = /^(?:(?:00)?86)(1[3-9]\d{9})$/;
const LONG_DISTANCE = /^0(1[3-9]\d{9})$/;
const COUNTRY = /^(?:00)?86$/;
const PREFIX_WORD = /(?:tel|phone|mobile|mob|cell|call|wechat|weixin|wx|vx|qq|mp|t|m|p)[:.]?$/i;
const YEAR = /^(?:19|20)\d\d$/;

/** How people part the eleven digits. */
const PARTINGS = ["3-4-4", "3-3-5", "1-1-1-1-1-1-1-1-1-1-1"];
/** And how they part them only where a word says that it is a telephone. */
const LOOSE_PARTINGS = [...PARTINGS, "4-3-4", "4-4-3", "3-8", "7-4", "5-6", "6-5", "3-4-2-2", "3-2-3-3"];

const BETWEEN = /^(?:[ -]{1,3}|[·._])$/;

export function mobiles(text: string, chain: Chain, context: Context): Match[] {
  const found: Match[] = [];
  for (let index = 0; index < chain.groups.length; index++) {
    const group = chain.groups[index];
    if (group === undefined || !BEGINS.has(chain.digits[group.first] ?? -1)) continue;
    const one = single(text, chain, index, context);
    if (one !== undefined) found.push(one);
    else {
      const last = inParts(text, chain, index, context, found);
      if (last !== undefined) index = last;
    }
  }
  return found;
}

/** Every form begins with the 1, with 86, or with a nought. */
const BEGINS = new Set([0, 1, 8]);

function single(text: string, chain: Chain, index: number, context: Context): Match | undefined {
  const group = chain.groups[index];
  if (group === undefined || group.length < 11 || group.length > 16) return undefined;
  const { start, end, digits } = extentOf(chain, group);
  const own = MOBILE.test(digits);
  const dialled = LONG_DISTANCE.test(digits);
  if (!own && !dialled && !PREFIXED.test(digits)) return undefined;
  const setting = settingOf(text, start, end, context);
  const match: Match = { rule: "mobile", start, end };
  if (setting.calls) return match;
  if (setting.otherwise || dialled || inAddress(text, start)) return undefined;
  if (!standsFree(text, start, end) && !PREFIX_WORD.test(text.slice(Math.max(0, start - 8), start))) return undefined;
  return joined(text, chain, index) ? undefined : match;
}

/** Whether the group is a piece of a decimal, a serial number or a path: 138….50, HT-138…-01, 2023/138…. */
function joined(text: string, chain: Chain, index: number): boolean {
  const before = chain.groups[index];
  const after = chain.groups[index + 1];
  const alike = (at: number) => MOBILE.test(digitsAt(chain, at));
  if (before !== undefined && JOINT.test(before.gap) && !alike(index - 1)) {
    const numbering = before.gap === "." && !isFraction(text, chain.places[before.first] ?? 0);
    if (!numbering && !COUNTRY.test(digitsAt(chain, index - 1))) return true;
  }
  if (after !== undefined && JOINT.test(after.gap) && !alike(index + 1)) return true;
  const start = chain.places[before?.first ?? 0] ?? 0;
  return before?.gap === "" && /[0-9A-Za-z][-/]$/.test(text.slice(Math.max(0, start - 2), start));
}

const JOINT = /^[-./]$/;

function digitsAt(chain: Chain, index: number): string {
  const group = chain.groups[index];
  return group === undefined ? "" : extentOf(chain, group).digits;
}

/** Eleven digits over several groups that begin with `index`, the country's 86 before them or not; returns the last group. */
function inParts(text: string, chain: Chain, index: number, context: Context, found: Match[]): number | undefined {
  const from = COUNTRY.test(digitsAt(chain, index)) ? index + 1 : index;
  const parts = partsFrom(chain, from);
  if (parts === undefined) return undefined;
  const [head, second] = parts;
  const gap = second?.gap;
  if (head === undefined || gap === undefined || !parts.slice(1).every((part) => part.gap === gap)) return undefined;
  const last = from + parts.length - 1;
  const start = chain.places[head.first] ?? 0;
  const end = (chain.places[head.first + 10] ?? 0) + 1;
  const setting = settingOf(text, start, end, context);
  const parting = parts.map(({ length }) => length).join("-");
  if (setting.calls ? !LOOSE_PARTINGS.includes(parting) : !PARTINGS.includes(parting)) return undefined;
  if (!setting.calls) {
    if (setting.otherwise || !standsFree(text, start, end)) return undefined;
    const years = parts.slice(1).every((part) => YEAR.test(extentOf(chain, part).digits));
    if (years && gap !== "-") return undefined; // 138 2022 2023
    // groups that go on in the same way are a row of counts, a serial number or a card, unless they are mobiles too
    const before = from === index && index > 0 && head.gap === gap && found.at(-1)?.end !== endOf(chain, index - 1);
    const after = chain.groups[last + 1]?.gap === gap && partsFrom(chain, last + 1)?.length !== parts.length;
    if (before || after) return undefined;
  }
  found.push({ rule: "mobile", start, end });
  return last;
}

/** The groups that make eleven digits of a mobile from `index` on. */
function partsFrom(chain: Chain, index: number): Group[] | undefined {
  const parts: Group[] = [];
  let digits = "";
  for (let at = index; digits.length < 11; at++) {
    const group = chain.groups[at];
    if (group === undefined || group.length > 8 || (at > index && !BETWEEN.test(group.gap))) return undefined;
    parts.push(group);
    digits += extentOf(chain, group).digits;
  }
  return parts.length > 1 && MOBILE.test(digits) ? parts : undefined;
}

function endOf(chain: Chain, index: number): number {
  const group = chain.groups[index];
  return group === undefined ? -1 : extentOf(chain, group).end;
}
