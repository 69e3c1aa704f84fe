/** A report with a chart in one of its annexes, for the tests of this package. */
import { annex, chart, document, figure, paragraph, section, text, type DocumentNode } from "@taizhang/document";

export const CHART = "word/charts/chart1.xml";

/** The ref of a bar, by its place. */
export const barRef = (at: number): string => `2023-0${at + 1}/451499/casework/handled`;

/** The report as the ledger writes it when so many were handled, by label. */
export function chartedReport(handled: Readonly<Record<string, number>>): DocumentNode {
  const bars = Object.entries(handled).map(([label, value], at) => ({
    label,
    value: figure({ ref: barRef(at), title: "办理", unit: "件", quantity: { value, precision: "exact" } }),
  }));
  return document("××县2023年民族工作总结", { org: "××县民宗局", orgCode: "451499", year: 2023, lang: "zh-CN" }, [
    paragraph(text("各月办理情况见附件1。")),
    annex(
      "办理情况汇总表",
      chart("各月办理", "各月办理的件数", bars),
      section(1, "情况说明", paragraph(text("按月统计。"))),
    ),
    annex("未能读出的台账条目", paragraph(text("没有未读出的条目。"))),
  ]);
}
