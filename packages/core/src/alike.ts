/** Whether two entries may tell of one event: alike names, on days that overlap, in one line of units. */
import { within } from "./org.ts";

/** Words that tell nothing apart. */
const PLAIN = /[“”《》（）()，、·\s]|××|民族|传统|体育|活动|系列|举办|开展|全县|\d{4}年/g;

/** What tells a name apart from others. */
export const nameCore = (name: string): string => name.replace(PLAIN, "");

/** What happened, as far as it can be compared. */
export interface Happening {
  readonly kind: string;
  /** Administrative code. */
  readonly org: string;
  readonly title: string;
  /** First and last day, YYYY-MM-DD. */
  readonly from: string;
  readonly to: string;
}

/** One core holds the other; a core of one character tells nothing. */
function namedAlike(a: string, b: string): boolean {
  const [short = "", long = ""] = [nameCore(a), nameCore(b)].toSorted((x, y) => x.length - y.length);
  return short.length > 1 && long.includes(short);
}

/** Whether two entries may be of one event, which then counts twice. */
export function alike(a: Happening, b: Happening): boolean {
  const oneLine = within(a.org, b.org) || within(b.org, a.org);
  return a.kind === b.kind && oneLine && a.from <= b.to && b.from <= a.to && namedAlike(a.title, b.title);
}
