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

/**
 * How many days from `from` to `to` (YYYY-MM-DD, both counted in) are worked; none when they run backwards, undefined
 * when one of them lies in a year whose notice is not here.
 */
export function workingDaysBetween(from: string, to: string): number | undefined {
  if (isWorkingDay(from) === undefined || isWorkingDay(to) === undefined) return undefined;
  let days = 0;
  for (let at = Date.parse(from); at <= Date.parse(to); at += DAY) {
    const worked = isWorkingDay(new Date(at).toISOString().slice(0, 10));
    if (worked === undefined) return undefined;
    if (worked) days++;
  }
  return days;
}
