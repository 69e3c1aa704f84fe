/** Masks left in a text where a word, a figure or a person was taken out: ×, ***, XX, 201*. */
import type { Line } from "../line.ts";
import { matching } from "../matching.ts";
import { MEASURE } from "../measure.ts";
import type { Rule } from "../rule.ts";

const LETTERS = "(?<![A-Za-z0-9])[Xx]{2,6}(?![A-Za-z0-9])|(?<![A-Za-z0-9])[Xx](?=[县市区省乡镇村局委])";

const left: Rule = {
  code: "mask/left",
  title: "遮盖符号没有补上",
  says: "此处有遮盖符号，定稿前请补上原文",
  source: "实务",
  strength: "practice",
  severity: "warning",
  examples: {
    bad: [
      "全面贯彻党的XX大精神。",
      "以***思想为指导。",
      "xx县民宗局",
      "联系____单位。",
      "由[单位]牵头。",
      "由某某单位牵头。",
    ],
    good: ["全面贯彻党的二十大精神。", "TOP30、XXL号服装、5×3米展板。", "“×××”节庆活动"],
  },
  find: matching(
    new RegExp(`[*＊]{2,}|${LETTERS}|_{2,}|□{2,}|某某|\\[(?:姓名|单位|地名|日期|数字|电话|名称)\\]`, "g"),
    ({ 0: found }) => ({ says: `“${found.slice(0, 6)}”是遮盖符号，定稿前请补上原文` }),
    "plain",
  ),
};

const cross: Rule = {
  code: "mask/cross",
  title: "“×”没有补上",
  says: "全文有“×”代替的文字，定稿前请补上",
  source: "实务",
  strength: "practice",
  severity: "info",
  examples: { bad: ["××县民宗局", "“×××”节庆活动"], good: ["5×3米展板", "制作3×4展板"] },
  *find({ lines }) {
    const all = lines.flatMap((line) =>
      Array.from(line.plain.matchAll(/(?<![\d×])×+(?![\d×])/g), ({ index, 0: found }) => ({ line, index, found })),
    );
    const first = all[0];
    if (first === undefined) return;
    const { line, index, found } = first;
    const says = `全文有${all.length}处用“×”代替文字，定稿前请补上（这是第一处）`;
    yield { line, from: index, to: index + found.length, says };
  },
};

const styles: Rule = {
  code: "mask/styles",
  title: "代称写法不一",
  says: "同一个地方的代称写法不一，请统一",
  source: "实务",
  strength: "practice",
  severity: "warning",
  examples: {
    bad: ["xx县2023年工作总结\n2023年，××县民宗局围绕中心工作，推动落实。"],
    good: ["××县2023年工作总结\n2023年，××县民宗局围绕中心工作，推动落实。", "xx县与××镇"],
  },
  *find({ lines }) {
    const places = (mask: string) =>
      lines.flatMap((line) =>
        Array.from(
          line.plain.matchAll(new RegExp(`(?<![A-Za-z0-9])${mask}([县市区省州盟旗乡镇村局])`, "g")),
          (found) => ({
            line,
            index: found.index,
            found: found[0],
            level: found[1] ?? "",
          }),
        ),
      );
    const crossed = new Map(places("×{1,4}").map(({ level, found }) => [level, found]));
    for (const { line, index, found, level } of places("[Xx*]{1,4}")) {
      const other = crossed.get(level);
      if (other === undefined) continue;
      const says = `此处写“${found}”，别处写“${other}”；同一个地方的写法应一致`;
      yield { line, from: index, to: index + found.length, says };
    }
  },
};

const figure: Rule = {
  code: "mask/figure",
  title: "遮盖的数字",
  says: "数字被遮盖，定稿前请补上",
  source: "实务",
  strength: "practice",
  severity: "warning",
  examples: {
    bad: ["共201*余人参加。", "202×年工作总结", "20XX年5月", "召开会议x次。"],
    good: ["共2010余人参加。", "3×4米展板", "2023年工作总结"],
  },
  find: matching(
    new RegExp(
      `(?:\\d{1,8}[×*＊Xx]{1,4}|(?<![A-Za-z0-9×*])[Xx]{1,4})(?=[年月日余多万]|${MEASURE.replace("|部|", "|部(?!门)|")})`,
      "g",
    ),
    ({ 0: found }) => ({ says: `“${found}”的数字被遮盖，定稿前请补上；补上之前不能当作数字使用` }),
    "plain",
  ),
};

const POST = "老师|书记|主任|局长|县长|区长|市长|同志|校长|科长|所长|镇长|乡长|站长|部长|主席|女士|先生";

const person: Rule = {
  code: "mask/person",
  title: "个人只写人数",
  says: "个人只写人数，不写姓名和代称，请删去",
  source: "个人信息保护法 第六条；实务",
  strength: "practice",
  severity: "info",
  examples: {
    bad: ["完成××老师、×××书记3名个人推荐材料报送。"],
    good: ["完成3名个人推荐材料报送。", "村书记和社区主任参训。"],
  },
  find: matching(
    new RegExp(`(?:[×*]{1,3}|(?<![A-Za-z])[Xx]{1,3}|某{1,2})(?:${POST})(?![室处办])`, "g"),
    (found, line: Line) => {
      // “***总书记” and the like stand for nobody of the county
      return line.plain.startsWith("总", found.index + found[0].length - 3)
        ? undefined
        : { says: `“${found[0]}”：个人只写人数，不写姓名和代称，请删去` };
    },
  ),
};

/** Rules about masks. */
export const mask: readonly Rule[] = [left, cross, styles, figure, person];
