/** `taizhang check`: every entry of a year looked at again, with what to do. */
import type { Finding } from "@taizhang/engine";
import { Effect } from "effect";
import type { Answer, Call } from "../command.ts";
import { given, ORG, readFlag, requireFlag, YEAR } from "../flag.ts";
import { Office } from "../office.ts";
import { issueLine } from "../refused-lines.ts";

const HEADINGS: Readonly<Record<Finding["severity"], string>> = {
  error: "错误（没有计入报告，请改正后用 taizhang import --correct 原因 重新导入）：",
  warning: "提醒（请核对）：",
  info: "说明：",
};

function line({ record, says, ...place }: Finding): string {
  const where = record === undefined ? "" : `${record.title}（${record.id}）`;
  return `  ${issueLine(where, { ...place, message: says })}`.replace(/^ +/, "  ");
}

/** The findings of one severity under their heading; nothing when there are none. */
function sectionOf(findings: readonly Finding[], severity: Finding["severity"]): string[] {
  const found = findings.filter((finding) => finding.severity === severity).map(line);
  return found.length === 0 ? [] : [HEADINGS[severity], ...found];
}

export const checkYear = Effect.fn("check")(function* (call: Call) {
  const office = yield* Office;
  const year = yield* requireFlag(call, "year", YEAR);
  const org = yield* readFlag(call, "org", ORG);
  const { checked, findings } = yield* office.check({ year, ...given("org", org) });
  const number = (severity: Finding["severity"]) => findings.filter((each) => each.severity === severity).length;
  const [errors, warnings] = [number("error"), number("warning")];
  const summary = findings.length === 0 ? "没有发现问题" : `${errors} 处错误，${warnings} 处提醒`;
  const answer: Answer = {
    text: [
      ...sectionOf(findings, "error"),
      ...sectionOf(findings, "warning"),
      ...sectionOf(findings, "info"),
      `${year} 年共核对 ${checked} 条：${summary}。`,
      "",
    ].join("\n"),
    json: {
      year,
      checked,
      findings: findings.map(({ code, severity, record, path, field, says }) => ({
        code,
        severity,
        ...given("record", record),
        path,
        ...given("field", field),
        says,
      })),
    },
    end: errors === 0 ? "done" : "wrong",
  };
  return answer;
});
