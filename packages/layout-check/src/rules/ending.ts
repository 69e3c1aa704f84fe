/** What stands below the body: names of annexes, signature, date, remark (GB/T 9704—2012, 7.3.4–7.3.6). */
import { widthOf } from "@taizhang/layout";
import { charOf, extent, roomBetween } from "../measure.ts";
import { wordsOf } from "../outline.ts";
import type { Paragraph } from "../paragraph.ts";
import { fault, together, type Fault, type Rule, type Subject } from "../rule.ts";

const characters = (twips: number, char: number): number => Math.round((twips / char) * 10) / 10;

/** Whether the day is written as 2024年1月5日. */
const PLAIN_DAY = /^(?:19|20)\d\d年(?:[1-9]|1[0-2])月(?:[1-9]|[12]\d|3[01])日$/;

function unsealed({ paper, outline: { name, date } }: Subject): readonly Fault[] {
  if (name === undefined || date === undefined) return [];
  const { main: section } = paper;
  const char = charOf(date, section);
  const [organ, day] = [extent(name, section), extent(date, section)];
  const [wide, long] = [widthOf(wordsOf(name)), widthOf(wordsOf(date))];
  // digits are wider in some fonts than in others
  const within = (value: number, wanted: number): boolean => Math.abs(value - wanted * char) <= char;
  const faults = within(day.start - organ.start, 2)
    ? []
    : [
        fault(
          date,
          `日期首字在署名首字右边 ${characters(day.start - organ.start, char)} 字`,
          "日期首字比署名首字右移 2 字",
        ),
      ];
  // a longer date stands two in itself; where it would reach beyond the name, either may
  if (long > wide)
    return within(day.gap, 2)
      ? faults
      : [...faults, fault(date, `右空 ${characters(day.gap, char)} 字`, "成文日期右空 2 字")];
  return within(organ.gap, 2) || (long + 2 > wide && within(day.gap, 2))
    ? faults
    : [...faults, fault(name, `右空 ${characters(organ.gap, char)} 字`, "发文机关署名右空 2 字")];
}

/** Twice how far words stand right of the middle of the line. */
const offset = ({ start, gap }: ReturnType<typeof extent>): number => start - gap;

function sealed({ paper, outline: { name, date } }: Subject): readonly Fault[] {
  if (date === undefined) return [];
  const { main: section } = paper;
  const char = charOf(date, section);
  const day = extent(date, section);
  const faults =
    Math.abs(day.gap - 4 * char) <= char
      ? []
      : [fault(date, `成文日期右空 ${characters(day.gap, char)} 字`, "成文日期右空 4 字")];
  if (name === undefined) return faults;
  const organ = extent(name, section);
  // a long name ends at the edge and cannot stand in the middle
  const centred =
    Math.abs(offset(organ) - offset(day)) <= 3 * char ||
    (organ.gap <= char / 2 && widthOf(wordsOf(name)) >= widthOf(wordsOf(date)) + 8);
  return centred ? faults : [...faults, fault(name, "发文机关署名没有居中在成文日期上面", "署名以成文日期为准居中")];
}

/** What stands from the end of the body down to the date, the last of the body and the date with it. */
function downToDate({ paper, outline: { body, date } }: Subject): readonly Paragraph[] {
  const last = body.findLast((each) => date !== undefined && each.number < date.number);
  if (last === undefined || date === undefined) return [];
  const between = paper.paragraphs.slice(last.number - 1, date.number).filter(({ framed }) => !framed);
  // a table that ends the body keeps with its last row
  return between.slice(
    Math.max(
      0,
      between.findLastIndex(({ table }) => table),
    ),
  );
}

/** Whether a page ends in a paragraph between the last words of the body and the date. */
function breaks({ paper }: Subject, { text, breakBefore, number }: Paragraph, first: boolean, last: boolean): boolean {
  if (first) return /\f[\s　]*$/.test(text);
  return breakBefore || paper.starts.has(number) || (last ? /^[\s　]*\f/ : /\f/).test(text);
}

