/** When a ledger takes no more: years that are closed, and months whose time is over. */
import { takenUntil, within, type DueDates } from "@taizhang/core";
import { Effect } from "effect";
import type { Reader } from "./ledger.ts";
import type { Statement } from "./statement.ts";

/** Where a record belongs, as far as closing asks. */
interface Place {
  readonly org: string;
  readonly year: number;
  readonly month?: string;
}

/** What keeps a record of this place out today: that its year is closed, or that the time to report its month is over. */
export type Closing =
  | { readonly what: "closed"; readonly by: Statement }
  | { readonly what: "late"; readonly until: string };

/** What is said that closes or opens, of a unit and those above it. */
export const closings = Effect.fnUntraced(function* (reader: Reader, org: string) {
  const said = yield* reader.statements({ org, and: "above" });
  return said.filter(({ says }) => says === "closed" || says === "late");
});

/** Whether something is said of the unit or one above it. */
const saidOf = (said: readonly Statement[], says: Statement["says"], { org }: Place, period: string) =>
  said.find((each) => each.says === says && each.period === period && within(org, each.org));

export function closingOf(
  place: Place,
  said: readonly Statement[],
  dates: DueDates,
  today: string,
): Closing | undefined {
  const closed = saidOf(said, "closed", place, String(place.year));
  if (closed !== undefined) return { what: "closed", by: closed };
  const { month } = place;
  const until = month === undefined ? undefined : takenUntil(month, dates);
  if (month === undefined || until === undefined || today <= until) return undefined;
  return saidOf(said, "late", place, month) === undefined ? { what: "late", until } : undefined;
}

/** Why it is closed, and who can open it. */
export function closingWords(place: Place, closing: Closing): string {
  return closing.what === "closed"
    ? `${place.year} 年度已关账（${closing.by.by}），不能再记；请先由签发人重开`
    : `${place.month ?? ""} 的报送时间已过（截至 ${closing.until}）；请签发人准予 ${place.org} 补报这个月`;
}
