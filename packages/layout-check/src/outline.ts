/** Which part of an official paper each paragraph is, told by its place, its words and its look. */
import type { Paper } from "./paper.ts";
import type { Paragraph } from "./paragraph.ts";

interface Annex {
  readonly label: Paragraph;
  readonly title: Paragraph | undefined;
}

export interface Outline {
  readonly number: Paragraph | undefined;
  readonly signer: Paragraph | undefined;
  /** The paragraphs before the title. */
  readonly head: readonly Paragraph[];
  readonly title: readonly Paragraph[];
  readonly recipient: Paragraph | undefined;
  /** Prose and headings between title and signature. */
  readonly body: readonly Paragraph[];
  /** 附件说明, one paragraph per annex. */
  readonly note: readonly Paragraph[];
  readonly name: Paragraph | undefined;
  readonly date: Paragraph | undefined;
  /** 附注 below the date. */
  readonly remark: Paragraph | undefined;
  readonly annexes: readonly Annex[];
  /** Prose of the annexes. */
  readonly annexBody: readonly Paragraph[];
}

const YEAR = String.raw`(?:(?:19|20)\d\d|[一二][〇○零０0一二三四五六七八九]{3})`;
const DAY = String.raw`[\d一二三四五六七八九十〇]{1,3}`;

/** A day that stands alone, however it is written. */
const DATE = new RegExp(`^(?:${YEAR} ?年 ?${DAY} ?月 ?${DAY} ?日|${YEAR}[-./．]\\d{1,2}[-./．]\\d{1,2})$`);
const NUMBER = /^\S{1,15}?[〔[［（(【]\s*(?:19|20)\d\d\s*[〕\]］）)】]\s*第?\s*\d+\s*号/;
const SIGNER = /签发人\s*[：:]/;
const LABEL = /^附\s*件\s*[0-9０-９一二三四五六七八九十]*\s*[：:]?$/;
const NOTE = /^附\s*件\s*[：:]\s*\S/;
const NEXT_NAME = /^[0-9０-９]+\s*[.．、]/;
const ADDRESSED = /(?:府|会|室|局|委|部|厅|办|院|单位|部门|乡镇|镇|乡|处|组|公司|学校|中心)[）)]?[：:]$/;

/** The levels of headings by their labels, however those are written. */
const LEVELS: readonly RegExp[] = [
  /^[一二三四五六七八九十百]+\s*[、.．,，]/,
  /^[（(]\s*[一二三四五六七八九十百]+\s*[）)]/,
  /^\d+\s*[.．、]/,
  /^[（(]\s*\d+\s*[）)]/,
];

/** The words of a paragraph without what surrounds them. */
export const wordsOf = ({ text }: Paragraph): string => text.replace(/^[\s　]+|[\s　]+$/g, "");

const CHINESE = /^(?:chinese|ideograph|japanese|taiwanese)/i;

