/** The paragraphs of a part, each with everything it inherits. */
import { paragraphFormat, runFormat, type ParagraphFormat, type RunFormat } from "./format.ts";
import type { Level, Styles } from "./styles.ts";
import { child, valOf, type Element } from "./tree.ts";

/** Words in one look. */
interface Run {
  readonly text: string;
  readonly eastAsia: string | undefined;
  readonly ascii: string | undefined;
  /** Half points. */
  readonly size: number;
  readonly spacing: number;
  readonly color: string;
}

/** A paragraph; lengths in twips. A line break is \n, a page break \f, a tab \t. */
export interface Paragraph {
  /** Its place in the paper, from one on, blank ones and tables counted as Word's reader would: paragraphs alone. */
  readonly number: number;
  readonly text: string;
  readonly runs: readonly Run[];
  readonly style: string;
  readonly label: Level | undefined;
  readonly align: string;
  readonly left: number;
  readonly right: number;
  /** Of the first line, beyond `left`; negative when hanging. */
  readonly first: number;
  readonly before: number;
  readonly after: number;
  /** Distance of its lines, or undefined when only its fonts tell. */
  readonly pitch: number | undefined;
  readonly breakBefore: boolean;
  /** Whether its end stands on the page of the next. */
  readonly keepNext: boolean;
  readonly table: boolean;
  readonly framed: boolean;
  readonly drawing: boolean;
  readonly rule: string | undefined;
  /** Instructions of its fields: PAGE. */
  readonly fields: readonly string[];
}

const runOf = (format: RunFormat, text: string, styles: Styles): Run => ({
  text,
  eastAsia: styles.font(format.eastAsia),
  ascii: styles.font(format.ascii),
  size: format.size ?? 20,
  spacing: format.spacing ?? 0,
  color: format.color ?? "auto",
});

/** A length in twips, given in characters of a size or directly. */
const chars = (hundredths: number | undefined, twips: number | undefined, size: number): number =>
  hundredths === undefined || hundredths === 0 ? (twips ?? 0) : (hundredths * size) / 10;

function pitchOf(
  { line, lineRule, snap }: ParagraphFormat,
  size: number,
  grid: number | undefined,
): number | undefined {
  if (line !== undefined && (lineRule === "exact" || lineRule === "atLeast")) return line;
  if (grid === undefined || snap === false) return undefined;
  return grid * Math.ceil((size * 13) / grid) * ((line ?? 240) / 240);
}

interface Inside {
  readonly runs: Run[];
  readonly fields: string[];
  drawing: boolean;
}

function readRun(element: Element, base: RunFormat, styles: Styles, found: Inside): void {
  const properties = child(element, "rPr");
  const named = valOf(properties, "rStyle");
  const format = { ...base, ...(named === undefined ? {} : styles.of(named).run), ...runFormat(properties) };
  if (format.hidden === true) return;
  let text = "";
  for (const each of element.children) {
    if (each.name === "t") text += each.text;
    else if (each.name === "tab") text += "\t";
    else if (each.name === "cr") text += "\n";
    else if (each.name === "br") text += each.attributes["type"] === "page" ? "\f" : "\n";
    else if (each.name === "instrText") found.fields.push(each.text);
    else if (/^(?:drawing|pict|object|AlternateContent)$/.test(each.name)) found.drawing = true;
  }
  if (text !== "") found.runs.push(runOf(format, text, styles));
}

const HOLDS_RUNS = /^(?:sdt|sdtContent|hyperlink|ins|moveTo|smartTag|customXml|dir|bdo)$/;
const HOLDS_BLOCKS = /^(?:tr|tc|sdt|sdtContent|ins|customXml|moveTo)$/;

function readInline(parent: Element, base: RunFormat, styles: Styles, found: Inside): void {
  for (const each of parent.children) {
    if (each.name === "r") readRun(each, base, styles, found);
    else if (each.name === "fldSimple") found.fields.push(each.attributes["instr"] ?? "");
    if (each.name === "fldSimple" || HOLDS_RUNS.test(each.name)) readInline(each, base, styles, found);
  }
}

function readParagraph(
  element: Element,
  styles: Styles,
  grid: number | undefined,
  at: { number: number; table: boolean },
): Paragraph {
  const properties = child(element, "pPr");
  const style = styles.of(valOf(properties, "pStyle"));
  const direct = paragraphFormat(properties);
  const label = styles.level(direct.numId ?? style.paragraph.numId, direct.level ?? style.paragraph.level);
  const format = { ...styles.defaults.paragraph, ...style.paragraph, ...label?.paragraph, ...direct };
  const base = { ...styles.defaults.run, ...style.run };
  const found: Inside = { runs: [], fields: [], drawing: false };
  readInline(element, base, styles, found);
  const size = found.runs[0]?.size ?? base.size ?? 20;
  const pitch = pitchOf(format, size, grid);
  const lines = (hundredths: number | undefined, twips: number | undefined): number =>
    hundredths === undefined || hundredths === 0 ? (twips ?? 0) : (hundredths * (pitch ?? 240)) / 100;
  return {
    ...at,
    ...found,
    text: found.runs.map((run) => run.text).join(""),
    style: style.name,
    label,
    align: format.align ?? "left",
    left: chars(format.leftChars, format.left, size),
    right: chars(format.rightChars, format.right, size),
    first: chars(format.firstChars, format.first, size),
    before: lines(format.beforeLines, format.before),
    after: lines(format.afterLines, format.after),
    pitch,
    breakBefore: format.breakBefore ?? false,
    keepNext: format.keepNext ?? false,
    framed: child(properties, "framePr") !== undefined,
    rule: format.rule,
  };
}

/** The paragraphs below an element, on a grid of so many twips; `ended` hears of the properties of a section after the
 * last of its paragraphs. */
export function readParagraphs(
  root: Element | undefined,
  styles: Styles,
  grid: number | undefined,
  ended: (section: Element, last: number) => void = () => undefined,
): Paragraph[] {
  const paragraphs: Paragraph[] = [];
  const read = (parent: Element, table: boolean): void => {
    for (const each of parent.children) {
      if (each.name === "p") {
        paragraphs.push(readParagraph(each, styles, grid, { number: paragraphs.length + 1, table }));
        const section = child(child(each, "pPr"), "sectPr");
        if (section !== undefined) ended(section, paragraphs.length);
      } else if (each.name === "sectPr") ended(each, paragraphs.length);
      else if (each.name === "tbl" || HOLDS_BLOCKS.test(each.name)) read(each, table || each.name === "tbl");
    }
  };
  if (root !== undefined) read(root, false);
  return paragraphs;
}
