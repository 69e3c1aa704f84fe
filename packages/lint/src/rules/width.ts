/** Half-width marks in Chinese text: a writer's slip in a mixed text, a converter's doing where there is nothing else. */
import { BLANK, fold } from "../line.ts";
import { matching } from "../matching.ts";
import type { Rule } from "../rule.ts";
import { HALF_MARK, type Numbered, type Script } from "../script.ts";

/** A line as written without its labels, whose parentheses have a rule of their own. */
function unlabelled(text: string, labels: readonly Numbered[]): string {
  let out = "";
  for (const { from, to } of labels) out += text.slice(out.length, from) + BLANK.repeat(to - from);
  return out + text.slice(out.length);
}

/** The half-width marks of a text, in order. */
function* marksOf({ lines, labels }: Script) {
  const byLine = Map.groupBy(labels, ({ line }) => line);
  for (const line of lines) {
    for (const { index } of unlabelled(line.text, byLine.get(line) ?? []).matchAll(HALF_MARK)) {
      yield { line, from: index, to: index + 1 };
    }
  }
}

const mixed: Rule = {
  code: "punct/half",
  title: "全角、半角标点混用",
  says: "中文标点应为全角，此处是半角",
  source: "GB/T 15834—2011 5.1.1—5.1.3",
  strength: "must",
  severity: "warning",
  examples: {
    bad: [
      "举办培训班3期,培训90人次，效果良好。",
      "现将情况报告如下:全年举办培训班，共3期。",
      "全县(含乡镇)共举办，共计3期。",
    ],
    good: [
      "举办培训班3期,培训90人次。",
      "会议10:30开始，共1,234人次参加。",
      "举办培训班3期，培训90人次。",
      "比例为3:1，符合要求。",
    ],
  },
  *find(script) {
    if (script.width !== "mixed") return;
    for (const spot of marksOf(script)) {
      const mark = spot.line.text.charAt(spot.from);
      const fix = fold(`一${mark}一`).charAt(1);
      yield { ...spot, says: `全文用全角标点，此处“${mark}”是半角；应写“${fix}”`, fix };
    }
  },
};

const throughout: Rule = {
  code: "punct/half-throughout",
  title: "全文半角标点",
  says: "全文的逗号、冒号、括号都是半角，可能是存储或转换所致；定稿时请统一改为全角",
  source: "GB/T 15834—2011 5.1.1—5.1.3",
  strength: "must",
  severity: "info",
  examples: {
    bad: ["举办培训班3期,培训90人次。"],
    good: ["举办培训班3期,培训90人次，效果良好。", "会议10:30开始。"],
  },
  *find(script) {
    if (script.width !== "half") return;
    for (const spot of marksOf(script)) {
      yield spot;
      return; // once for the whole text
    }
  },
};

const stop: Rule = {
  code: "punct/half-stop",
  title: "句末的半角句点",
  says: "句末应用句号“。”，此处是句点",
  source: "GB/T 15834—2011 4.1.1",
  strength: "must",
  severity: "warning",
  examples: {
    bad: ["县媒体刊发8篇.", "县媒体刊发8篇．", "完成培训.参加会议10次。"],
    good: ["县媒体刊发8篇。", "1.完成培训。", "经费2.5万元。", "网址为www.gov.cn，欢迎访问。"],
  },
  find: matching(
    /(?<=[\u3400-\u9fff〇”》)）])[.．](?=\s*$|[\u3400-\u9fff“《（(])/g,
    ({ index }, { plain }) =>
      /^\s{0,8}[一二三四五六七八九十]{1,3}$/.test(plain.slice(0, index)) ? undefined : { fix: "。" },
    "text",
  ),
};

/** Rules about the width of marks. */
export const width: readonly Rule[] = [mixed, throughout, stop];
