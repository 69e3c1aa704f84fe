/** `taizhang check`: every entry of a year read again, then the cross-checks over the whole year. */
import {
  canonicalJson,
  error,
  thrownWords,
  warning,
  type Check,
  type Issue,
  type Path,
  type YearView,
} from "@taizhang/core";
import type { Quantity } from "@taizhang/document";
import { Effect } from "effect";
import { Activities } from "./activities.ts";
import type { ReportRequest } from "./report.ts";
import { yearOf, type Year } from "./year.ts";

/** One thing to look at before signing. */
export interface Finding {
  /** `rule/…`, `unread`, or the code of a check. */
  readonly code: string;
  readonly severity: Check["severity"];
  /** The record it is about; absent when it is about the year or the report. */
  readonly record?: { readonly id: string; readonly kind: string; readonly title: string };
  readonly path: Path;
  /** The field's Chinese title, when it has one. */
  readonly field?: string;
  /** One sentence in Chinese that says what to do. */
  readonly says: string;
}

export interface CheckReport {
  /** Entries looked at. */
  readonly checked: number;
  /** Errors first, then warnings, then the rest; in a stable order. */
  readonly findings: readonly Finding[];
}

const RANK: readonly Finding["severity"][] = ["error", "warning", "info"];

/** Checks the year of a unit with all below it. */
export const check = Effect.fn("check")(function* (request: ReportRequest) {
  const house = yield* Activities;
  const year = yield* yearOf(request, "check");
  const findings = [
    ...year.read.flatMap(entryFindings),
    ...house.checks.flatMap((each) => checkFindings(each, year.view)),
  ].toSorted((a, b) => RANK.indexOf(a.severity) - RANK.indexOf(b.severity));
  const report: CheckReport = { checked: year.read.length, findings };
  return report;
});

function entryFindings({ record, told }: Year["read"][number]): Finding[] {
  const issues: readonly Issue[] =
    "why" in told ? [error("unread", [], told.why)] : [...told.warnings, ...miscounted(told.facts, record.facts)];
  const { id, kind, title } = record;
  return issues.map(({ message, ...issue }) => ({ ...issue, record: { id, kind, title }, says: message }));
}

const asText = (facts: ReadonlyMap<string, Quantity>): string => canonicalJson(Object.fromEntries(facts));

/** Whether what was counted when the record was kept is what it counts today. */
function miscounted(today: ReadonlyMap<string, Quantity>, kept: ReadonlyMap<string, Quantity>): Issue[] {
  if (asText(today) === asText(kept)) return [];
  return [error("miscounted", [], "台账里存的统计数与条目内容对不上，可能有损坏，请从备份恢复")];
}

/** What one check sees. A check that throws costs itself and is named. */
function checkFindings(each: Check, view: YearView): Finding[] {
  try {
    return [...each.find(view)].map(({ record, path = [], says }) => ({
      code: each.code,
      severity: each.severity,
      ...(record === undefined ? {} : { record }),
      path,
      says,
    }));
  } catch (cause) {
    const { code, severity, path, message } = warning(
      "check-fault",
      [],
      `检查项“${each.title}”（${each.code}）出错，未能完成：${thrownWords(cause)}`,
    );
    return [{ code, severity, path, says: message }];
  }
}
