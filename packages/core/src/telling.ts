/** What an activity is told before it writes its section: figures of the year and of its highlights. */
import type { Figure, Quantity } from "@taizhang/document";
import type { Activity, Telling } from "./activity.ts";
import { comparison } from "./comparison.ts";
import type { Entry } from "./entry.ts";
import { dateInside, monthOf, periodOf, type Period } from "./period.ts";
import { outrun, progressOf, type Progress } from "./progress.ts";
import { quantityOf, reported } from "./quantity.ts";
import { figureFor, type Ref } from "./ref.ts";
import type { ReportInput } from "./report-input.ts";
import type { Told } from "./told.ts";
import { totalIn } from "./totals.ts";

/** The period of a stored entry, whose dates the door has checked. */
export function storedPeriod(entry: Pick<Entry, "when">): Period {
  const read = periodOf(entry.when);
  return "period" in read ? read.period : { from: "1900-01-01", to: "1900-01-01", precision: "year" };
}

/** The year's figures of an activity, one per fact. */
export function yearFigures(input: ReportInput, activity: Activity): Map<string, Figure> {
  return new Map(
    activity.facts.map((fact) => {
      const total = totalIn(input.totals, activity.kind, fact.name);
      const ref: Ref = { period: String(input.year), org: input.org.code, kind: activity.kind, fact: fact.name };
      return [fact.name, figureFor(ref, fact, quantityOf(total), reported(total))];
    }),
  );
}

/** The figures of one entry, one per fact; a fact nobody reported stays 未报. */
export function entryFigures(
  input: Pick<ReportInput, "year">,
  activity: Activity,
  { entry, facts }: Told,
): Map<string, Figure> {
  return new Map(
    activity.facts.map((fact) => {
      const quantity: Quantity = facts.get(fact.name) ?? "none-reported";
      const ref: Ref = {
        period: String(input.year),
        org: entry.org,
        kind: activity.kind,
        fact: fact.name,
        id: entry.id,
      };
      return [fact.name, figureFor(ref, fact, quantity)];
    }),
  );
}

const dateKey = ({ entry }: Told): string => {
  const period = storedPeriod(entry);
  return `${monthOf(period)}/${period.from}`;
};

/** The entries of an activity to tell of, oldest first; those of one date in the order given. */
export function highlightsOf(input: ReportInput, activity: Activity): Told[] {
  return input.highlights
    .filter(({ entry }) => entry.kind === activity.kind)
    .map((told) => ({ told, date: dateKey(told) }))
    .toSorted((a, b) => (a.date === b.date ? 0 : a.date < b.date ? -1 : 1))
    .map(({ told }) => told);
}

/** How far an entry has come on the day of the report. */
const progressAt = (input: Pick<ReportInput, "date">, { entry }: Told): Progress =>
  progressOf(storedPeriod(entry), input.date);

/** The clerk's own sentence, unless its verb claims more than has come about. */
export function summaryOf(input: Pick<ReportInput, "date">, told: Told): string | undefined {
  const { summary } = told.entry;
  return summary === undefined || outrun(summary, progressAt(input, told)) !== undefined ? undefined : summary;
}

/** What the activity's section is written from. Entries with a summary speak for themselves and are left out. */
export function tellingOf(input: ReportInput, activity: Activity): Telling {
  const before = input.history.get(input.year - 1);
  return {
    facts: yearFigures(input, activity),
    compared: new Map(
      activity.facts.map((fact) => {
        const ref: Ref = { period: String(input.year), org: input.org.code, kind: activity.kind, fact: fact.name };
        return [fact.name, comparison(ref, fact, input.totals.get(activity.kind), before?.get(activity.kind))];
      }),
    ),
    highlights: highlightsOf(input, activity)
      .filter((told) => summaryOf(input, told) === undefined)
      .map((told) => ({
        entry: told.entry,
        facts: entryFigures(input, activity, told),
        on: dateInside(storedPeriod(told.entry), input.year),
        progress: progressAt(input, told),
      })),
  };
}
