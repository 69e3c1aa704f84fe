/** Which units have reported which months: silence is told apart from nothing to report. */
import { dueOn, type DueDates } from "./due.ts";
import { orgPath, type Org } from "./org.ts";

/** reported 已报, nil 零报告, overdue 逾期未报, not-expected 不需报送 or not yet due. */
export type Reporting = "reported" | "nil" | "overdue" | "not-expected";

/** What the words are. */
export const REPORTING_TITLES: Readonly<Record<Reporting, string>> = {
  reported: "已报",
  nil: "零报告",
  overdue: "逾期未报",
  "not-expected": "不需报送",
};

/** One month of a unit. */
export interface ReportedMonth {
  /** YYYY-MM. */
  readonly month: string;
  readonly is: Reporting;
  /** The day by which it is or was to be reported, YYYY-MM-DD. */
  readonly due: string;
  /** Records of the month, approved or waiting for it; those of units below it are among them. */
  readonly count: number;
}

export interface UnitMonths {
  readonly org: Org;
  readonly months: readonly ReportedMonth[];
}

/** What completeness is read from. */
export interface Reports {
  readonly year: number;
  /** The units asked about. */
  readonly orgs: readonly Org[];
  /** Records by path of unit and month, those below it among them: `451499001 2023-10`. */
  readonly counts: ReadonlyMap<string, number>;
  /** What units say of their months and years: `451499001 2023-10 nil`, by path. */
  readonly said: ReadonlySet<string>;
  readonly dates: DueDates;
  /** YYYY-MM-DD. */
  readonly today: string;
}

const MONTHS = Array.from({ length: 12 }, (_, at) => String(at + 1).padStart(2, "0"));

function monthOf(path: string, month: string, { counts, said, dates, today }: Reports): ReportedMonth {
  const count = counts.get(`${path} ${month}`) ?? 0;
  const due = dueOn(month, dates);
  const says = (what: string): boolean =>
    said.has(`${path} ${month} ${what}`) || said.has(`${path} ${month.slice(0, 4)} ${what}`);
  const is =
    count > 0 ? "reported" : says("nil") ? "nil" : says("excused") || today <= due ? "not-expected" : "overdue";
  return { month, is, due, count };
}

/** The twelve months of each unit. */
export function completeness(reports: Reports): UnitMonths[] {
  return reports.orgs.map((org) => ({
    org,
    months: MONTHS.map((month) => monthOf(orgPath(org.code), `${reports.year}-${month}`, reports)),
  }));
}
