/** The head of a formal paper: number, signers, red rule (GB/T 9704—2012, 7.2.5–7.2.7), and that of a letter (10.1). */
import { fits } from "../fonts.ts";
import { extent } from "../measure.ts";
import { isRed, wordsOf } from "../outline.ts";
import type { Paragraph } from "../paragraph.ts";
import { fault, length, MM, near, type Fault, type Rule, type Subject } from "../rule.ts";

const NUMBER = /^(\S+?)([〔[［（(【])\s*((?:19|20)\d\d)\s*([〕\]］）)】])\s*(第?)\s*(0*)(\d+)\s*号/;

function numberFaults(paragraph: Paragraph): readonly Fault[] {
  const [, , open, year, close, ordinal, zeros, count] = NUMBER.exec(wordsOf(paragraph)) ?? [];
  return [
    ...(open === "〔" && close === "〕"
      ? []
      : [fault(paragraph, `年份用了 ${open}${close}`, `年份用六角括号，写成 〔${year}〕`)]),
    ...(ordinal === "" ? [] : [fault(paragraph, "发文顺序号前面有“第”", `写成 ${count}号`)]),
    ...(zeros === "" ? [] : [fault(paragraph, `发文顺序号编了虚位：${zeros}${count}号`, `写成 ${count}号`)]),
  ];
}

const isFormal = ({ profile: { form } }: Subject): boolean => form !== "plain";

/** Paragraphs in which a rule of the head may stand. */
function ruled({ paper, outline }: Subject): boolean {
  const header = paper.main?.headers.get("first") ?? [];
  const to = outline.title[0]?.number ?? 0;
  return [...header, ...paper.paragraphs.slice(0, to)].some(({ rule, drawing }) => isRed(rule) || drawing);
}

export const HEAD: readonly Rule[] = [
  {
    code: "document-number",
    clause: "7.2.5",
    strength: "must",
    broken: (subject) => {
      const { number } = subject.outline;
      if (number !== undefined) return numberFaults(number);
      return isFormal(subject) ? [fault("版头", "没有发文字号", "写明发文字号，例如 ×民宗发〔2024〕5号")] : [];
    },
  },
  {
    code: "signer",
    clause: "7.2.6",
    strength: "must",
    values: ({ type }) => type.signer,
    broken: (subject) => {
      const { outline, profile } = subject;
      if (profile.form !== "report") return [];
      const { signer } = outline;
      if (signer === undefined) return [fault("版头", "没有签发人", "上行文在发文字号同一行右侧写“签发人：”和姓名")];
      const after = signer.text.slice(signer.text.search(/签发人/));
      const name = signer.runs.findLast(({ text }) => text.trim() !== "");
      return [
        ...(/签发人：/.test(after) ? [] : [fault("版头", "“签发人”后面不是全角冒号", "写成“签发人：”")]),
        ...(fits(name?.eastAsia, profile.type.signer, profile)
          ? []
          : [fault("版头", `签发人姓名的字体 ${name?.eastAsia ?? "没有写明"}`, `姓名用 ${profile.type.signer.font}`)]),
      ];
    },
  },
  {
    code: "red-rule",
    clause: "7.2.7",
    strength: "must",
    broken: (subject) =>
      subject.profile.form === "report" && !ruled(subject)
        ? [fault("版头", "没有红色分隔线", "发文字号下面 4 mm 处画一条与版心等宽的红线")]
        : [],
  },
  {
    code: "letter-head",
    clause: "10.1",
    strength: "must",
    broken: (subject) => {
      const { paper, outline, profile } = subject;
      const { main: section } = paper;
      if (profile.form !== "letter" || section === undefined) return [];
      const inHeader = (section.headers.get("first") ?? []).some(({ text }) => text.trim() !== "");
      return [
        ...(ruled(subject)
          ? []
          : [fault("首页", "没有红色双线", "发文机关标志下面 4 mm 处画一条 170 mm 长的红色双线")]),
        ...(inHeader && !near(section.header, 30 * MM)
          ? [fault("首页", `发文机关标志离上页边 ${length(section.header)}`, "页眉距边界设为 30 mm")]
          : []),
        ...(outline.number === undefined || Math.abs(extent(outline.number, section).gap) <= 60
          ? []
          : [fault(outline.number, "发文字号没有在版心右边缘顶格", "右对齐，右缩进设为 0")]),
      ];
    },
  },
];
