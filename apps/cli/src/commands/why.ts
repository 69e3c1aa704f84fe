/** `taizhang why`: the sentence, the definition, the entries and the sum behind a figure. */
import { printFigure, printQuantity } from "@taizhang/document";
import { bodyOf, type Contribution, type Explanation } from "@taizhang/engine";
import { Effect } from "effect";
import { daysIn } from "../days.ts";
import type { Answer, Call } from "../command.ts";
import { Office } from "../office.ts";
import { table } from "../table.ts";

function row({ record, quantity }: Contribution, unit: string, orgs: ReadonlyMap<string, string>): string[] {
  const day = record.recordedAt.slice(0, 10);
  return [
    daysIn(record),
    printQuantity(quantity, unit),
    orgs.get(record.org) ?? record.org,
    record.title,
    `${record.recordedBy} ${day}${record.revision > 1 ? `（第 ${record.revision} 版）` : ""}`,
    record.approvedBy,
    record.id,
  ];
}

const HEAD = ["日期", "数量", "单位", "名称", "记录", "审定", "编号"];

function words(explanation: Explanation, orgs: ReadonlyMap<string, string>): string {
  const { figure, sentences, definition, contributions, more, sum } = explanation;
  const printed =
    sentences.length === 0 ? ["  （这一年的报告正文没有写到它，见附件）"] : sentences.map((each) => `  ${each}`);
  const rows = contributions.map((each) => row(each, definition.unit, orgs));
  return [
    `${figure.title}：${printFigure(figure)}`,
    `编号：${figure.ref}`,
    "",
    "报告里的句子：",
    ...printed,
    "",
    `数的是：${definition.activity}（${definition.kind}）的“${definition.fact}”，按${definition.unit}计`,
    "",
    `出自 ${contributions.length} 条台账${more ? "（只列前面这些）" : ""}：`,
    table(HEAD, rows, [1]).trimEnd(),
    "",
    `${more ? "以上小计" : "合计"}：${printQuantity(sum, figure.unit)}`,
    "",
  ].join("\n");
}

/** A contribution for machines. */
function contribution({ record, quantity }: Contribution): object {
  const { id, kind, org, title, revision, recordedBy, recordedAt, approvedBy, approvedAt } = record;
  const body = bodyOf(record);
  const when = "value" in body ? (body.value as { when?: unknown }).when : undefined;
  return { id, kind, org, title, when, quantity, revision, recordedBy, recordedAt, approvedBy, approvedAt };
}

export const explain = Effect.fn("why")(function* (call: Call) {
  const office = yield* Office;
  const explanation = yield* office.why(call.args[0] ?? "");
  const orgs = new Map((yield* office.organisations).map(({ code, name }) => [code, name]));
  const answer: Answer = {
    text: words(explanation, orgs),
    json: { ...explanation, contributions: explanation.contributions.map(contribution) },
  };
  return answer;
});
