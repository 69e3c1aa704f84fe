/** Working days: Mondays to Fridays, less the holidays, plus the days worked in their place (调休). */
import { HOLIDAYS } from "./holidays.ts";

const DAY = 86_400_000;

/** Whether a day (YYYY-MM-DD) is worked; undefined when its year's notice is not here, or there is no such day. */
export function isWorkingDay(day: string): boolean | undefined {
  const year = HOLIDAYS[day.slice(0, 4)];
  const at = new Date(day);
  if (year === undefined || Number.isNaN(at.getTime()) || at.toISOString().slice(0, 10) !== day) return undefined;
  const short = day.slice(5);
  if (year.worked.includes(short)) return true;
  const weekend = [0, 6].includes(at.getUTCDay());
  return !weekend && year.off.every(([first, last]) => short < first || short > last);
}

/** How many working days of each year lie before each of its days, from 1 January; made when first asked for. */
const counted = new Map<string, readonly number[]>();

function countsOf(year: string): readonly number[] {
  const known = counted.get(year);
  if (known !== undefined) return known;
  const before = [0];
  const start = Date.parse(`${year}-01-01`);
  for (let at = start; new Date(at).toISOString().startsWith(year); at += DAY) {
    const worked = isWorkingDay(new Date(at).toISOString().slice(0, 10)) === true;
    before.push((before.at(-1) ?? 0) + (worked ? 1 : 0));
  }
  counted.set(year, before);
  return before;
}

/** Working days of a year from 1 January up to a day, which is counted in. */
function upTo(day: string): number {
  const year = day.slice(0, 4);
  return countsOf(year)[(Date.parse(day) - Date.parse(`${year}-01-01`)) / DAY + 1] ?? 0;
}

/**
 * How many days from `from` to `to` (YYYY-MM-DD, both counted in) are worked; none when they run backwards, undefined
 * when one of them lies in a year whose notice is not here.
 */
export function workingDaysBetween(from: string, to: string): number | undefined {
  if (isWorkingDay(from) === undefined || isWorkingDay(to) === undefined) return undefined;
  if (to < from) return 0;
  const [first, last] = [Number(from.slice(0, 4)), Number(to.slice(0, 4))];
  let days = upTo(to) - upTo(from) + (isWorkingDay(from) === true ? 1 : 0);
  for (let year = first; year < last; year++) {
    if (HOLIDAYS[year] === undefined) return undefined;
    days += upTo(`${year}-12-31`);
  }
  return days;
}
