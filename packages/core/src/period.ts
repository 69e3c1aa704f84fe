/** The days an entry is about: whole days in Asia/Shanghai with the precision somebody knew. */
import { date, type DateNode } from "@taizhang/document";
import { z } from "zod";

export type DatePrecision = "day" | "month" | "quarter" | "year";

/** Dates as written: `2023-10-24`, `2023-05`, `2023-Q2` or `2023`, a span with `to`. */
export interface When {
  readonly from: string;
  readonly to?: string | undefined;
  readonly precision?: DatePrecision | undefined;
}

/** First and last whole day (YYYY-MM-DD, Asia/Shanghai) and the precision they were known with. */
export interface Period {
  readonly from: string;
  readonly to: string;
  readonly precision: DatePrecision;
}

const COARSENESS: readonly DatePrecision[] = ["day", "month", "quarter", "year"];

const pad = (n: number): string => String(n).padStart(2, "0");

/** Days of a month (1–12), Gregorian. */
function daysIn(year: number, month: number): number {
  if (month === 2) return year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0) ? 29 : 28;
  return month === 4 || month === 6 || month === 9 || month === 11 ? 30 : 31;
}

function months(year: string, first: number, last: number, precision: DatePrecision): Period {
  return {
    from: `${year}-${pad(first)}-01`,
    to: `${year}-${pad(last)}-${pad(daysIn(Number(year), last))}`,
    precision,
  };
}

/** The days of one written date, or undefined when there is no such date. Never rolls over. */
export function daysOf(written: string): Period | undefined {
  const match = /^((?:19|20)\d\d|2100)(?:-(?:Q([1-4])|(0[1-9]|1[0-2])(?:-(\d\d))?))?$/.exec(written);
  const year = match?.[1];
  if (match === null || year === undefined) return undefined;
  const [, , quarter, month, day] = match;
  if (quarter !== undefined) return months(year, Number(quarter) * 3 - 2, Number(quarter) * 3, "quarter");
  if (month === undefined) return months(year, 1, 12, "year");
  if (day === undefined) return months(year, Number(month), Number(month), "month");
  if (Number(day) < 1 || Number(day) > daysIn(Number(year), Number(month))) return undefined;
  return { from: written, to: written, precision: "day" };
}

/** The period of dates as written, or the field that is wrong and why. */
export function periodOf(written: When): { period: Period } | { field: "from" | "to" | "precision"; why: string } {
  const from = daysOf(written.from);
  if (from === undefined) return { field: "from", why: noSuchDate(written.from) };
  const to = written.to === undefined ? from : daysOf(written.to);
  if (to === undefined) return { field: "to", why: noSuchDate(written.to ?? "") };
  if (to.to < from.from) return { field: "to", why: `结束日期${written.to}早于开始日期${written.from}，请对调或改正` };
  if (from.from.slice(0, 4) !== to.to.slice(0, 4)) {
    return { field: "to", why: "起止日期跨了年度，请按年度分成两条，各记各的数" };
  }
  const known = COARSENESS.indexOf(from.precision) > COARSENESS.indexOf(to.precision) ? from : to;
  const precision = written.precision ?? known.precision;
  if (COARSENESS.indexOf(precision) < COARSENESS.indexOf(known.precision)) {
    return { field: "precision", why: `日期只写到${PRECISIONS[known.precision]}，精度请写 ${known.precision}` };
  }
  return { period: { from: from.from, to: to.to, precision } };
}

const PRECISIONS: Readonly<Record<DatePrecision, string>> = {
  day: "日",
  month: "月",
  quarter: "季度",
  year: "年",
};

function noSuchDate(written: string): string {
  const folded = written.normalize("NFKC");
  if (folded !== written && daysOf(folded) !== undefined) return `请用半角数字：${folded}`;
  return /^\d{4}-\d\d-\d\d$/.test(written)
    ? `没有${written}这一天，请核对日期`
    : `“${written}”不是日期，请写成 2023-10-24、2023-05、2023-Q2 或 2023`;
}

/** How many days the dates span, whole months where only months are known; undefined for quarters and years. */
export function daysSpanned(written: When): number | undefined {
  const read = periodOf(written);
  if (!("period" in read)) return undefined;
  const { from, to, precision } = read.period;
  if (precision === "quarter" || precision === "year") return undefined;
  const whole =
    precision === "month"
      ? months(from.slice(0, 4), Number(from.slice(5, 7)), Number(to.slice(5, 7)), precision)
      : read.period;
  return (Date.parse(whole.to) - Date.parse(whole.from)) / 86_400_000 + 1;
}

/** Schema of `when`: reads the written form and refuses dates that do not exist. */
export const when = z
  .strictObject({
    from: z.string().meta({ title: "开始日期" }),
    to: z.string().meta({ title: "结束日期" }).optional(),
    precision: z.enum(["day", "month", "quarter", "year"]).meta({ title: "日期精度" }).optional(),
  })
  .superRefine((written, context) => {
    const read = periodOf(written);
    if ("why" in read) context.addIssue({ code: "custom", path: [read.field], message: read.why });
  });

/** The calendar year all days of a period lie in. */
export function yearOf(period: Period): number {
  return Number(period.from.slice(0, 4));
}

/** The month (YYYY-MM) a period is counted in: that of its last day, when the work was done. */
export function monthOf(period: Period): string {
  return period.to.slice(0, 7);
}

function dayWords(day: string, precision: DatePrecision, withYear: boolean): string {
  const [year, month, of] = day.split("-").map(Number);
  const head = withYear ? `${year}年` : "";
  switch (precision) {
    case "year":
      return `${year}年`;
    case "quarter":
      return `${head}第${"一二三四"[Math.ceil((month ?? 1) / 3) - 1]}季度`;
    case "month":
      return `${head}${month}月`;
    case "day":
      return `${head}${month}月${of}日`;
  }
}

/**
 * The period in words, the year dropped inside the reporting year: 10月24日, 5月, 第二季度, 6月3日至5日.
 * Arabic numerals without leading zero (GB/T 9704—2012, 7.3.5.4).
 */
export function printPeriod(period: Period, reportYear?: number): string {
  const withYear = yearOf(period) !== reportYear;
  const { precision } = period;
  const start = dayWords(period.from, precision, withYear);
  const end = dayWords(period.to, precision, false);
  if (start.endsWith(end)) return start;
  const sameMonth = precision === "day" && period.from.slice(0, 7) === period.to.slice(0, 7);
  return `${start}至${sameMonth ? end.replace(/^\d+月/, "") : end}`;
}

/** A period as a node of the report. */
export function dateNode(period: Period, reportYear?: number): DateNode {
  return date(period.from, period.to, printPeriod(period, reportYear));
}

/** The date of a piece of work in the report of a year; undefined when nobody knows more than that it was in that year. */
export function dateInside(period: Period, reportYear: number): DateNode | undefined {
  return period.precision === "year" && yearOf(period) === reportYear ? undefined : dateNode(period, reportYear);
}
