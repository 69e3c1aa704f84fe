/** The report: totals, highlights, problems and plan made into one Document. Pure: the same input, the same nodes. */
import {
  document,
  list,
  paragraph,
  plainText,
  section,
  signature,
  text,
  type Block,
  type DocumentNode,
  type Figure,
  type Inline,
} from "@taizhang/document";
import { ENTRIES, thrownWords, type Activity } from "./activity.ts";
import { annexesOf } from "./annex.ts";
import { asQuantity } from "./quantity.ts";
import { dateNode, daysOf } from "./period.ts";
import type { PlanItem } from "./plan-item.ts";
import { fillIn } from "./reference.ts";
import { figureFor } from "./ref.ts";
import type { ReportInput } from "./report-input.ts";
import { listed, merged, say, type Sentence } from "./sentence.ts";
import { claimWords } from "./proof.ts";
import { entryFigures, highlightsOf, summaryOf, tellingOf } from "./telling.ts";
import type { Told } from "./told.ts";
import { totalIn } from "./totals.ts";

/** A section that could not be written, and whose fault it is. */
export interface Fault {
  readonly kind: string;
  readonly hook: string;
  readonly why: string;
}

export interface Composed {
  readonly document: DocumentNode;
  /** Plugins that failed; the report is complete but for their sections, which say so. */
  readonly faults: readonly Fault[];
}

type Chapter = { readonly sentences: readonly Sentence[] } | { readonly fault: Fault };

/** How many entries of an activity the year has. */
export const entriesOf = (input: ReportInput, activity: Activity): number =>
  totalIn(input.totals, activity.kind, ENTRIES.name).sum;

/** The clerk's own sentence of an entry as the report prints it; undefined when it has none. */
export function summarySentence(input: ReportInput, activity: Activity, told: Told): Sentence | undefined {
  const summary = summaryOf(input, told);
  if (summary === undefined) return undefined;
  const figures = entryFigures(input, activity, told);
  const proved = summary.replace(/\{(first|most:[^{}]*)\}/g, (_, claim: string) =>
    String(claimWords(input, activity, claim)),
  );
  return closed(fillIn(proved, (name) => figures.get(name) ?? claimWords(input, activity, name)));
}

function tellActivity(input: ReportInput, activity: Activity): Chapter {
  try {
    const told = highlightsOf(input, activity);
    // an only entry that speaks for itself has said all there is to say of the year
    const alone = told.some((each) => summaryOf(input, each) !== undefined) && entriesOf(input, activity) === 1;
    const own = alone ? [] : activity.tell(tellingOf(input, activity));
    const summaries = told.flatMap((each) => summarySentence(input, activity, each) ?? []);
    return { sentences: [...own, ...summaries] };
  } catch (cause) {
    return { fault: { kind: activity.kind, hook: "section", why: thrownWords(cause) } };
  }
}

/** A sentence of a clerk, with its full stop. */
export function closed(sentence: Sentence): Sentence {
  if (sentence.content.length === 0 || /[。！？…]”?$/.test(plainText(sentence.content))) return sentence;
  return { content: [...sentence.content, text("。")] };
}

function workSections(input: ReportInput, faults: Fault[]): Block[] {
  const chapters = new Map<string, Block[]>();
  for (const activity of input.catalogue.activities) {
    const told = tellActivity(input, activity);
    let content: Inline[];
    if ("fault" in told) {
      faults.push(told.fault);
      content = [text(`（“${activity.title}”一节未能写出：插件 ${activity.kind} 的 section 出错，数据见附件。）`)];
    } else {
      content = merged(told.sentences.flatMap((sentence) => sentence.content));
    }
    if (content.length === 0) continue;
    const { chapter } = activity.category;
    chapters.set(chapter, [...(chapters.get(chapter) ?? []), paragraph(...content)]);
  }
  return [...chapters].map(([chapter, paragraphs]) => section(2, chapter, ...paragraphs));
}

export const referenceIn =
  (input: ReportInput) =>
  (ref: string): Figure | undefined =>
    input.references.get(ref);

