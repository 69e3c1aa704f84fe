/** A text laid out for the proofreader: its lines, labels, title and parts, read once and shared by all rules. */
import { labelsOf, type Label } from "./label.ts";
import { BLANK, blank, fold, splitLines, type Line } from "./line.ts";

/** What the first-level heading above a line announces. */
type Part = "work" | "problems" | "plan";

/** How the marks of the text are typed: `half` may be the doing of a store or a converter, `mixed` is a writer's. */
type Width = "none" | "full" | "half" | "mixed";

/** A label with its line. */
export interface Numbered extends Label {
  readonly line: Line;
}

export interface Script {
  readonly lines: readonly Line[];
  readonly labels: readonly Numbered[];
  /** The labels that open a line, by their line. */
  readonly opening: ReadonlyMap<Line, Numbered>;
  readonly title: Line | undefined;
  readonly width: Width;
  /** Whether this is a whole report: a title and at least two first-level headings. */
  readonly whole: boolean;
  /** The part a line belongs to; undefined before the first heading and in texts without. */
  readonly partOf: (line: Line) => Part | undefined;
}

/** Half-width marks that belong to Chinese words; 10:30, 1,000 and 3:1 stay out. */
export const HALF_MARK =
  /(?<=[\u3400-\u9fff〇”’》〉」』】）×%])[,:;!?]|[,:;!?](?=[\u3400-\u9fff〇“‘《〈「『【（×])|\((?=[^()]{0,200}[\u3400-\u9fff])|(?<=[\u3400-\u9fff〇”》%])[()]|\)(?=[\u3400-\u9fff])/g;

const FULL_MARK = /[，：；！？（）]/;

function widthOf(text: string): Width {
  const full = FULL_MARK.test(text);
  const half = text.search(HALF_MARK) >= 0;
  return half ? (full ? "mixed" : "half") : full ? "full" : "none";
}

const KIND =
  /(?:总结|计划|报告|方案|要点|打算|思路|通知|意见|安排|汇报|通报|公告|请示|纪要|规划|情况)[。，；：、,.;:]?$/;

/** The title is the first line that says something, when it names a kind of paper and is no sentence. */
function titleOf(lines: readonly Line[], opening: Script["opening"]): Line | undefined {
  const [first, second] = lines.filter(({ text }) => text.trim() !== "");
  if (first === undefined || opening.has(first)) return undefined;
  const words = first.plain.trim();
  if (words.length > 60 || !KIND.test(words) || /[。；！？，]./.test(words)) return undefined;
  // a sentence may end in 工作计划。 too
  const sentence = /[。；，：、.]$/.test(words) && (second === undefined || !/(?:19|20)\d\d年|^关于/.test(words));
  return sentence ? undefined : first;
}

function partNamed(heading: string): Part {
  if (/问题|不足|困难|短板/.test(heading) && !heading.includes("解决")) return "problems";
  return /计划|打算|思路|安排|下一步|下步|今后/.test(heading) ? "plan" : "work";
}

/** The part of each line, by its number. */
function partsOf(lines: readonly Line[], opening: Script["opening"]): (Part | undefined)[] {
  let part: Part | undefined;
  return lines.map((line) => {
    const label = opening.get(line);
    // the heading's own words, not those of a paragraph that follows in the same line
    if (label?.level === 1) part = partNamed(/^[^。，；]{0,40}/.exec(line.plain.slice(label.to))?.[0] ?? "");
    return part;
  });
}

/** Reads a text. */
export function readScript(text: string): Script {
  const written = splitLines(text);
  const folded = written.map(fold);
  const found = labelsOf(folded);
  const heads = new Map(found.filter(({ opens }) => opens).map(({ row, to }) => [row, to]));
  const lines = written.map((each, row): Line => {
    const plain = folded[row] ?? "";
    const head = heads.get(row) ?? 0;
    const bare = blank(BLANK.repeat(head) + plain.slice(head), /《[^《》]{0,200}》/g);
    return { number: row + 1, text: each, plain, bare };
  });
  const labels = found.flatMap((label): Numbered[] => {
    const line = lines[label.row];
    return line === undefined ? [] : [{ ...label, line }];
  });
  const opening = new Map(labels.filter(({ opens }) => opens).map((label) => [label.line, label]));
  const title = titleOf(lines, opening);
  const parts = partsOf(lines, opening);
  const headings = [...opening.values()].filter(({ level }) => level === 1).length;
  return {
    lines,
    labels,
    opening,
    title,
    width: widthOf(text),
    whole: title !== undefined && headings >= 2,
    partOf: ({ number }) => parts[number - 1],
  };
}
