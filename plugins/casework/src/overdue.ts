/** How many files are overdue at least, told from counts alone: they need no names, and hold in whatever order files are handled. */
import { workingDaysBetween } from "@taizhang/calendar";

/** Limits in working days, for a bureau that has promised no shorter one. Data. */
export const LIMITS = { source: "国家民委、公安部令第2号第十一条", forward: 10, extension: 10 } as const;

/** What one entry counts, with its days (YYYY-MM-DD). */
export interface Tallied {
  readonly from: string;
  readonly to: string;
  readonly opening?: number | undefined;
  readonly acceptedByDay?: readonly { readonly on: string; readonly accepted: number }[] | undefined;
  readonly forwarded?: number | undefined;
  readonly notAccepted?: number | undefined;
  readonly withdrawn?: number | undefined;
  readonly extended?: number | undefined;
}

/** The day `n` days on. */
export const daysOn = (day: string, n: number): string =>
  new Date(Date.parse(day) + n * 86_400_000).toISOString().slice(0, 10);

/** Files that have left the bureau, one way or the other. */
const goneIn = ({ forwarded = 0, notAccepted = 0, withdrawn = 0 }: Tallied): number =>
  forwarded + notAccepted + withdrawn;

/**
 * max(0, A(t − limit) − F(t) − R(t) − W(t) − X(t)): of the files accepted by the last day whose limit has run out on the
 * evening of `day`, those that cannot all have been forwarded, returned, withdrawn or extended since. `tallies` are the
 * entries of one unit that begin by that day, oldest first.
 */
export function overdueOn(day: string, tallies: readonly Tallied[], limit: number): number {
  const beyond = (most: number): number => {
    const hasRunOut = (on: string): boolean => (workingDaysBetween(daysOn(on, 1), day) ?? 0) >= most;
    const [first] = tallies;
    const carried = first !== undefined && hasRunOut(daysOn(first.from, -1)) ? (first.opening ?? 0) : 0;
    const accepted = tallies.flatMap(({ acceptedByDay = [] }) => acceptedByDay).filter(({ on }) => hasRunOut(on));
    return accepted.reduce((sum, each) => sum + each.accepted, carried);
  };
  const gone = tallies.reduce((sum, each) => sum + goneIn(each), 0);
  const extended = tallies.reduce((sum, each) => sum + (each.extended ?? 0), 0);
  return Math.max(0, beyond(limit) - gone - extended, beyond(limit + LIMITS.extension) - gone);
}
