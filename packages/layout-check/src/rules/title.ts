/** Title and recipient (GB/T 9704—2012, 7.3.1–7.3.2). */
import { titleWords } from "@taizhang/document";
import { shapely, sizeName, widthOf, type Type } from "@taizhang/layout";
import { fits } from "../fonts.ts";
import { extent, mainRun, roomBetween } from "../measure.ts";
import { wordsOf } from "../outline.ts";
import type { Paragraph } from "../paragraph.ts";
import { fault, type Fault, type Rule, type Subject } from "../rule.ts";

/** Font and size that are not those of a type. */
export function typeFaults(paragraph: Paragraph, type: Type, { profile }: Subject): readonly Fault[] {
  const run = mainRun(paragraph);
  if (run === undefined) return [];
  return [
    ...(fits(run.eastAsia, type, profile)
      ? []
      : [fault(paragraph, `字体 ${run.eastAsia ?? "没有写明"}`, `中文字体设为 ${type.font}`)]),
    ...(run.size === type.size
      ? []
      : [fault(paragraph, `字号 ${sizeName(run.size)}`, `字号设为 ${sizeName(type.size)}`)]),
  ];
}

/** The lines of the title as they are broken by hand. */
const linesOf = (title: readonly Paragraph[]): string[] =>
  title
    .flatMap(({ text }) => text.split("\n"))
    .map((line) => line.replace(/[\s　]/g, ""))
    .filter((line) => line !== "");

/** Where in the joined words a word begins. */
function beginnings(words: readonly string[]): ReadonlySet<number> {
  const at = new Set<number>();
  let sum = 0;
  for (const word of words) at.add((sum += word.length));
  return at;
}

const firstOfBody = ({ outline }: Subject): Paragraph | undefined => outline.recipient ?? outline.body[0];

export const TITLE: readonly Rule[] = [
  {
    code: "title-type",
    clause: "7.3.1",
    strength: "usual",
    values: ({ type }) => type.title,
    broken: (subject) =>
      subject.outline.title.slice(0, 1).flatMap((each) => typeFaults(each, subject.profile.type.title, subject)),
  },
  {
    code: "title-centred",
    clause: "7.3.1",
    strength: "usual",
    broken: ({ outline }) =>
      outline.title.flatMap((each) =>
        each.align === "center" ? [] : [fault(each, "标题没有居中", "对齐方式设为居中，去掉空格和缩进")],
      ),
  },
  {
    code: "title-shape",
    clause: "7.3.1",
    strength: "must",
    broken: ({ outline }) => {
      const lines = linesOf(outline.title);
      const [first] = outline.title;
      if (first === undefined || shapely(lines.map(widthOf))) return [];
      return [fault(first, "标题各行中间短、两头长", "重新回行，排成梯形或菱形")];
    },
  },
  {
    code: "title-words",
    clause: "7.3.1",
    // whether a break cuts a word is told by a dictionary, which may err
    strength: "usual",
    broken: ({ outline }) => {
      const lines = linesOf(outline.title);
      const whole = beginnings(titleWords(lines.join("")));
      const [first] = outline.title;
      let at = 0;
      return lines.slice(0, -1).flatMap((line) => {
        at += line.length;
        return first === undefined || whole.has(at)
          ? []
          : [fault(first, `回行在“${line.slice(-3)}”之后，似乎拆开了词`, "回行时词意要完整")];
      });
    },
  },
  {
    code: "recipient",
    clause: "7.3.2",
    strength: "must",
    broken: (subject) => {
      const { paper, outline, profile } = subject;
      const { recipient } = outline;
      const last = outline.title.at(-1);
      if (recipient === undefined) {
        return profile.form === "plain"
          ? []
          : [fault("标题下面", "没有主送机关", "标题下空一行，顶格写主送机关，末尾用全角冒号")];
      }
      const { start } = extent(recipient, paper.main);
      return [
        ...(Math.abs(start) <= 60 ? [] : [fault(recipient, "主送机关没有顶格", "左缩进和首行缩进设为 0")]),
        ...(wordsOf(recipient).endsWith("：") ? [] : [fault(recipient, "主送机关后面不是全角冒号", "末尾改为“：”")]),
        ...(last !== undefined && roomBetween(paper, last, recipient) < 0.8 * profile.line.pitch
          ? [fault(recipient, "与标题之间没有空行", "标题下空一行")]
          : []),
      ];
    },
  },
  {
    code: "body-below-title",
    clause: "7.3.3",
    strength: "must",
    broken: (subject) => {
      const first = firstOfBody(subject);
      if (first === undefined) return [fault("首页", "没有正文", "首页必须有正文")];
      return first.breakBefore ? [fault(first, "正文另起一页，首页没有正文", "去掉段前分页，首页必须有正文")] : [];
    },
  },
];
