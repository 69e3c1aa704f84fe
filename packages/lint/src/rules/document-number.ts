/** Document numbers: organ code〔year〕number, with six-corner brackets and no leading zero. */
import { matching } from "../matching.ts";
import type { Rule } from "../rule.ts";

const brackets: Rule = {
  code: "punct/bracket",
  title: "发文字号的括号",
  says: "发文字号的年份用六角括号，如“〔2025〕5号”",
  source: "GB/T 9704—2012 7.2.5",
  strength: "must",
  severity: "warning",
  examples: {
    bad: ["淮纪通[2025]5号", "民宗发（2025）5号", "民宗发【2025】第5号", "民宗发(2025)5号"],
    good: ["民宗发〔2025〕5号", "《规划》（2025）已印发。", "（2025）5号楼"],
  },
  find: matching(
    /(?<=[\u3400-\u9fff字])[[［【（](?<year>(?:19|20)\d\d)年?[\]］】）](?=\s?第?\d{1,5}号(?!楼))/g,
    ({ groups }) => {
      const fix = `〔${groups?.["year"]}〕`;
      return { fix, says: `发文字号的年份用六角括号，应写“${fix}”` };
    },
    "plain",
  ),
};

const number: Rule = {
  code: "punct/document-number",
  title: "发文字号的序号",
  says: "发文字号的序号不加“第”，不编虚位，如“〔2025〕5号”",
  source: "GB/T 9704—2012 7.2.5",
  strength: "must",
  severity: "warning",
  examples: {
    bad: ["民宗发〔2025〕第5号", "民宗发〔2025〕05号"],
    good: ["民宗发〔2025〕5号", "民宗发〔2025〕50号"],
  },
  find: matching(
    /(?<=[\u3400-\u9fff][〔[［【（](?:19|20)\d\d[〕\]］】）])(?:第0{0,4}|0{1,4})(?=[1-9]\d{0,4}号(?!楼))/g,
    ({ 0: found }) => ({ fix: "", says: `发文字号的序号前不写“${found}”，请删去` }),
    "plain",
  ),
};

/** Rules about document numbers. */
export const documentNumber: readonly Rule[] = [brackets, number];
