/** What was wrong with records, line by line: place, field, and what to type instead. */
import { printPlace, type Issue } from "@taizhang/core";
import type { RefusedRecord } from "@taizhang/engine";

/** Lines shown; more are counted. */
export const SHOWN = 50;

/** One issue on one line: `file:line  field  message`. */
export function issueLine(where: string, issue: Pick<Issue, "path" | "field" | "message">): string {
  const place = printPlace(issue);
  return `${where}  ${place === "" ? "" : `${place}  `}${issue.message}`;
}

/** The issues of records, one line each, at most `SHOWN` of them; `further` records are known only by number. */
export function refusedLines(records: readonly RefusedRecord[], further: number): string[] {
  const lines = records.flatMap(({ where, issues }) => issues.map((issue) => issueLine(where, issue)));
  const rest = lines.length - SHOWN;
  const more = [...(rest > 0 ? [`${rest} 处`] : []), ...(further > 0 ? [`${further} 条`] : [])];
  return [...lines.slice(0, SHOWN), ...(more.length === 0 ? [] : [`另有 ${more.join("和 ")}没有列出`])];
}
