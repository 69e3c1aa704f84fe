/** Days as spreadsheets keep and people write them, as the ledger writes them: 2023-10-24, 2023-10, 2023-Q4, 2023. */
import { daysOf } from "@taizhang/core";

const DAY_MS = 86_400_000;

/** The last day a spreadsheet knows: 9999-12-31. */
const LAST = 2_958_465;

/**
 * The day of a serial number; undefined where there is none: below the first day, beyond the last, and 29 February 1900,
 * which spreadsheets count although there was none. Time of day is left out.
 */
export function serialDay(serial: number, from1904: boolean): string | undefined {
  if (!Number.isFinite(serial) || serial < 0) return undefined;
  const whole = Math.floor(serial) + (from1904 ? 1462 : 0);
  if (whole < 1 || whole === 60 || whole > LAST) return undefined;
  const day = new Date(Date.UTC(1899, 11, whole < 60 ? 31 : 30) + whole * DAY_MS).toISOString().slice(0, 10);
  return day;
}

const QUARTERS: Readonly<Record<string, number>> = { 一: 1, 二: 2, 三: 3, 四: 4, 1: 1, 2: 2, 3: 3, 4: 4 };
const pad = (digits: string): string => digits.padStart(2, "0");

/** A date as people write it, the year first, as the ledger writes it; anything else stays as it is. */
export function writtenDate(text: string): string {
  if (daysOf(text) !== undefined) return text;
  const half = text.normalize("NFKC").replace(/\s+/g, "");
  const [, year, month, day] = /^(\d{4})(?:[-/.年](\d{1,2})(?:[-/.月](\d{1,2})日?|月)?|年)?$/.exec(half) ?? [];
  const quarter = /^(\d{4})(?:年第?([一二三四1-4])季度|[-/]?Q([1-4]))$/i.exec(half);
  const read =
    quarter !== null
      ? `${quarter[1]}-Q${QUARTERS[quarter[2] ?? quarter[3] ?? ""]}`
      : [year, ...[month, day].filter((each) => each !== undefined).map(pad)].join("-");
  return daysOf(read) === undefined ? text : read;
}

/** The day of an ISO date and time; undefined when there is none. */
export function isoDay(text: string): string | undefined {
  const [, day] = /^(\d{4}-\d\d-\d\d)(?:T[\d:.]+Z?)?$/.exec(text) ?? [];
  return day === undefined || daysOf(day) === undefined ? undefined : day;
}
