/** Words that stand where a figure, a day or a fact is owed: 多次, 大力, 目前, 难度增大. */
import { countsIn } from "../count.ts";
import type { Line } from "../line.ts";
import { MEASURE } from "../measure.ts";
import { matching } from "../matching.ts";
import type { Rule, Spot } from "../rule.ts";
import { sentencesOf } from "../sentence.ts";

/** Matches in sentences that hold no count after them. */
function* uncounted(line: Line, pattern: RegExp): Generator<Spot> {
  for (const { at, text } of sentencesOf(line.bare)) {
    for (const found of text.matchAll(pattern)) {
      const end = found.index + found[0].length;
      if (countsIn(text.slice(end, end + 200)).length > 0) continue;
      yield { line, from: at + found.index, to: at + end };
    }
  }
}

const often: Rule = {
  code: "vague/times",
  title: "“多次”没有数",
  says: "次数不清，请写明具体数量，如“3次”",
  source: "实务",
  strength: "practice",
  severity: "warning",
  examples: {
    bad: ["多次参与协调会议。", "开展若干次宣讲。"],
    good: ["多次参与协调会议，全年共5次。", "多次元分析。", "出台若干措施。", "在多场合宣讲。"],
  },
  *find({ lines }) {
    const pattern = new RegExp(
      `多(?:次(?![元方])|场(?![合所景地域])|期(?!间)|批次)|(?<![人次指分总基系函参])数次|若干(?=${MEASURE})|好几(?=${MEASURE})|数十(?=${MEASURE})|上百(?=${MEASURE})`,
      "g",
    );
    for (const line of lines) {
      for (const spot of uncounted(line, pattern)) {
        // 9多次 is a count, 众多场馆 is none
        if (/[\d十百千万众繁诸]余?$/.test(line.bare.slice(Math.max(0, spot.from - 3), spot.from))) continue;
        const found = line.text.slice(spot.from, spot.to);
        yield { ...spot, says: `“${found}”没有数；请写明具体数量` };
      }
    }
  },
};

const strongly: Rule = {
  code: "vague/degree",
  title: "“大力”没有做了多少",
  says: "只有程度没有数量；请写明做了多少，或删去程度词",
  source: "实务",
  strength: "practice",
  severity: "info",
  examples: {
    bad: ["大力宣传党的民族政策。", "基本完成全年任务。", "印发许多材料。"],
    good: [
      "大力宣传党的民族政策，全年集中宣传12场。",
      "在县委大力支持下开展工作。",
      "二、工作计划\n大力宣传党的民族政策。",
    ],
  },
  *find(script) {
    for (const line of script.lines) {
      if (script.partOf(line) === "plan") continue;
      yield* uncounted(line, /大力(?!支持|士|度)|基本(?:完成|实现|建成)|大批|大量|许多/g);
    }
  },
};

const asOf: Rule = {
  code: "vague/as-of",
  title: "“目前”是哪一天",
  says: "“目前”不知是哪一天，请写明日期，如“截至2023年12月31日”",
  source: "实务",
  strength: "practice",
  severity: "info",
  examples: {
    bad: ["截至目前完成3期。", "截止目前完成3期。"],
    good: ["截至2023年12月31日完成3期。", "目前正在推进。"],
  },
  find: matching(/截[至止](?:到)?(?:目前|现在|当前|今日|日前)|到目前为止/g),
};

const dayless: Rule = {
  code: "vague/day",
  title: "日期不具体",
  says: "日期不具体，请写明日子或截止日期",
  source: "实务",
  strength: "practice",
  severity: "info",
  examples: {
    bad: ["5月底，完成初审报送。", "10月中旬，举办培训班。"],
    good: ["5月底前，完成初审报送。", "5月31日，完成初审报送。", "一、工作计划\n10月中旬，举办培训班。"],
  },
  *find(script) {
    const find = matching(/\d{1,2}月(?:初|底|末|上旬|中旬|下旬)(?!前|之前|以前|至|到)/g);
    for (const spot of find(script)) if (script.partOf(spot.line) !== "plan") yield spot;
  },
};

const HARD =
  /(?:难度|压力|任务|形势|矛盾)[^，、]{0,4}(?:增大|加大|加重|增加|很大|较大|越来越大|日益增大|繁重|艰巨|严峻|复杂)$/;
const SHORT =
  /(?:有待|尚需|还需|仍需)(?:进一步|继续|不断)?(?:加强|提高|提升|改进|完善|加大)$|(?:还|仍|尚)?不(?:够|太)[^，、]{1,4}$/;

const problem: Rule = {
  code: "vague/problem",
  title: "问题空泛",
  says: "只说难、只说不够，没有事实；请写明是什么、有多少，如“12个乡镇均无专职人员”",
  source: "实务",
  strength: "practice",
  severity: "warning",
  examples: {
    bad: ["三是新形势下做好民族工作难度增大。", "一、存在的问题\n（一）宣传力度有待加强。"],
    good: [
      "一是12个乡镇均无专职人员，工作难度增大。",
      "二、工作计划\n（一）形势复杂。",
      "宣传力度有待加强，12个乡镇未开展集中宣讲。",
    ],
  },
  *find(script) {
    for (const line of script.lines) {
      const part = script.partOf(line);
      if (part === "plan") continue;
      for (const { at, text } of sentencesOf(line.bare)) {
        const words = text.trimEnd();
        // a second clause may bring the fact
        if (/[，\d]/.test(words)) continue;
        const told = part === "problems" || /^[\s\uE000]{0,8}[一二三四五六七八九十]{1,3}是/.test(words);
        const found = HARD.exec(words) ?? (told ? SHORT.exec(words) : null);
        if (found !== null) yield { line, from: at + found.index, to: at + words.length };
      }
    }
  },
};

/** Rules about vague words. */
export const vague: readonly Rule[] = [often, strongly, asOf, dayless, problem];
