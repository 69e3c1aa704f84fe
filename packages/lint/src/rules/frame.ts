/** The frame of a report: one title with one kind of paper in it, and at the end who wrote it and when. */
import type { Line } from "../line.ts";
import type { Rule } from "../rule.ts";
import type { Script } from "../script.ts";

const kinds: Rule = {
  code: "title/kinds",
  title: "标题有两个文种",
  says: "标题写了两个文种；正式上报时可用“报告”，把总结和计划分两部分写",
  source: "《党政机关公文处理工作条例》第八条",
  strength: "practice",
  severity: "info",
  examples: {
    bad: ["××县2023年民族工作总结和2024年工作计划"],
    good: ["××县2023年民族工作总结", "××县2023年民族工作情况的报告", "会议听取了工作总结和工作计划。"],
  },
  *find({ title }) {
    const found =
      title === undefined
        ? null
        : /(?:总结|报告|情况)(?:和|及|与|暨|、)[^，。]{0,30}(?:计划|打算|要点|安排|思路|方案)/.exec(title.plain);
    if (title === undefined || found === null) return;
    yield { line: title, from: found.index, to: found.index + found[0].length };
  },
};

const closing: Rule = {
  code: "title/mark",
  title: "标题末尾的标点",
  says: "标题末尾不用标点，请删去",
  source: "GB/T 15834—2011 附录B.4",
  strength: "usual",
  severity: "warning",
  examples: {
    bad: ["××县2023年民族工作总结。\n2023年，围绕中心工作，推动落实。", "××县2023年民族工作总结：\n2023年，推动落实。"],
    good: ["××县2023年民族工作总结\n2023年，围绕中心工作，推动落实。", "现将情况汇报如下："],
  },
  *find({ title, lines }) {
    if (title === undefined || lines.every(({ number, text }) => number === title.number || text.trim() === "")) return;
    const to = title.plain.trimEnd().length;
    if (/[。；，：、.]/.test(title.plain.charAt(to - 1))) yield { line: title, from: to - 1, to, fix: "" };
  },
};

const organ: Rule = {
  code: "title/organ",
  title: "标题没有机关名称",
  says: "标题没有单位名称；标题一般写明单位、事由和文种",
  source: "GB/T 9704—2012 7.3.1；《党政机关公文处理工作条例》第九条",
  strength: "usual",
  severity: "info",
  examples: {
    bad: ["2023年工作总结\n2023年，推动落实。"],
    good: ["××县2023年工作总结\n2023年，推动落实。", "民宗局2023年工作总结\n推动落实。"],
  },
  *find({ title, lines }) {
    if (title === undefined || lines.length < 2) return;
    const found = /^\s*(?:19|20)\d\d年/.exec(title.plain);
    if (found === null || /局|委|办|部|县|区|市|省|乡|镇|村|社区|单位/.test(title.plain)) return;
    yield { line: title, from: 0, to: title.text.length };
  },
};

const DATE =
  /(?:^|\s)(?:(?:19|20)\d\d年\d{1,2}月\d{1,2}日|[一二][○〇零一二三四五六七八九]{3}年[一二三四五六七八九十]{1,2}月[一二三四五六七八九十]{1,3}日)\s*$/;
const ORGAN =
  /^\s*[^\s。，；：、！？]{2,40}(?:局|委|委员会|办|办公室|部|政府|中心|组|站|所|司|厅|公司|院|校|处|社|会)(?:\s.*)?$/;

/** The lines after the last first-level heading, where a signature may stand. */
function tail({ lines, labels }: Script): readonly Line[] {
  const last = labels.findLast(({ level, opens }) => level === 1 && opens);
  return lines.slice(last?.line.number ?? 0);
}

/** Nothing stands where something should: the end of the last line that says something. */
function end({ lines }: Script): { readonly line: Line; readonly from: number; readonly to: number } | undefined {
  const line = lines.findLast(({ text }) => text.trim() !== "");
  return line === undefined ? undefined : { line, from: line.text.length, to: line.text.length };
}

const BODY = "××县2023年民族工作总结\n一、主要工作\n全年培训3期。\n二、工作计划\n全年计划培训5期。";

const signature: Rule = {
  code: "sign/organ",
  title: "缺发文机关署名",
  says: "文末没有发文机关署名，定稿时请补上",
  source: "GB/T 9704—2012 7.3.5",
  strength: "must",
  severity: "info",
  examples: {
    bad: [BODY, `${BODY}\n2023年12月31日`],
    good: [`${BODY}\n××县民族宗教事务局\n2023年12月31日`, "全年培训3期。", "一、主要工作\n全年培训3期。"],
  },
  *find(script) {
    if (!script.whole || tail(script).some(({ plain }) => ORGAN.test(plain))) return;
    const place = end(script);
    if (place !== undefined) yield place;
  },
};

const day: Rule = {
  code: "sign/date",
  title: "缺成文日期",
  says: "文末没有成文日期，定稿时请补上，如“2024年1月5日”",
  source: "GB/T 9704—2012 7.3.5.4",
  strength: "must",
  severity: "info",
  examples: {
    bad: [BODY, `${BODY}\n××县民族宗教事务局`],
    good: [`${BODY}\n××县民族宗教事务局\n2023年12月31日`, `${BODY}\n××县民宗局 2023年12月31日`, "全年培训3期。"],
  },
  *find(script) {
    if (!script.whole || tail(script).some(({ plain }) => DATE.test(plain))) return;
    const place = end(script);
    if (place !== undefined) yield place;
  },
};

/** Rules about title and signature. */
export const frame: readonly Rule[] = [kinds, closing, organ, signature, day];
