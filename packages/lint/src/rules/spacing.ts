/** Spaces and line breaks that tear a figure from its unit. */
import { matching } from "../matching.ts";
import { MEASURE } from "../measure.ts";
import type { Rule } from "../rule.ts";

const GAP = "[ \\t\\u00a0\\u3000]{1,8}";

const inside: Rule = {
  code: "space/figure",
  title: "数字里的空格",
  says: "数字与单位之间不空格，请删去空格",
  source: "实务",
  strength: "practice",
  severity: "warning",
  examples: {
    bad: [
      "发放宣传资料15 万余份。",
      "参加会议100 余次。",
      "共举办 3 期。",
      "2023 年工作总结",
      "覆盖率98 %。",
      "负责人和 11 乡镇专干参训。",
    ],
    good: ["发放宣传资料15万余份。", "附件1 名单", "表2 份数统计", "1. 加强学习。", "2023年10月24日 上午"],
  },
  find: matching(
    new RegExp(
      `(?:(?<=[\\u3400-\\u9fff])(?<before>${GAP}))?(?<![\\d.,])(?<number>\\d{1,15}(?:\\.\\d{1,6})?)${GAP}(?=[百千万亿余多]|[年月日号]|%|${MEASURE}|(?<=[\\u3400-\\u9fff]${GAP}\\d{1,15}${GAP})[\\u3400-\\u9fff])`,
      "g",
    ),
    ({ index, groups }, { plain }) => {
      if (/(?:附件|附表|表|图)$/.test(plain.slice(Math.max(0, index - 2), index))) return undefined;
      const number = groups?.["number"] ?? "";
      return { fix: number, says: `“${number}”与后面的单位之间不空格，请删去空格` };
    },
    "plain",
  ),
};

const broken: Rule = {
  code: "space/line",
  title: "数字被换行拆开",
  says: "数字与单位之间断了行，请接上",
  source: "实务",
  strength: "practice",
  severity: "warning",
  examples: {
    bad: ["全年参加会议100\n余次。", "发放材料15\n万余份。"],
    good: ["全年参加会议\n100余次。", "一、附件1\n人员名单"],
  },
  *find({ lines }) {
    const unit = new RegExp(`^\\s{0,8}(?:[余多万亿]|人次|场次|%)(?!一)`);
    for (const [at, line] of lines.entries()) {
      const next = lines[at + 1];
      const found = /(?<![\d.])\d{1,15}\s{0,8}$/.exec(line.plain);
      if (found === null || next === undefined || !unit.test(next.plain)) continue;
      yield { line, from: found.index, to: line.text.length };
    }
  },
};

/** Rules about spaces. */
export const spacing: readonly Rule[] = [inside, broken];
