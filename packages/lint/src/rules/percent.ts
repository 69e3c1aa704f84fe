/** Percentages and ranges: no share above the whole, no rate that its own figures deny, no end of a range without its unit. */
import { matching } from "../matching.ts";
import type { Rule } from "../rule.ts";
import { sentencesOf } from "../sentence.ts";

const over: Rule = {
  code: "pct/over",
  title: "百分比超过100%",
  says: "占比、覆盖率一类不会超过100%，请核对",
  source: "实务",
  strength: "practice",
  severity: "warning",
  examples: {
    bad: ["文化站覆盖率150%。", "知晓率达102%以上。", "学习率均超过100%。"],
    good: [
      "覆盖率100%。",
      "完成年度任务的120%。",
      "同比增长120%。",
      "计划完成率120%。",
      "接待量比上年覆盖期增长150%。",
    ],
  },
  find: matching(/(?<![\d.])(?<over>超过|超|逾)?(?<value>\d{1,6}(?:\.\d{1,4})?)%/g, (found, { bare }) => {
    const value = Number(found.groups?.["value"]);
    if (!(value > 100 || (value === 100 && found.groups?.["over"] !== undefined))) return undefined;
    const clause =
      bare
        .slice(Math.max(0, found.index - 40), found.index)
        .split(/[，。；！？、]/)
        .at(-1) ?? "";
    if (!/率|占|覆盖|比重|比例|满意度/.test(clause)) return undefined;
    if (/增|提高|提升|上升|同比|环比|完成|任务|计划|目标|进度|回报|利用|倍|相当/.test(clause)) return undefined;
    return { says: `“${found[0]}”：占比、覆盖率一类不会超过100%，请核对` };
  }),
};

const ratio: Rule = {
  code: "pct/ratio",
  title: "办结率与件数不符",
  says: "办结率与受理、办结件数不符，请核对",
  source: "实务",
  strength: "practice",
  severity: "warning",
  examples: {
    bad: ["受理40件，办结38件，办结率100%。"],
    good: ["受理40件，办结38件，办结率95%。", "受理30件，办结29件，办结率96.7%。", "受理9件，办结率100%。"],
  },
  *find({ lines }) {
    const pattern =
      /受理[^\d，]{0,12}(?<all>\d{1,9})件[^。]{0,30}?办结[^\d，率]{0,8}(?<done>\d{1,9})件[^。]{0,20}?办结率[^\d，]{0,4}(?<rate>\d{1,3}(?:\.(?<part>\d{1,4}))?)%/g;
    for (const line of lines) {
      for (const { at, text } of sentencesOf(line.bare)) {
        for (const found of text.matchAll(pattern)) {
          const { all, done, rate, part = "" } = found.groups ?? {};
          const actual = (100 * Number(done)) / Number(all);
          if (!(Number(all) > 0) || Math.abs(actual - Number(rate)) <= 0.51 * 10 ** -part.length) continue;
          const to = at + found.index + found[0].length;
          const says = `办结${done}件、受理${all}件，办结率应为${Number(actual.toFixed(part.length || 1))}%，此处写${rate}%；请核对`;
          yield { line, from: to - (rate?.length ?? 0) - 1, to, says };
        }
      }
    }
  },
};

const range: Rule = {
  code: "pct/range",
  title: "范围的前一个数缺单位",
  says: "范围两端的百分号、“万”“亿”都要写出，如“60%—80%”",
  source: "GB/T 15835—2011 4.1.1（示例）",
  strength: "usual",
  severity: "warning",
  examples: {
    bad: ["覆盖率为60—80%。", "覆盖率为60~80％。", "每年接待5—10万人次。", "覆盖率为60至80%。"],
    good: ["覆盖率为60%—80%。", "2021—2025年。", "每年接待5万—10万人次。", "每年接待9000—1万人次。", "气温3—5月升高。"],
  },
  find: matching(
    /(?<![\d.,%年第])(?<from>\d{1,5}(?:\.\d{1,4})?)(?<mark>——?|–|-|~|～|至)(?<to>\d{1,5}(?:\.\d{1,4})?)(?<unit>%|[万亿](?!\d))/g,
    ({ groups }) => {
      const { from = "", mark = "", to = "", unit = "" } = groups ?? {};
      if (Number(from) >= Number(to)) return undefined; // 9000—1万 tells its own units
      const fix = `${from}${unit}${mark}${to}${unit}`;
      return { fix, says: `范围两端的单位都要写出，应写“${fix}”` };
    },
  ),
};

/** Rules about percentages. */
export const percent: readonly Rule[] = [over, ratio, range];
