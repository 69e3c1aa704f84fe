/** Proves the claims of a clerk's sentence from the ledger's earlier years. */
import type { Activity } from "./activity.ts";
import { comparison, versionsIn } from "./comparison.ts";
import type { ReportInput } from "./report-input.ts";
import type { Sayable } from "./sentence.ts";
import { totalIn, type Totals } from "./totals.ts";

/** Earlier years the ledger holds something of. */
const earlier = (input: ReportInput): readonly Totals[] => [...input.history.values()];

/** Whether no earlier year of the ledger has such work; never when there is no earlier year to tell. */
function isFirst(input: ReportInput, activity: Activity): boolean {
  return input.history.size > 0 && earlier(input).every((totals) => !totals.has(activity.kind));
}

/** Whether the year's total of a fact is above that of every earlier year, all counted by one definition. */
function isMost(input: ReportInput, activity: Activity, fact: string): boolean {
  const years = earlier(input).filter((totals) => totalIn(totals, activity.kind, fact).sum > 0);
  const now = totalIn(input.totals, activity.kind, fact).sum;
  const versions = new Set([input.totals, ...years].flatMap((totals) => versionsIn(totals.get(activity.kind))));
  return (
    years.length > 0 && versions.size === 1 && years.every((totals) => totalIn(totals, activity.kind, fact).sum < now)
  );
}

/** What a claim's reference says: its words when proved, nothing when not. Undefined when it is no claim. */
export function claimWords(input: ReportInput, activity: Activity, reference: string): Sayable {
  if (reference === "first") return isFirst(input, activity) ? "首次" : "";
  const [claim, name = ""] = reference.split(":");
  const fact = activity.facts.find((each) => each.name === name);
  if (fact === undefined) return undefined;
  if (claim === "most") return isMost(input, activity, name) ? "历年最多" : "";
  if (claim !== "compared") return undefined;
  const ref = { period: String(input.year), org: input.org.code, kind: activity.kind, fact: name };
  const before = input.history.get(input.year - 1);
  return comparison(ref, fact, input.totals.get(activity.kind), before?.get(activity.kind));
}