/** 12个乡镇中9个已报: silent when all have reported, or when none is expected. */
function completeness(input: ReportInput): Block[] {
  const { units, year, org } = input;
  if (units === undefined || units.reported >= units.expected) return [];
  const figureOf = (fact: string, title: string, unit: string, value: number): Figure =>
    figureFor(
      { period: String(year), org: org.code, kind: "units", fact },
      { title, unit },
      { value, precision: "exact" },
    );
  const expected = figureOf("expected", "下级单位", `个${units.level}`, units.expected);
  const reported = figureOf("reported", "已报单位", "个", units.reported);
  const words =
    units.reported === 0 ? say`${expected}均未报送。` : say`${expected}中${reported}已报，以下数据据已报部分汇总。`;
  return [paragraph(...words.content)];
}

/** Ref and figure of a plan item's target; undefined when it has none or nobody knows the fact any more. */
export function targetFigure(item: PlanItem, input: Pick<ReportInput, "catalogue">): Figure | undefined {
  const { target, id } = item;
  if (target === undefined || id === undefined) return undefined;
  const fact = input.catalogue.get(target.kind)?.facts.find(({ name }) => name === target.fact);
  if (fact === undefined) return undefined;
  const ref = { period: String(item.year), org: item.org, kind: "plan-item", fact: "target", id };
  return figureFor(ref, fact, asQuantity(target.value));
}

function planSection(input: ReportInput, item: PlanItem): Block {
  const due = item.due === undefined ? undefined : daysOf(item.due);
  const target = targetFigure(item, input);
  const sentences = [
    ...(item.measures === undefined ? [] : [closed(fillIn(item.measures, referenceIn(input)))]),
    say`计划${target?.title}${target}。`,
    say`${due === undefined ? undefined : dateNode(due, item.year)}前完成。`,
    say`由${item.leadOffice}牵头，${item.coOffices === undefined ? undefined : listed(...item.coOffices)}配合。`,
  ];
  const content = merged(sentences.flatMap((sentence) => sentence.content));
  return section(2, item.title, ...(content.length === 0 ? [] : [paragraph(...content)]));
}

/** One point of a list: no closing mark, the renderer puts it. */
export function point(content: readonly Inline[]): readonly Inline[] {
  const last = content.at(-1);
  if (last?.type !== "text") return content;
  const words = last.value.replace(/[。；，]+$/, "");
  return words === "" ? content.slice(0, -1) : [...content.slice(0, -1), text(words)];
}

function usualTitle(input: ReportInput): string {
  const { org, year, plan } = input;
  return `${org.name}${year}年工作总结${plan.length === 0 ? "" : `和${year + 1}年工作计划`}`;
}

/** Composes the year's report. A plugin that throws costs its own section and nothing else. */
export function compose(input: ReportInput): Composed {
  const faults: Fault[] = [];
  const opening = (input.preamble?.text ?? "")
    .split("\n")
    .filter((line) => line.trim() !== "")
    .map((line) => paragraph(...fillIn(line, referenceIn(input)).content));
  const work = workSections(input, faults);
  const none = paragraph(text("本年度没有已审的台账条目。"));
  const points = input.problems.map(({ text: words }) => point(fillIn(words, referenceIn(input)).content));
  const body: Block[] = [
    ...opening,
    section(1, "全年主要工作", ...completeness(input), ...(work.length === 0 ? [none] : work)),
    ...(points.length === 0 ? [] : [section(1, "存在的主要问题", list("points", points))]),
    ...(input.plan.length === 0
      ? []
      : [section(1, `${input.year + 1}年工作计划`, ...input.plan.map((item) => planSection(input, item)))]),
  ];
  const day = { from: input.date, to: input.date, precision: "day" } as const;
  const composed = document(
    `${input.preamble?.title ?? usualTitle(input)}${input.draft === true ? "（草稿）" : ""}`,
    {
      org: input.org.name,
      orgCode: input.org.code,
      year: input.year,
      lang: "zh-CN",
      ...(input.seal === undefined ? {} : { seal: input.seal }),
    },
    [...body, signature(input.org.name, dateNode(day)), ...annexesOf(input, body)],
  );
  return { document: composed, faults };
}
