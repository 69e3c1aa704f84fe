/** How numbering labels are written: 一、 （一） 1. （1）, one way throughout. */
import { HAN } from "../han.ts";
import type { Line } from "../line.ts";
import { matching } from "../matching.ts";
import type { Rule, Spot } from "../rule.ts";
import type { Numbered } from "../script.ts";

const written = ({ line, from, to }: Numbered): string => line.text.slice(from, to);

const spot = ({ line, from, to }: Numbered, more: Pick<Spot, "says" | "fix" | "severity">): Spot => ({
  line,
  from,
  to,
  ...more,
});

/** What the label should be, marks alone mended. */
function proper(label: Numbered, now: string): string {
  const bare = now.slice(0, now.length - label.mark.length);
  return label.level === 1 ? `${bare}、` : label.level === 3 ? `${bare}.` : bare;
}

const MARK: Readonly<Record<number, string>> = { 1: "、", 2: "", 3: ".", 4: "" };

const sep: Rule = {
  code: "num/sep",
  title: "序号后的标点",
  says: "序号后的标点不合规定：依次写“一、”“（一）”“1.”“（1）”，加括号的序号后不再用标点",
  source: "GB/T 15834—2011 附录B.3.2—B.3.4；GB/T 9704—2012 7.3.3",
  strength: "usual",
  severity: "warning",
  examples: {
    bad: ["1、完成培训3期。", "（一）、加强学习。", "(2)、加强宣传。", "一.主要工作"],
    good: [
      "一、主要工作",
      "（一）加强学习。",
      "1.完成培训3期。",
      "（1）加强宣传。",
      "三、四季度集中开展宣传。",
      "2.5万元经费已拨付。",
    ],
  },
  *find(script) {
    for (const label of script.labels) {
      if (label.mark === MARK[label.level]) continue;
      const now = written(label);
      const want = proper(label, now);
      // 2、5G网络 would turn into 2.5G网络
      const glued = label.level === 3 && /\d/.test(label.line.plain.charAt(label.to));
      const says =
        label.level === 3
          ? `阿拉伯数字序号后用下脚点，不用顿号：“${now}”应写“${want}”${glued ? "，并调整语序，使序号后不紧跟数字" : ""}`
          : label.level === 1
            ? `汉字序号后用顿号：“${now}”应写“${want}”`
            : `加括号的序号后不用标点：“${now}”应写“${want}”`;
      yield spot(label, glued ? { says } : { says, fix: want });
    }
  },
};

const ordinal: Rule = {
  code: "num/ordinal",
  title: "“第一”“首先”后的标点",
  says: "“第一”“首先”一类序次语后用逗号，不用顿号",
  source: "GB/T 15834—2011 附录B.3.1",
  strength: "usual",
  severity: "warning",
  examples: {
    bad: ["第一、加强学习；第二、抓好落实。"],
    good: ["第一，加强学习；第二，抓好落实。", "在第一、第二季度开展宣传。", "第一、二季度开展宣传。"],
  },
  find: matching(
    /(?<=^\s{0,8}|[。；：])(?<word>第[一二三四五六七八九十]|首先|其次|再次|最后)、(?![一二三四五六七八九十第其])/g,
    ({ groups }) => ({ fix: `${groups?.["word"]}，` }),
  ),
};

const mix: Rule = {
  code: "num/mix",
  title: "序号写法混用",
  says: "同一层次的序号写法不一，请统一",
  source: "GB/T 9704—2012 7.3.3",
  strength: "usual",
  severity: "warning",
  examples: {
    bad: ["1.加强学习。\n2、加强宣传。\n3、加强培训。", "一、主要工作\n二.存在问题"],
    good: ["1.加强学习。\n2.加强宣传。", "1、加强学习。\n2、加强宣传。"],
  },
  *find(script) {
    for (const level of [1, 3] as const) {
      const all = script.labels.filter((label) => label.level === level);
      const first = all[0]?.mark;
      const like = all.filter(({ mark }) => mark === first);
      const other = all.filter(({ mark }) => mark !== first);
      if (like.length === 0 || other.length === 0) continue;
      const few = other.length > like.length ? like : other;
      const sample = few === like ? other[0] : like[0];
      for (const label of few) {
        const now = written(label);
        const says = `同一层次的序号写法不一：此处写“${now}”，别处写“${sample ? written(sample) : ""}”；请统一写作“${
          level === 1 ? "一、" : "1."
        }”的样式`;
        yield spot(label, { says });
      }
    }
  },
};

