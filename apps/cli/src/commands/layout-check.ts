/** `taizhang layout check`: whether a DOCX keeps to its layout, every place that does not with what to set. */
import { checkLayout, madeAfter, type LayoutFinding } from "@taizhang/layout-check";
import { Effect } from "effect";
import type { Answer, Call } from "../command.ts";
import { officeBytes, refusing } from "../office-file.ts";
import { profileOf } from "../profile.ts";

const HEADINGS: Readonly<Record<LayoutFinding["severity"], string>> = {
  error: "必须改正：",
  warning: "一般如此，请核对：",
};

function section(findings: readonly LayoutFinding[], severity: LayoutFinding["severity"]): string[] {
  const mine = findings.filter((each) => each.severity === severity);
  const lines = mine.map(({ where, found, set, basis }) => `  ${where}：${found}；请改：${set}（${basis}）`);
  return mine.length === 0 ? [] : [HEADINGS[severity], ...lines];
}

/** That a paper was made after a layout that is not at hand, unless somebody said which to take. */
function strayNote(made: string | undefined, taken: string, named: boolean): string[] {
  if (made === undefined || made === taken || named) return [];
  return [`这份文件是按版式“${made}”写的，这里没有这个版式，按 ${taken} 核对；要按别的核对，请用 --profile 写明`];
}

export const checkLayoutOf = Effect.fn("layout check")(function* (call: Call) {
  const { name, bytes } = yield* officeBytes(call, call.args[0] ?? "");
  const made = yield* refusing(name, () => madeAfter(bytes));
  const profile = yield* profileOf(call, made);
  const findings = yield* refusing(name, () => checkLayout(bytes, profile));
  const number = (severity: LayoutFinding["severity"]) => findings.filter((each) => each.severity === severity).length;
  const [errors, warnings] = [number("error"), number("warning")];
  const summary = findings.length === 0 ? "合乎版式" : `${errors} 处必须改正，${warnings} 处请核对`;
  const answer: Answer = {
    text: [
      ...section(findings, "error"),
      ...section(findings, "warning"),
      `${name} 按版式 ${profile.name} 核对：${summary}。`,
      "",
    ].join("\n"),
    notes: strayNote(made, profile.name, call.options["profile"] !== undefined),
    json: { file: name, profile: profile.name, keeps: errors === 0, findings },
    end: errors === 0 ? "done" : "wrong",
  };
  return answer;
});
