/** `taizhang completeness`: which units have reported which months. */
import { REPORTING_TITLES, type ReportedMonth, type Reporting, type UnitMonths } from "@taizhang/core";
import type { Statement } from "@taizhang/engine";
import { Effect } from "effect";
import type { Answer, Call } from "../command.ts";
import { given, ORG, readFlag, requireFlag, YEAR } from "../flag.ts";
import { Office } from "../office.ts";
import { table } from "../table.ts";

const MARKS: Readonly<Record<Exclude<Reporting, "reported">, string>> = {
  nil: "零",
  overdue: "逾期",
  "not-expected": "—",
};

const mark = ({ is, count }: ReportedMonth): string => (is === "reported" ? String(count) : MARKS[is]);

const number = (months: readonly ReportedMonth[], is: Reporting): number =>
  months.filter((each) => each.is === is).length;

const row = ({ org, months }: UnitMonths): string[] => [
  org.name,
  ...months.map(mark),
  ...(["reported", "nil", "overdue"] as const).map((is) => String(number(months, is))),
];

const HEAD = ["单位", ...Array.from({ length: 12 }, (_, at) => `${at + 1}月`), "已报", "零报告", "逾期"];
const RIGHT = HEAD.map((_, at) => at).slice(1);

const LEGEND = `数字是${REPORTING_TITLES.reported}条数（待审的也算）；零 ${REPORTING_TITLES.nil}；逾期 ${REPORTING_TITLES.overdue}；— ${REPORTING_TITLES["not-expected"]}，或还没到报送的时候`;

const SAID: Readonly<Record<Statement["says"], string>> = {
  nil: "零报告",
  excused: "不需报送",
  late: "准予补报",
  closed: "年度关账",
};

/** Every statement that somebody had to give a reason for. */
const said = (statements: readonly Statement[]): string[] =>
  statements
    .filter(({ says, reason }) => says !== "nil" || reason !== "")
    .map(({ org, period, says, reason, by }) => `${org} ${period} ${SAID[says]}：${reason}（${by}）`);

export const showCompleteness = Effect.fn("completeness")(function* (call: Call) {
  const year = yield* requireFlag(call, "year", YEAR);
  const asked = { year, ...given("org", yield* readFlag(call, "org", ORG)) };
  const report = yield* (yield* Office).completeness(asked);
  const overdue = report.units.filter(({ months }) => number(months, "overdue") > 0).length;
  const lines = [
    LEGEND,
    ...said(report.statements),
    overdue === 0 ? "没有逾期的单位。" : `${overdue} 个单位有逾期；没有事项的请报零报告：taizhang declare nil`,
  ];
  const answer: Answer = {
    text: `${table(HEAD, report.units.map(row), RIGHT)}\n${lines.join("\n")}\n`,
    json: report,
  };
  return answer;
});
