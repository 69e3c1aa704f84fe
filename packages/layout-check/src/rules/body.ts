/** Prose and headings (GB/T 9704—2012, 5.2.2, 7.3.3; labels after GB/T 15834, 9). */
import { fits } from "../fonts.ts";
import { extent } from "../measure.ts";
import { levelOf, wordsOf } from "../outline.ts";
import type { Paragraph } from "../paragraph.ts";
import { fault, together, type Fault, type Rule, type Subject } from "../rule.ts";
import { typeFaults } from "./title.ts";

/** A heading that stands alone: no sentence follows it in its paragraph. */
const standsAlone = (paragraph: Paragraph): boolean =>
  !/[。；！？].+/s.test(wordsOf(paragraph)) && wordsOf(paragraph).length <= 60;

/** Prose of the body and the annexes, headings of the first two levels left out. */
const proseOf = ({ outline }: Subject): Paragraph[] =>
  [...outline.body, ...outline.annexBody].filter((each) => ![1, 2].includes(levelOf(each)));

function headingFaults(subject: Subject, level: 1 | 2): readonly Fault[] {
  const type = level === 1 ? subject.profile.type.level1 : subject.profile.type.level2;
  const headings = [...subject.outline.body, ...subject.outline.annexBody].filter((each) => levelOf(each) === level);
  return together(
    headings.flatMap((each) => {
      if (standsAlone(each)) return typeFaults(each, type, subject);
      // a heading with its sentence behind it: only its own words are of its type
      const [run] = each.runs.filter(({ text }) => text.trim() !== "");
      return run === undefined || fits(run.eastAsia, type, subject.profile)
        ? []
        : [
            fault(
              each,
              `第${level === 1 ? "一" : "二"}层标题的字体 ${run.eastAsia ?? "没有写明"}`,
              `标题的字体设为 ${type.font}`,
            ),
          ];
    }),
  );
}

/** Labels as they should not be written. */
const LABELS: readonly (readonly [pattern: RegExp, found: string, set: string])[] = [
  [/^[一二三四五六七八九十百]+\s*[.．,，]/, "第一层序号后面不是顿号", "写成“一、”"],
  [
    /^\([一二三四五六七八九十百]+\)|^（[一二三四五六七八九十百]+\)|^\([一二三四五六七八九十百]+）/,
    "序号的括号是半角",
    "写成“（一）”",
  ],
  [/^[（(][一二三四五六七八九十百]+[）)]\s*[、.．，]/, "带括号的序号后面多了标点", "写成“（一）”，后面不加标点"],
  [/^\d+\s*[、．]/, "阿拉伯数字序号后面不是小圆点", "写成“1.”"],
  [/^\(\d+\)/, "序号的括号是半角", "写成“（1）”"],
  [/^[（(]\d+[）)]\s*[、.．，]/, "带括号的序号后面多了标点", "写成“（1）”，后面不加标点"],
];

export const BODY: readonly Rule[] = [
  {
    code: "body-type",
    clause: "5.2.2",
    strength: "usual",
    values: ({ type }) => type.body,
    broken: (subject) =>
      together(proseOf(subject).flatMap((each) => typeFaults(each, subject.profile.type.body, subject))),
  },
  {
    code: "indent",
    clause: "7.3.3",
    strength: "must",
    broken: ({ paper, outline }) =>
      together(
        [...outline.body, ...outline.annexBody].flatMap((each) => {
          if (/^(?:center|right|end)$/.test(each.align) || each.drawing) return [];
          const size = (each.runs[0]?.size ?? 32) * 10;
          const { start } = extent({ ...each, text: each.text.split("\n")[0] ?? "" }, paper.main);
          const hung = Math.round((each.left / size) * 10) / 10;
          if (Math.abs(start - 2 * size) > 0.3 * size) {
            return [fault(each, `段首空 ${Math.round((start / size) * 10) / 10} 字`, "首行缩进设为 2 字符")];
          }
          return Math.abs(each.left) > 0.3 * size
            ? [fault(each, `回行缩进 ${hung} 字，没有顶格`, "左缩进设为 0，只设首行缩进 2 字符")]
            : [];
        }),
      ),
  },
  {
    code: "level1-type",
    clause: "7.3.3",
    strength: "usual",
    values: ({ type }) => type.level1,
    broken: (subject) => headingFaults(subject, 1),
  },
  {
    code: "level2-type",
    clause: "7.3.3",
    strength: "usual",
    values: ({ type }) => type.level2,
    broken: (subject) => headingFaults(subject, 2),
  },
  {
    code: "labels",
    clause: "9",
    strength: "usual",
    broken: ({ outline }) =>
      together(
        outline.body.flatMap((each) => {
          const wrong = LABELS.find(([pattern]) => pattern.test(wordsOf(each)));
          return wrong === undefined ? [] : [fault(each, wrong[1], wrong[2])];
        }),
      ),
  },
];
