/** Dates: Arabic, in full, without leading zeros, of the year the title names. */
import { matching } from "../matching.ts";
import type { Rule } from "../rule.ts";

const zero: Rule = {
  code: "date/zero",
  title: "日期的虚位",
  says: "月、日不编虚位，如“2024年1月5日”",
  source: "GB/T 9704—2012 7.3.5.4",
  strength: "must",
  severity: "warning",
  examples: { bad: ["2024年01月05日"], good: ["2024年1月5日", "2024年10月20日", "10月10日"] },
  find: matching(/(?<=年)0(?=[1-9]月)|(?<=\d月)0(?=[1-9]日)/g, () => ({ fix: "" }), "plain"),
};

const YEAR_DIGITS = "〇零一二三四五六七八九";

/** 二十六 and the like up to 三十九; undefined for what is no day or month. */
function small(numeral: string): number | undefined {
  const found = /^(?:([二三]?)十)?([一二三四五六七八九]?)$/.exec(numeral);
  if (found === null || numeral === "") return undefined;
  const tens = numeral.includes("十") ? ("一二三".indexOf(found[1] || "一") + 1) * 10 : 0;
  return tens + "一二三四五六七八九".indexOf(found[2] || " ") + 1;
}

const chinese: Rule = {
  code: "date/chinese",
  title: "日期用阿拉伯数字",
  says: "日期用阿拉伯数字将年、月、日标全",
  source: "GB/T 9704—2012 7.3.5.4",
  strength: "must",
  severity: "warning",
  examples: {
    bad: ["二〇二四年一月五日", "二○二三年十二月三十一日"],
    good: ["2024年1月5日", "一年一度的三月三", "农历八月十五日"],
  },
  find: matching(
    /(?<year>[一二][○〇零一二三四五六七八九]{3})年(?<month>[一二三四五六七八九十]{1,2})月(?<day>[一二三四五六七八九十]{1,3})[日号]/g,
    ({ groups }) => {
      const year = [...(groups?.["year"] ?? "").replaceAll("○", "〇")].map((sign) =>
        sign === "〇" ? 0 : YEAR_DIGITS.indexOf(sign) - 1,
      );
      const month = small(groups?.["month"] ?? "");
      const day = small(groups?.["day"] ?? "");
      if (month === undefined || day === undefined) return {};
      const fix = `${year.join("")}年${month}月${day}日`;
      return { fix, says: `日期用阿拉伯数字，请写“${fix}”` };
    },
  ),
};

const short: Rule = {
  code: "date/short-year",
  title: "年份写全",
  says: "年份写四位数，请写全",
  source: "GB/T 15835—2011；GB/T 9704—2012 7.3.5.4",
  strength: "must",
  severity: "warning",
  examples: {
    bad: ["23年5月举办培训班。", "’23年10月20日"],
    good: ["2023年5月举办培训班。", "历时10年5个月。", "近20年来"],
  },
  find: matching(/(?<![\d.,近第满])(\d{2})年(?=(?:1[0-2]|[1-9])月)/g, ({ 1: digits = "" }) => {
    const year = `${Number(digits) < 50 ? "20" : "19"}${digits}年`;
    return { fix: year, says: `年份写四位数，“${digits}年”应写“${year}”` };
  }),
};

const year: Rule = {
  code: "year/title",
  title: "标题与正文的年份",
  says: "正文的年份与标题不一致，请核对",
  source: "实务",
  strength: "practice",
  severity: "warning",
  examples: {
    bad: ["××县2022年民族工作总结\n2017年，××县民宗局围绕中心工作，推动各项任务落实。"],
    good: [
      "××县2023年民族工作总结\n2023年，××县民宗局围绕中心工作，推动各项任务落实。",
      "××县2023年民族工作总结\n2022年以来，××县民宗局围绕2023年任务，推动落实。",
      "××县2023年民族工作总结和2024年工作计划\n围绕中心工作，推动各项任务落实。",
    ],
  },
  *find({ lines, title }) {
    const named = new Set(title?.plain.match(/(?:19|20)\d\d(?=年)/g));
    if (title === undefined || named.size === 0) return;
    const body = lines.find(({ number, plain }) => number > title.number && plain.trim() !== "");
    const opening = body?.plain.slice(0, 200) ?? "";
    const years = Array.from(opening.matchAll(/(?<!\d)(?:19|20)\d\d年/g));
    const first = years[0];
    if (body === undefined || first === undefined || first.index > 20) return;
    if (years.some(({ 0: found }) => named.has(found.slice(0, 4)))) return;
    const says = `标题写${[...named].map((each) => `${each}年`).join("、")}，正文开头写${first[0]}；请核对`;
    yield { line: body, from: first.index, to: first.index + first[0].length, says };
  },
};

/** Rules about dates. */
export const dating: readonly Rule[] = [zero, chinese, short, year];
