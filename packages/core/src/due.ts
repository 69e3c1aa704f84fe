/** By when a month is to be reported, and until when it still can be. */

/** When the months of a ledger are due. */
export interface DueDates {
  /** Day of the next month by which a month is to be reported, 1 to 28. */
  readonly dueDay: number;
  /** Days after that in which it is still taken; absent: always. */
  readonly lateDays?: number;
}

const DAY = 86_400_000;

/** The day (YYYY-MM-DD) by which a month (YYYY-MM) is to be reported. */
export function dueOn(month: string, { dueDay }: DueDates): string {
  const [year = 0, number = 1] = month.split("-").map(Number);
  return new Date(Date.UTC(year, number, dueDay)).toISOString().slice(0, 10);
}

/** The last day on which a month is taken; undefined when there is none. */
export function takenUntil(month: string, dates: DueDates): string | undefined {
  if (dates.lateDays === undefined) return undefined;
  return new Date(Date.parse(dueOn(month, dates)) + dates.lateDays * DAY).toISOString().slice(0, 10);
}
