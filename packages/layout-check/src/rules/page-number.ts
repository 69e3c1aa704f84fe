/** The number of the page (GB/T 9704—2012, 7.5; of a letter, 10.1). */
import { sizeName } from "@taizhang/layout";
import { fits } from "../fonts.ts";
import { mainRun } from "../measure.ts";
import type { Paragraph } from "../paragraph.ts";
import type { Section } from "../paper.ts";
import { fault, type Fault, type Rule, type Subject } from "../rule.ts";

const PAGE_FIELD = /^\s*PAGE\b/i;

const numbered = (footer: readonly Paragraph[] | undefined): Paragraph | undefined =>
  footer?.find(({ fields }) => fields.some((each) => PAGE_FIELD.test(each)));

/** The footers that carry a number, and where each should stand. */
function footersOf({
  paper,
}: Subject): readonly (readonly [paragraph: Paragraph | undefined, side: "left" | "right", name: string])[] {
  const { main: section } = paper;
  const odd = numbered(section?.footers.get("default"));
  return paper.evenAndOdd
    ? [
        [odd, "right", "单页页码"],
        [numbered(section?.footers.get("even")), "left", "双页页码"],
      ]
    : [[odd, "right", "页码"]];
}

const typed = (section: Section | undefined): boolean =>
  [...(section?.footers.values() ?? [])].some((footer) =>
    footer.some(({ text }) => /^[\s　—–－-]*\d+[\s　—–－-]*$/.test(text)),
  );

function placeFaults(subject: Subject): readonly Fault[] {
  return footersOf(subject).flatMap(([paragraph, side, name]) => {
    if (paragraph === undefined || paragraph.framed) return [];
    const { align, left, right, text } = paragraph;
    const found = /^(?:right|end)$/.test(align) ? "right" : align === "center" ? "center" : "left";
    const size = (mainRun(paragraph)?.size ?? 28) * 10;
    const inward =
      (side === "right" ? right + (/[\s　]*$/.exec(text)?.[0].length ?? 0) * size : left + paragraph.first) / size;
    const where = side === "right" ? "居右" : "居左";
    if (found !== side) {
      return [
        fault(
          name,
          `${{ left: "居左", right: "居右", center: "居中" }[found]}`,
          `${name}${where}空一字（页面设置里选“奇偶页不同”）`,
        ),
      ];
    }
    return Math.abs(inward - 1) <= 0.3
      ? []
      : [fault(name, `离边 ${Math.round(inward * 10) / 10} 字`, `${name}${where}空一字`)];
  });
}

export const PAGE_NUMBER: readonly Rule[] = [
  {
    code: "page-number",
    clause: "7.5",
    strength: "usual",
    broken: (subject) => {
      const { main: section } = subject.paper;
      const missing = footersOf(subject).filter(([paragraph]) => paragraph === undefined);
      if (missing.length === 0)
        return subject.paper.evenAndOdd
          ? []
          : [fault("页码", "单双页的页码在同一边", "页面设置里选“奇偶页不同”，单页居右、双页居左")];
      return missing.map(([, , name]) =>
        typed(section)
          ? fault(name, "页码是打上去的数字", "删去，用“插入页码”")
          : fault(name, "没有页码", "在页脚插入页码，形如 — 1 —"),
      );
    },
  },
  {
    code: "page-number-place",
    clause: "7.5",
    strength: "usual",
    broken: (subject) => (subject.paper.evenAndOdd ? placeFaults(subject) : []),
  },
  {
    code: "page-number-type",
    clause: "7.5",
    strength: "usual",
    values: ({ type }) => type.pageNumber,
    broken: (subject) => {
      const { pageNumber } = subject.profile.type;
      return footersOf(subject).flatMap(([paragraph, , name]) => {
        const run = paragraph?.runs.find(({ text }) => /\d/.test(text)) ?? paragraph?.runs[0];
        if (paragraph === undefined || run === undefined) return [];
        return [
          ...(fits(run.ascii, pageNumber, subject.profile) || fits(run.eastAsia, pageNumber, subject.profile)
            ? []
            : [fault(name, `字体 ${run.ascii ?? run.eastAsia ?? "没有写明"}`, `字体设为 ${pageNumber.font}`)]),
          ...(run.size === pageNumber.size
            ? []
            : [fault(name, `字号 ${sizeName(run.size)}`, `字号设为 ${sizeName(pageNumber.size)}`)]),
          ...(/^[\s　]*[—–-].*[—–-][\s　]*$/s.test(paragraph.text)
            ? []
            : [fault(name, "数字左右没有一字线", "写成 — 1 —")]),
        ];
      });
    },
  },
  {
    code: "letter-first-page",
    clause: "10.1",
    strength: "must",
    broken: ({ paper: { main: section }, profile: { form } }) => {
      if (form !== "letter" || section === undefined) return [];
      return section.titlePage && numbered(section.footers.get("first")) === undefined
        ? []
        : [fault("首页", "信函首页有页码", "页面设置里选“首页不同”，首页页脚不放页码")];
    },
  },
];