const half: Rule = {
  code: "num/half",
  title: "序号的半角括号",
  says: "序号的括号应为全角，写作“（一）”“（1）”",
  source: "GB/T 9704—2012 7.3.3",
  strength: "usual",
  severity: "warning",
  examples: {
    bad: ["(一)加强学习。", "（一)加强学习，抓好落实。"],
    good: ["（一）加强学习。", "（1）加强学习。"],
  },
  *find(script) {
    for (const label of script.labels) {
      const now = written(label);
      if (!/[()]/.test(now)) continue;
      const fix = now.replace("(", "（").replace(")", "）");
      // a text typed in half-width marks throughout has been through a converter
      const converted = script.width === "half";
      const says = `序号的括号应为全角：“${now}”应写“${fix}”${converted ? "（全文标点均为半角，可能是存储或转换所致）" : ""}`;
      // mended alone, it would leave a text of two widths
      yield spot(label, converted ? { says, severity: "info" } : { says, fix });
    }
  },
};

const glued: Rule = {
  code: "num/glued",
  title: "序号紧跟数字",
  says: "序号后紧跟数字，容易连读成一个数；请调整语序，使序号后先出现文字",
  source: "实务",
  strength: "practice",
  severity: "info",
  examples: {
    bad: ["8、完成推荐。\n9、10月24日，举办培训班。", "9.10月24日，举办培训班。"],
    good: ["9.举办培训班。", "（九）10月24日，举办培训班。", "2.5万元经费已拨付。"],
  },
  *find(script) {
    for (const label of script.labels) {
      if (label.level !== 3) continue;
      const digits = /^\d+/.exec(label.line.plain.slice(label.to, label.to + 8))?.[0];
      if (digits === undefined) continue;
      const says = `序号“${written(label)}”后紧跟“${digits}”，容易连读成一个数；请调整语序，使序号后先出现文字`;
      yield { line: label.line, from: label.from, to: label.to + digits.length, says };
    }
  },
};

const HEADING = new RegExp(`^\\s{0,8}[${HAN}A-Za-z0-9、“”《》]{2,24}[。；：，]\\s*$`);

/** The next line that says something. */
function after(lines: readonly Line[], line: Line): Line | undefined {
  for (let at = line.number; at < lines.length; at++) if (lines[at]?.text.trim() !== "") return lines[at];
  return undefined;
}

const heading: Rule = {
  code: "num/heading-mark",
  title: "标题行末的标点",
  says: "单独成行的标题末尾不用标点，请删去",
  source: "GB/T 15834—2011 附录B.4",
  strength: "usual",
  severity: "warning",
  examples: {
    bad: ["一、主要工作。\n全年共举办培训班3期。", "二、存在的问题：\n（一）力量不足。"],
    good: [
      "一、主要工作\n全年共举办培训班3期。",
      "一、完成培训3期。\n二、印发材料100份。",
      "一、主要工作。全年共举办培训班3期。",
    ],
  },
  *find({ lines, opening }) {
    for (const [line, label] of opening) {
      if (label.level !== 1) continue;
      const body = HEADING.exec(line.plain.slice(label.to));
      const next = after(lines, line);
      if (body === null || next === undefined || opening.get(next)?.level === 1) continue;
      const from = label.to + body[0].trimEnd().length - 1;
      yield { line, from, to: from + 1, fix: "" };
    }
  },
};

/** Rules about the writing of labels. */
export const labelForm: readonly Rule[] = [sep, ordinal, mix, half, glued, heading];
