/** Totals and their parts: 共计 stands before the whole, and the parts do not outgrow it. */
import { countsIn, type Count } from "../count.ts";
import { BLANK, type Line } from "../line.ts";
import type { Rule, Spot } from "../rule.ts";
import { sentencesOf, type Sentence } from "../sentence.ts";

/** Nobody sums up in a longer sentence; what is longer is no prose. */
const LONGEST = 2000;

const sentences = (line: Line): Sentence[] => sentencesOf(line.bare).filter(({ text }) => text.length <= LONGEST);

const sum = (counts: readonly Count[]): number => counts.reduce((all, { value }) => all + value, 0);

/** What follows no longer tells of the same things. */
const TURN = /比|较|同比|增加|减少|增长|下降|上年|去年|另有|此外|同时/;

interface Total {
  readonly count: Count;
  /** Where its word (共计) begins. */
  readonly from: number;
}

/** The counts right after 共计, 合计, 总计. */
function totalsIn(text: string, counts: readonly Count[]): Total[] {
  return Array.from(text.matchAll(/(?:共计|合计|总计|总共)(?=\d)/g), ({ index, 0: word }): Total[] => {
    const count = counts.find(({ from }) => from === index + word.length);
    return count === undefined ? [] : [{ count, from: index }];
  }).flat();
}

/** A sentence without its asides, place by place the same. */
const withoutAsides = (text: string): string =>
  text.replace(/（[^（）]{0,120}）/g, (aside) => BLANK.repeat(aside.length));

function* partTotals(line: Line, { at, text: whole }: Sentence): Generator<Spot> {
  const text = withoutAsides(whole);
  const counts = countsIn(text);
  for (const { count, from } of totalsIn(text, counts)) {
    const before = counts.filter((each) => each.to <= from && each.unit === count.unit);
    const after = counts.filter((each) => each.from >= count.to && each.unit === count.unit);
    const rest = text.slice(count.to, after.at(-1)?.to);
    if (after.length === 0 || count.rough || /其中|包括|分别|共|：/.test(rest) || TURN.test(rest)) continue;
    if (sum(after) === count.value || (before.length > 0 && sum(before) === count.value)) continue;
    const noun = text.slice(Math.max(0, from - 2), from);
    if (after.length < 2 && !(noun.length === 2 && rest.includes(noun))) continue;
    const parts = [count, ...after];
    const all = sum(parts);
    const exact = parts.every(({ rough }) => !rough);
    const word = text.slice(from, from + 2);
    const listed = parts.map((each) => `${each.value}${each.unit}`).join("、");
    const says = `“${word}”后面的${count.value}${count.unit}只是其中一部分（后面还有${listed.slice(listed.indexOf("、") + 1)}）；“${word}”应放在总数前${
      exact ? `，如“${word}${all}${count.unit}，其中……”` : ""
    }`;
    yield { line, from: at + from, to: at + count.to, says };
  }
}

const part: Rule = {
  code: "sum/part",
  title: "“共计”放在了分项前",
  says: "“共计”后面应是总数，此处只是其中一部分；请把“共计”放在总数前",
  source: "实务",
  strength: "practice",
  severity: "warning",
  examples: {
    bad: ["上省民委网站稿件共计8篇，市民宗委稿件13篇，县媒体8篇。"],
    good: [
      "稿件共计29篇，其中省级8篇、市级13篇、县级8篇。",
      "省级8篇、市级13篇、县级8篇，共计29篇。",
      "共计29篇：省级8篇、市级13篇、县级8篇。",
      "共计29篇，省级8篇、市级13篇、县级8篇。",
      "发放材料共计500份，解答咨询30人次。",
      "刊发稿件共计29篇，比上年增加3篇。",
    ],
  },
  *find({ lines }) {
    for (const line of lines) for (const sentence of sentences(line)) yield* partTotals(line, sentence);
  },
};

/** Parts listed before 共计, when their sum is another. */
function* wrongSums(line: Line, { at, text: whole }: Sentence): Generator<Spot> {
  const text = withoutAsides(whole);
  const counts = countsIn(text);
  for (const { count, from } of totalsIn(text, counts)) {
    if (!/[，、]$/.test(text.slice(0, from)) || count.rough) continue;
    const before = counts.filter((each) => each.to <= from && each.unit === count.unit);
    const told = text.slice(before[0]?.to ?? 0, from);
    if (before.length < 2 || before.some(({ rough }) => rough) || /共|其中/.test(told) || TURN.test(told)) continue;
    if (sum(before) === count.value) continue;
    const says = `前面各项相加是${sum(before)}${count.unit}，此处写${count.value}${count.unit}；请核对`;
    yield { line, from: at + from, to: at + count.to, says };
  }
}

/** Parts told after 其中, when they outgrow the whole. */
function* outgrown(line: Line, { at, text: whole }: Sentence): Generator<Spot> {
  const text = withoutAsides(whole);
  const counts = countsIn(text);
  const marks = Array.from(text.matchAll(/其中/g), ({ index }) => index);
  for (const [nth, mark] of marks.entries()) {
    const end = marks[nth + 1] ?? text.length;
    const told = text.slice(mark, end);
    const until = mark + (TURN.exec(told)?.index ?? told.length);
    const inside = counts.filter(({ from, to }) => from >= mark && to <= until);
    const unit = inside[0]?.unit;
    const total = counts.findLast((each) => each.to <= mark && each.unit === unit);
    if (total === undefined || total.rough) continue;
    const parts = inside.filter((each) => each.unit === unit);
    if (parts.some(({ rough }) => rough) || sum(parts) <= total.value) continue;
    const says = `“其中”各项相加是${sum(parts)}${total.unit}，多于总数${total.value}${total.unit}；请核对`;
    const last = parts.at(-1)?.to ?? mark + 2;
    yield { line, from: at + mark, to: at + last, says };
  }
}

const parts: Rule = {
  code: "sum/parts",
  title: "分项与总数不符",
  says: "分项相加与总数不符，请核对",
  source: "实务",
  strength: "practice",
  severity: "warning",
  examples: {
    bad: ["省级8篇、市级13篇、县级8篇，共计28篇。", "全年刊发稿件29篇，其中省级18篇、市级13篇。"],
    good: [
      "省级8篇、市级13篇、县级8篇，共计29篇。",
      "全年刊发稿件29篇，其中省级8篇、市级13篇、县级8篇。",
      "全年培训3期90人次，其中乡镇干部60人次。",
      "全年刊发稿件29篇，其中省级8篇，比上年增加30篇。",
      "举办培训班20余期，其中乡镇25期。",
    ],
  },
  *find({ lines }) {
    for (const line of lines) {
      for (const sentence of sentences(line)) {
        yield* wrongSums(line, sentence);
        yield* outgrown(line, sentence);
      }
    }
  },
};

/** Rules about sums. */
export const total: readonly Rule[] = [part, parts];
