/** Identity numbers of 18 characters: region, birth date and check digit must all fit, wherever in a chain of digits they begin. */
import { isBirthday } from "./birthday.ts";
import type { Chain } from "./chain.ts";
import { identityCheck } from "./check-digit.ts";
import type { Match } from "./match.ts";
import { isProvince } from "./region.ts";
import type { RuleCode } from "./rule.ts";

const LENGTH = 18;
/** A year that stands apart after a region is a column of a ledger from here on; before, it is a birth. */
const LEDGERS_BEGIN = 2015;

export function identityNumbers(chain: Chain): Match[] {
  const { digits, places } = chain;
  if (digits.length < LENGTH) return [];
  const found: Match[] = [];
  const edges = new Set(chain.groups.map(({ first }) => first));
  for (let at = 0; at + LENGTH <= digits.length; at++) {
    const rule = ruleAt(digits, at);
    if (rule === undefined || !standsAlone(chain, edges, at)) continue;
    found.push({ rule, start: places[at] ?? 0, end: (places[at + LENGTH - 1] ?? 0) + 1 });
    at += LENGTH - 1;
  }
  return found;
}

/** Whether 17 or 18 digits begin with a province and a birth date, whatever the check digit says. */
export function beginsLikeIdentity(digits: readonly number[], at = 0): boolean {
  const two = (i: number) => (digits[at + i] ?? 0) * 10 + (digits[at + i + 1] ?? 0);
  return isProvince(two(0)) && isBirthday(two(6) * 100 + two(8), two(10), two(12));
}

function ruleAt(digits: readonly number[], at: number): RuleCode | undefined {
  const month = digits[at + 10] ?? 0;
  const century = digits[at + 6] ?? 0;
  if (month > 1 || century < 1 || century > 2) return undefined; // spares most windows the rest
  const two = (i: number) => (digits[at + i] ?? 0) * 10 + (digits[at + i + 1] ?? 0);
  const foreign = digits[at] === 9 && isProvince(two(1));
  if (!foreign && !isProvince(two(0))) return undefined;
  if (!isBirthday(two(6) * 100 + two(8), two(10), two(12))) return undefined;
  if (identityCheck(digits, at) !== digits[at + LENGTH - 1]) return undefined;
  if (foreign) return "permanent-residence";
  return two(0) >= 81 ? "residence-permit" : "id-card";
}

/**
 * Inside one group a number may begin anywhere. Across groups it must be made of whole groups, and they must not be a
 * table's own columns: a region, then a year, month and day of the ledger's own time, then a count.
 */
function standsAlone({ digits }: Chain, edges: ReadonlySet<number>, at: number): boolean {
  let gaps = 0;
  for (let i = 1; i < LENGTH; i++) if (edges.has(at + i)) gaps++;
  if (gaps === 0) return true;
  const end = at + LENGTH;
  if (!edges.has(at) || (end < digits.length && !edges.has(end))) return false;
  const dated = gaps < LENGTH - 1 && edges.has(at + 6) && edges.has(at + 10);
  return !dated || digits.slice(at + 6, at + 10).reduce((year, digit) => year * 10 + digit, 0) < LEDGERS_BEGIN;
}