/** The level of a heading or numbered paragraph, 1 to 4; 0 when it has none. */
export function levelOf(paragraph: Paragraph): number {
  const { label } = paragraph;
  if (label !== undefined && label.text.includes("%")) {
    const chinese = CHINESE.test(label.format);
    if (!chinese && label.format !== "decimal") return 0;
    return /^[（(]/.test(label.text) ? (chinese ? 2 : 4) : chinese ? 1 : 3;
  }
  return LEVELS.findIndex((pattern) => pattern.test(wordsOf(paragraph))) + 1;
}

/** Red, as marks and rules of a head are. */
export function isRed(color: string | undefined): boolean {
  const [r = 0, g = 0, b = 0] = /^[0-9a-f]{6}$/i.test(color ?? "")
    ? [0, 2, 4].map((at) => Number.parseInt((color ?? "").slice(at, at + 2), 16))
    : [];
  return r >= 0xc0 && g <= 0x50 && b <= 0x50;
}
const isMark = ({ runs }: Paragraph): boolean => runs.length > 0 && runs.every(({ color }) => isRed(color));
const isTitle = (paragraph: Paragraph): boolean =>
  paragraph.align === "center" || /^(?:title|标题)$/i.test(paragraph.style);
const isBlank = (paragraph: Paragraph): boolean => wordsOf(paragraph) === "";

/** Paragraphs that begin like a head reach so far. */
const HEAD = 12;

/** Where the title begins and where it ends, among paragraphs with words. */
function titleIn(written: readonly Paragraph[]): readonly [from: number, to: number] {
  let from = 0;
  while (from < Math.min(written.length, HEAD)) {
    const each = written[from];
    if (each === undefined) break;
    if (!isMark(each) && !NUMBER.test(wordsOf(each)) && !SIGNER.test(each.text)) break;
    from += 1;
  }
  const first = written[from];
  if (first === undefined || !isTitle(first)) return [from, Math.min(from + 1, written.length)];
  let to = from + 1;
  const size = first.runs[0]?.size;
  // lines of a title in paragraphs of their own look like its first; the next heading does not
  while (written[to] !== undefined && isTitle(written[to] as Paragraph) && written[to]?.runs[0]?.size === size) to += 1;
  return [from, to];
}

/** The parts of a paper. */
export function outlineOf({ paragraphs }: Paper): Outline {
  const written = paragraphs.filter((each) => !each.table && !each.framed && !isBlank(each));
  const [from, to] = titleIn(written);
  const head = written.slice(0, from);
  const dated = written.findLastIndex((each, at) => at >= to && DATE.test(wordsOf(each)));
  const labels = written.flatMap((each, at) =>
    at >= to && LABEL.test(wordsOf(each)) && (each.breakBefore || at > dated || !/[：:]$/.test(wordsOf(each)))
      ? [at]
      : [],
  );
  const annexFrom = labels[0] ?? written.length;
  const date = written.findLastIndex((each, at) => at >= to && at < annexFrom && DATE.test(wordsOf(each)));
  const noteFrom = written.findIndex((each, at) => at >= to && at < annexFrom && NOTE.test(wordsOf(each)));
  let noteTo = noteFrom + 1;
  if (noteFrom !== -1) while (noteTo < annexFrom && NEXT_NAME.test(wordsOf(written[noteTo] as Paragraph))) noteTo += 1;
  const note = noteFrom === -1 ? [] : written.slice(noteFrom, noteTo);
  const above = date === -1 ? undefined : written[date - 1];
  const name =
    above !== undefined &&
    date - 1 >= to &&
    !note.includes(above) &&
    !/[。；：:，！？]$/.test(wordsOf(above)) &&
    wordsOf(above).length <= 40
      ? above
      : undefined;
  const next = written[to];
  const recipient = next !== undefined && ADDRESSED.test(wordsOf(next)) && levelOf(next) === 0 ? next : undefined;
  const remark = date === -1 || date + 1 >= annexFrom ? undefined : written[date + 1];
  const aside = new Set<Paragraph | undefined>([recipient, name, ...note, written[date]]);
  const bodyTo = date === -1 ? annexFrom : date;
  const titles = labels.map((at) => written[at + 1]);
  return {
    number: head.find((each) => NUMBER.test(wordsOf(each))),
    signer: head.find(({ text }) => SIGNER.test(text)),
    head,
    title: written.slice(from, to),
    recipient,
    body: written.slice(to, bodyTo).filter((each) => !aside.has(each)),
    note,
    name,
    date: written[date],
    remark: remark !== undefined && /^[（(]/.test(wordsOf(remark)) ? remark : undefined,
    annexes: labels.map((at, index) => ({ label: written[at] as Paragraph, title: titles[index] })),
    annexBody: written
      .slice(annexFrom)
      .filter(
        (each) => !labels.some((at) => written[at] === each) && !titles.includes(each) && each.align !== "center",
      ),
  };
}
