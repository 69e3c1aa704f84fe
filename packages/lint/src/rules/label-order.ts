/** The order of numbering: no level left out, no number missing or used twice. */
import { numeralValue } from "../numeral.ts";
import type { Line } from "../line.ts";
import type { Level } from "../label.ts";
import type { Rule, Spot } from "../rule.ts";
import type { Numbered, Script } from "../script.ts";

const at = ({ line, from, to }: Numbered): Pick<Spot, "line" | "from" | "to"> => ({ line, from, to });

const jump: Rule = {
  code: "num/jump",
  title: "层次跳级",
  says: "层次序数依次用“一、”“（一）”“1.”“（1）”，此处跳过了一级",
  source: "GB/T 9704—2012 7.3.3；GB/T 15834—2011 附录B.3.8",
  strength: "may",
  severity: "warning",
  examples: {
    bad: [
      "一、主要工作\n1.加强学习。\n二、工作计划\n（一）加强学习。",
      "一、主要工作\n1.加强学习。\n2.加强宣传。",
      "一、主要工作\n（一）加强学习。\n（1）集中学习。",
    ],
    good: [
      "一、主要工作\n（一）加强学习。\n1.集中学习。\n二、工作计划\n（一）加强学习。",
      "1.加强学习。\n2.加强宣传。",
    ],
  },
  *find(script) {
    const skips: Numbered[] = []; // the first label under each heading that leaves （一） out
    let second: Numbered | undefined; // a heading that does not
    let above: Level | undefined;
    for (const label of script.opening.values()) {
      if (above === 1 && label.level === 3) skips.push(label);
      if (above === 1 && label.level === 2) second ??= label;
      if (above === 2 && label.level === 4) {
        yield { ...at(label), says: "“（一）”之下应先用“1.”再用“（1）”，此处跳过了一级", severity: "info" };
      }
      above = label.level;
    }
    for (const label of second === undefined ? skips.slice(0, 1) : skips) {
      yield second === undefined
        ? {
            ...at(label),
            says: "“一、”之下直接用“1.”，跳过了“（一）”；层次序数可依次用“一、”“（一）”“1.”",
            severity: "info",
          }
        : {
            ...at(label),
            says: `“一、”之下此处直接用“1.”，第${second.line.number}行却用“（一）”；全文层次应一致，请改为“（一）”`,
          };
    }
  },
};

const gap: Rule = {
  code: "num/gap",
  title: "序号缺漏或重复",
  says: "序号不连续，请补上缺的或重新编号",
  source: "实务",
  strength: "practice",
  severity: "warning",
  examples: {
    bad: [
      "一、主要工作\n三、工作计划",
      "1.学习。\n2.宣传。\n2.培训。",
      "（一）学习。（三）宣传。",
      "一、主要工作\n（二）加强宣传。",
    ],
    good: [
      "一、主要工作\n1.学习。\n2.宣传。\n二、工作计划\n1.学习。",
      "（三）加强宣传。",
      "（一）学习。（二）宣传。\n（三）培训。",
    ],
  },
  *find(script) {
    const last = new Map<Level, number>();
    for (const label of script.labels) {
      const before = last.get(label.level);
      const nested = ([1, 2, 3] as const).some((level) => level < label.level && last.has(level));
      for (const level of [2, 3, 4] as const) if (level > label.level) last.delete(level);
      last.set(label.level, label.value);
      if (label.value === 1) continue; // a list may begin anew
      // an excerpt may begin in the middle
      const want = before === undefined ? (nested ? 1 : label.value) : before + 1;
      if (label.value === want) continue;
      const says =
        before === undefined
          ? `序号从${label.value}起，缺第1项；请补上或重新编号`
          : label.value > want
            ? `序号不连续：${before}之后是${label.value}，缺${want}；请补上或重新编号`
            : `序号重复或倒退：${before}之后又是${label.value}；请重新编号`;
      yield { ...at(label), says };
    }
  },
};

interface Point {
  readonly line: Line;
  readonly from: number;
  readonly to: number;
  readonly numeral: string;
  readonly opens: boolean;
}

const POINT = /(?<=^\s{0,8}|[。；：，、）\s\uE000])(?<numeral>[一二三四五六七八九十]{1,3})是/g;

/** 一是, 二是 of a text in order, with the headings that end a series. */
function* pointsOf({ lines, opening }: Script): Generator<Point | "end"> {
  for (const line of lines) {
    if (opening.has(line)) yield "end";
    for (const found of line.bare.matchAll(POINT)) {
      const numeral = found.groups?.["numeral"] ?? "";
      const opens = found.index <= 8 && line.bare.slice(0, found.index).trim() === "";
      yield { line, from: found.index, to: found.index + found[0].length, numeral, opens };
    }
  }
  yield "end";
}

const points: Rule = {
  code: "num/points",
  title: "“一是”“二是”缺漏",
  says: "只有“一是”没有“二是”；请补上，或去掉“一是”",
  source: "实务",
  strength: "practice",
  severity: "warning",
  examples: {
    bad: [
      "一是力量薄弱。经费不足。",
      "一是学习；三是培训。",
      "一是学习；二是宣传；二是培训。",
      "措施如下：二是加强宣传。",
    ],
    good: [
      "一是学习；二是宣传；三是培训。",
      "一是学习；二是宣传。一是调研；二是座谈。",
      "二是加强宣传。",
      "统一是关键，唯一是它。",
    ],
  },
  *find(script) {
    let last: Point | undefined;
    let count = 0;
    for (const point of pointsOf(script)) {
      const value = point === "end" ? undefined : numeralValue(point.numeral);
      if (point === "end" || value === 1) {
        if (last !== undefined && count === 1) yield { line: last.line, from: last.from, to: last.to };
        last = point === "end" ? undefined : point;
        count = point === "end" ? 0 : 1;
        continue;
      }
      if (value === undefined) continue;
      const place = { line: point.line, from: point.from, to: point.to };
      // an excerpt may begin in the middle
      if (last === undefined) {
        if (!point.opens) yield { ...place, says: `“${point.numeral}是”之前没有“一是”；请补上或重新编号` };
      } else {
        const before = numeralValue(last.numeral) ?? value;
        if (value > before + 1)
          yield { ...place, says: `“${last.numeral}是”之后是“${point.numeral}是”，中间有缺漏；请补上或重新编号` };
        if (value <= before) yield { ...place, says: `“${last.numeral}是”之后又是“${point.numeral}是”；请重新编号` };
      }
      last = point;
      count = value;
    }
  },
};

const apart: Rule = {
  code: "num/points-apart",
  title: "“一是”分段单列",
  says: "“一是”“二是”分段单列时作了二级标题用；请合为一段、用分号连接，或改用“（一）”",
  source: "GB/T 15834—2011 附录B.3.7；实务",
  strength: "practice",
  severity: "info",
  examples: {
    bad: ["一是力量薄弱，缺少专职人员。\n二是经费不足，设备老化。"],
    good: ["一是力量薄弱；二是经费不足。", "一是力量薄弱，缺少专职人员。"],
  },
  *find(script) {
    let first: Point | undefined;
    for (const point of pointsOf(script)) {
      if (point === "end") first = undefined;
      else if (point.opens && point.numeral === "一") first = point;
      else if (point.opens && point.numeral === "二" && first !== undefined) {
        yield { line: first.line, from: first.from, to: first.to };
      }
    }
  },
};

/** Rules about the order of labels and points. */
export const labelOrder: readonly Rule[] = [jump, gap, points, apart];
