/** Annexes (GB/T 9704—2012, 7.3.7). */
import { beginsPage, extent, roomBetween } from "../measure.ts";
import { wordsOf } from "../outline.ts";
import { fault, type Rule } from "../rule.ts";
import { typeFaults } from "./title.ts";

export const ANNEX: readonly Rule[] = [
  {
    code: "annex-page",
    clause: "7.3.7",
    strength: "must",
    broken: ({ paper, outline: { annexes } }) =>
      annexes.flatMap(({ label }) =>
        beginsPage(paper, label) ? [] : [fault(label, "附件没有另起一页", "在“附件”前面分页")],
      ),
  },
  {
    code: "annex-label",
    clause: "7.3.7",
    strength: "must",
    values: ({ type }) => type.annexLabel,
    broken: (subject) => {
      const { annexes } = subject.outline;
      return annexes.flatMap(({ label }) => {
        const words = wordsOf(label);
        const { start } = extent(label, subject.paper.main);
        return [
          ...typeFaults(label, subject.profile.type.annexLabel, subject),
          ...(Math.abs(start) <= 60 ? [] : [fault(label, "“附件”没有顶格", "左缩进和首行缩进设为 0，左对齐")]),
          ...(/^附件[1-9]?\d*$/.test(words)
            ? []
            : [fault(label, `写成“${words}”`, "写成“附件”和阿拉伯数字顺序号，不加标点，例如 附件1")]),
          ...(annexes.length > 1 && words === "附件"
            ? [fault(label, "有多个附件而没有顺序号", "写成 附件1、附件2")]
            : []),
        ];
      });
    },
  },
  {
    code: "annex-title",
    clause: "7.3.7",
    strength: "must",
    broken: ({ paper, outline: { annexes }, profile }) =>
      annexes.flatMap(({ label, title }) => {
        if (title === undefined) return [];
        return [
          ...(title.align === "center" ? [] : [fault(title, "附件标题没有居中", "对齐方式设为居中")]),
          ...(roomBetween(paper, label, title) < 0.8 * profile.line.pitch
            ? [fault(title, "附件标题不在第三行", "“附件”下面空一行，标题排在第三行")]
            : []),
        ];
      }),
  },
];
