/** The cross-checks a careful officer makes before signing, one file each. */
import type { Check } from "@taizhang/core";
import { approximateShare } from "./approximate-share.ts";
import { containerTotals } from "./container-totals.ts";
import { exactWhereCounted } from "./exact-where-counted.ts";
import { headsAndAttendances } from "./heads-and-attendances.ts";
import { largeChange } from "./large-change.ts";
import { lengthMeter } from "./length-meter.ts";
import { linksLeadSomewhere } from "./links-lead-somewhere.ts";
import { oneEventTwice } from "./one-event-twice.ts";
import { partsWithinWhole } from "./parts-within-whole.ts";
import { planAnswersProblems } from "./plan-answers-problems.ts";
import { planComplete } from "./plan-complete.ts";
import { planOverdue } from "./plan-overdue.ts";
import { problemRepeated } from "./problem-repeated.ts";
import { problemWithEvidence } from "./problem-with-evidence.ts";
import { prose } from "./prose.ts";
import { sameAsLastYear } from "./same-as-last-year.ts";
import { targetCounted } from "./target-counted.ts";
import { usedInReport } from "./used-in-report.ts";
import { verbsFollowProgress } from "./verbs-follow-progress.ts";
import { yearInTitle } from "./year-in-title.ts";

/** Every check of the house, in the order a reader meets their subjects: figures, entries, comparison, problems, plan, paper. */
export const checks: readonly Check[] = [
  partsWithinWhole,
  headsAndAttendances,
  containerTotals,
  oneEventTwice,
  exactWhereCounted,
  linksLeadSomewhere,
  yearInTitle,
  verbsFollowProgress,
  sameAsLastYear,
  largeChange,
  planAnswersProblems,
  problemRepeated,
  problemWithEvidence,
  prose,
  planComplete,
  targetCounted,
  planOverdue,
  usedInReport,
  approximateShare,
  lengthMeter,
];
