/** `taizhang plan`: what became of each item planned for a year. */
import { planProgress, type PlanItem, type PlanProgress } from "@taizhang/core";
import { Effect } from "effect";
import type { ReportRequest } from "./report.ts";
import { yearOf } from "./year.ts";

export interface PlanReport {
  readonly year: number;
  readonly org: { readonly code: string; readonly name: string };
  readonly items: readonly PlanProgress[];
  /** Ids of plan items that entries name and the plan does not hold. */
  readonly stray: readonly { readonly planItem: string; readonly entry: string; readonly title: string }[];
}

/** Progress of the plan of a year, by the entries that link to it. */
export const plan = Effect.fn("plan")(function* (request: ReportRequest) {
  const { view } = yield* yearOf(request, "plan");
  const known = new Set(view.planned.map(({ id }) => id));
  const report: PlanReport = {
    year: view.year,
    org: view.org,
    items: view.planned.map((item: PlanItem) => planProgress(item, view.entries, view.plan)),
    stray: view.entries.flatMap(({ entry }) =>
      entry.planItem === undefined || known.has(entry.planItem)
        ? []
        : [{ planItem: entry.planItem, entry: entry.id, title: entry.title }],
    ),
  };
  return report;
});
