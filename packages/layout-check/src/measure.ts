/** Where words stand on a line, and how much room is between two paragraphs; lengths in twips. */
import { widthOf } from "@taizhang/layout";
import type { Paper, Section } from "./paper.ts";
import type { Paragraph } from "./paragraph.ts";

/** The run with the most characters. */
export const mainRun = ({ runs }: Paragraph): Paragraph["runs"][number] | undefined =>
  runs.toSorted((a, b) => b.text.length - a.text.length)[0];

/** Width of a character of a paragraph. */
export function charOf(paragraph: Paragraph, section: Section | undefined): number {
  const run = mainRun(paragraph);
  return (run?.size ?? 32) * 10 + (run?.spacing ?? 0) + (section?.gridSpace ?? 0);
}

/** Width of the type area. */
export const widthIn = (section: Section | undefined): number =>
  section === undefined ? 0 : section.width - section.left - section.right;

/** Where the words of a paragraph of one line begin, from the left edge of the type area, and how far they end from the right. */
export function extent(
  paragraph: Paragraph,
  section: Section | undefined,
): { readonly start: number; readonly gap: number } {
  const char = charOf(paragraph, section);
  const whole = widthIn(section);
  const { text, align, left, right, first } = paragraph;
  const [, before = "", words = "", after = ""] = /^([\s　]*)(.*?)([\s　]*)$/s.exec(text) ?? [];
  const [lead, width, trail] = [before, words, after].map((part) => widthOf(part.replaceAll(" ", "a")) * char) as [
    number,
    number,
    number,
  ];
  if (/^(?:right|end)$/.test(align)) return { start: whole - right - trail - width, gap: right + trail };
  if (align === "center") {
    const start = (whole + left + first - right - lead - width - trail) / 2 + lead;
    return { start, gap: whole - start - width };
  }
  const start = left + first + lead;
  return { start, gap: whole - start - width };
}

/** The room between two paragraphs of a paper: what they keep free, and the blank ones between them. */
export function roomBetween({ paragraphs }: Paper, above: Paragraph, below: Paragraph): number {
  const between = paragraphs.slice(above.number, below.number - 1);
  const blank = between.reduce((sum, each) => sum + each.before + each.after + (each.pitch ?? 480), 0);
  return above.after + blank + below.before;
}

/** Whether a paragraph begins a page of its own. */
export function beginsPage({ paragraphs, starts }: Paper, paragraph: Paragraph): boolean {
  if (paragraph.breakBefore || /^[\s　]*\f/.test(paragraph.text) || starts.has(paragraph.number)) return true;
  for (let at = paragraph.number - 2; at >= 0; at -= 1) {
    const above = paragraphs[at];
    if (above === undefined || above.table) return false;
    if (above.text.includes("\f") || starts.has(above.number)) return true;
    if (above.breakBefore) return true;
    if (above.text.trim() !== "") return false;
  }
  return false;
}
