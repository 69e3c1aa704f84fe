/** Birth dates as identity numbers hold them. */

const FIRST_YEAR = 1900;
/** Fixed, so that the verdict on a text does not change with the day it is read. */
const LAST_YEAR = 2039;

const DAYS = [31, 29, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31];

/** Whether a person can have been born on that day. */
export function isBirthday(year: number, month: number, day: number): boolean {
  if (year < FIRST_YEAR || year > LAST_YEAR || day < 1 || day > (DAYS[month - 1] ?? 0)) return false;
  return month !== 2 || day < 29 || (year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0));
}
