/** Numerals: one style in one text, no number written twice over, no 1万4千. */
import { countsIn } from "../count.ts";
import { blank } from "../line.ts";
import { matching } from "../matching.ts";
import { numeralValue } from "../numeral.ts";
import type { Rule } from "../rule.ts";

const CN = "一二三四五六七八九十百千";

/** Things the ledger counts; 三个方面, 三项制度, 三支队伍 are turns of speech. */
const COUNTED =
  "人次|名|人(?!小组|制|组|团|行|转)|场次|场(?!硬仗|战役|攻坚)|期(?!工程|项目|建设|改造|叠加)|次(?!产业|会议|全会|创业|分配|大会|元)|" +
  "份|件(?!套|大事|实事|小事)|户(?!型|联)|家(?!人|园|庭|级|亲)|所|幅|枚|篇(?!文章)";

const PLAIN = new RegExp(
  `(?<![${CN}两几数第每同这那某前后首再近之期月周])(?<number>[${CN}]{1,5})(?<unit>${COUNTED})`,
  "g",
);
const EACH = new RegExp(`(?<=各)(?<number>[${CN}]{1,5})(?<unit>项|个|支|块|张|条|台|${COUNTED})`, "g");

const mixed: Rule = {
  code: "num/style",
  title: "汉字数字与阿拉伯数字混用",
  says: "全文计数用阿拉伯数字，此处用了汉字数字",
  source: "GB/T 15835—2011（局部体例一致）",
  strength: "usual",
  severity: "warning",
  examples: {
    bad: ["三名工作人员完成考评9次。", "举办运动会和美食节各一项，参加会议10余次。"],
    good: [
      "三名工作人员完成考评。",
      "全年培训3期，这是一项重要工作，一次也不落下。",
      "获二等奖3名、三等奖5名，前三名受表彰。",
      "第三次会议有9次发言，十余次讨论，三四次修改。",
      "“三场”活动共9次，深入千家万户。",
      "建设二期工程，完成三次产业普查3次。",
    ],
  },
  *find({ lines }) {
    if (!lines.some(({ bare }) => countsIn(bare).length > 0)) return;
    for (const line of lines) {
      const text = blank(line.bare, /“[^“”]{0,60}”/g);
      for (const pattern of [PLAIN, EACH]) {
        for (const found of text.matchAll(pattern)) {
          const { number = "", unit = "" } = found.groups ?? {};
          const value = numeralValue(number);
          // 一名 is rarely a count, 百名干部 and 三四次 never an exact one
          if (value === undefined || /^[百千]/.test(number) || (value === 1 && pattern === PLAIN)) continue;
          const fix = `${value}${unit}`;
          const says = `全文计数用阿拉伯数字，此处用了汉字；“${found[0]}”应写“${fix}”`;
          yield { line, from: found.index, to: found.index + found[0].length, says, fix };
        }
      }
    }
  },
};

const doubled: Rule = {
  code: "num/double",
  title: "数字重写",
  says: "同一个数写了两遍，请只留一个",
  source: "实务",
  strength: "practice",
  severity: "warning",
  examples: {
    bad: ["以“××8八景”为主题。", "共举办三3期。"],
    good: ["以“八景”为主题。", "2023年三季度，8月八项任务。", "获得3个三等奖。"],
  },
  find: matching(
    /(?<![\d.])([1-9])([一二三四五六七八九])(?![十百千万亿年月日])|(?<![一二三四五六七八九十百千第])([一二三四五六七八九])([1-9])(?![\d.])/g,
    (found) => {
      const [, figure, word, word2, figure2] = found;
      const value = numeralValue(word ?? word2 ?? "");
      if (value === undefined || value !== Number(figure ?? figure2)) return undefined;
      return { says: `“${found[0]}”把同一个数写了两遍；专名用“${word ?? word2}”，计数用“${value}”，只留一个` };
    },
  ),
};

const tenThousand: Rule = {
  code: "num/wan",
  title: "“1万4千”",
  says: "“万”“千”不连用，请写小数，如“1.4万”",
  source: "GB/T 15835—2011",
  strength: "usual",
  severity: "warning",
  examples: { bad: ["发放材料1万4千份。"], good: ["发放材料1.4万份。", "发放材料14000份。"] },
  find: matching(/(?<![\d.])(\d{1,5})万([1-9])千(?![\d百])/g, ({ 0: found, 1: high = "", 2: low = "" }) => {
    const fix = `${high}.${low}万`;
    return { fix, says: `“${found}”应写“${fix}”` };
  }),
};

/** Rules about the style of numerals. */
export const numeralStyle: readonly Rule[] = [mixed, doubled, tenThousand];