export const ENDING: readonly Rule[] = [
  {
    code: "annex-note",
    clause: "7.3.4",
    strength: "must",
    broken: ({ paper, outline: { note, body }, profile }) => {
      const [first] = note;
      const last = body.at(-1);
      if (first === undefined) return [];
      const { main: section } = paper;
      const char = charOf(first, section);
      const { start } = extent(first, section);
      return [
        ...(Math.abs(start - 2 * char) <= 0.4 * char
          ? []
          : [fault(first, `附件说明左空 ${characters(start, char)} 字`, "附件说明左空 2 字")]),
        ...(wordsOf(first).startsWith("附件：") ? [] : [fault(first, "“附件”后面不是全角冒号", "写成“附件：”")]),
        ...(last !== undefined && roomBetween(paper, last, first) < 0.8 * profile.line.pitch
          ? [fault(first, "与正文之间没有空行", "正文下空一行")]
          : []),
        ...note.flatMap((each) =>
          /[。；，、;,.]$/.test(wordsOf(each)) ? [fault(each, "附件名称后面有标点", "附件名称后面不加标点")] : [],
        ),
        ...note.flatMap((each) =>
          /^(?:附件[：:]\s*)?\d+\s*[．、]/.test(wordsOf(each)) ? [fault(each, "附件顺序号写法不对", "写成“1.”")] : [],
        ),
      ];
    },
  },
  {
    code: "date",
    clause: "7.3.5.4",
    strength: "must",
    broken: ({ outline: { date }, profile }) => {
      if (date === undefined)
        return profile.form === "plain" ? [] : [fault("正文下面", "没有成文日期", "写明年月日，例如 2024年1月5日")];
      const written = wordsOf(date);
      return PLAIN_DAY.test(written)
        ? []
        : [fault(date, `成文日期写成“${written}”`, "用阿拉伯数字写全年月日，不编虚位，例如 2024年1月5日")];
    },
  },
  {
    code: "signed",
    clause: "7.3.5",
    // an internal paper may go without
    strength: "usual",
    broken: ({ outline: { name, date } }) => [
      ...(date === undefined ? [fault("正文下面", "没有成文日期", "署名下一行写成文日期，例如 2024年1月5日")] : []),
      ...(date !== undefined && name === undefined
        ? [fault(date, "上一行没有发文机关署名", "日期的上一行写发文机关署名")]
        : []),
    ],
  },
  {
    code: "signature",
    clause: "7.3.5.2",
    strength: "must",
    broken: (subject) => (subject.profile.seal ? [] : unsealed(subject)),
  },
  {
    code: "signature-sealed",
    clause: "7.3.5.1",
    strength: "usual",
    broken: (subject) => (subject.profile.seal ? sealed(subject) : []),
  },
  {
    code: "room-above-signature",
    clause: "7.3.5.2",
    strength: "must",
    broken: ({ paper, outline: { name, note, body }, profile }) => {
      const last = note.at(-1) ?? body.at(-1);
      if (profile.seal || name === undefined || last === undefined) return [];
      return roomBetween(paper, last, name) < 0.8 * profile.line.pitch
        ? [fault(name, "与正文之间没有空行", "正文（或附件说明）下空一行署名")]
        : [];
    },
  },
  {
    code: "signature-page",
    // the name stands below the body, a line from it
    clause: "7.3.5",
    strength: "must",
    broken: (subject) => [
      ...downToDate(subject)
        .filter((each, at, { length }) => breaks(subject, each, at === 0, at === length - 1))
        .map((each) => fault(each, "署名和日期与正文不在同一页", "去掉这里的分页，署名和日期紧接正文")),
      ...subject.paper.paragraphs
        .filter(({ text }) => text.includes("此页无正文"))
        .map((each) => fault(each, "写了“此页无正文”", "删去这一句，署名所在的一页要有正文")),
    ],
  },
  {
    code: "signature-kept",
    clause: "7.3.5",
    // whether the page ends there is seen only when it is set
    strength: "usual",
    broken: (subject) =>
      together(
        downToDate(subject)
          .slice(0, -1)
          .filter(({ keepNext }) => !keepNext)
          .map((each) =>
            fault(each, "没有设“与下段同页”，排满一页时署名和日期会单独落到下一页", "段落格式里勾选“与下段同页”"),
          ),
      ),
  },
  {
    code: "remark",
    clause: "7.3.6",
    strength: "must",
    broken: ({ paper, outline: { remark } }) => {
      if (remark === undefined) return [];
      const { main: section } = paper;
      const char = charOf(remark, section);
      const { start } = extent(remark, section);
      return [
        ...(/^（.*）$/s.test(wordsOf(remark)) ? [] : [fault(remark, "附注没有用全角圆括号括起来", "写成“（…）”")]),
        ...(Math.abs(start - 2 * char) <= 0.4 * char
          ? []
          : [fault(remark, `附注左空 ${characters(start, char)} 字`, "附注左空 2 字")]),
      ];
    },
  },
];
