/** A paper as it reads in one view: with all its tracked changes refused, or with all of them accepted. */
import { digestOf, wordingOf } from "@taizhang/office";
import { countedIn, printedAt, type Counted } from "./counted.ts";
import type { Change, Control, Paper, Piece, Unit } from "./paper.ts";

export type View = "refused" | "accepted";

/** A stretch of a line that is one piece. */
export interface Stretch {
  readonly start: number;
  readonly end: number;
  readonly piece: Piece;
}

/** A figure in a line: its number's control, and the words it is printed in. */
export interface Shown {
  readonly ref: string;
  readonly control: Control;
  /** Of the number. */
  readonly start: number;
  readonly end: number;
  /** Of the words with what stands around the number: 约90人. */
  readonly from: number;
  readonly to: number;
  readonly words: string;
  /** How often the control follows itself: more than once when an office suite has written it out again. */
  readonly times: number;
}

/** A paragraph or row as it reads. */
export interface Line {
  /** The units it is made of: several when the mark between them goes. */
  readonly units: readonly Unit[];
  readonly text: string;
  readonly stretches: readonly Stretch[];
  readonly figures: readonly Shown[];
  /** Numbers that stand in no figure; looked for when asked. */
  readonly bare: () => readonly Counted[];
  /** The text as it counts, each number of a figure as `{ref}`. */
  readonly wording: string;
  /** The same with all the words of a figure as `{ref}`. */
  readonly bones: string;
  readonly digest: string;
  /** The headings it stands under. */
  readonly under: readonly string[];
  /** Tracked changes in it. */
  readonly changes: readonly Change[];
}

/** What a change makes of content in a view. */
const gone = ({ as }: Change, view: View): boolean => (as === "inserted") === (view === "refused");

interface Joined {
  units: Unit[];
  pieces: Piece[];
}

/** Units as paragraphs of the view: a mark that goes joins its paragraph to the next, a row that goes is gone. */
function joinedUnits({ units }: Paper, view: View): Joined[] {
  const out: Joined[] = [];
  let open: Joined | undefined;
  for (const unit of units) {
    const without = unit.mark !== undefined && gone(unit.mark, view);
    if (unit.as === "row" && without) continue;
    const pieces = unit.pieces.filter(({ changes }) => !changes.some((change) => gone(change, view)));
    if (open === undefined) out.push((open = { units: [], pieces: [] }));
    open.units.push(unit);
    open.pieces.push(...pieces);
    if (!(without && unit.as === "paragraph")) open = undefined;
  }
  return out;
}

interface Held {
  readonly control: Control;
  readonly start: number;
  /** Where the first control ends, and where the last that follows it does. */
  own: number;
  end: number;
  times: number;
}

/** Controls of one figure that follow one another are one: LibreOffice writes a control of mixed scripts out again and again. */
function controlsIn(stretches: readonly Stretch[]): Held[] {
  const found: Held[] = [];
  let last: Control | undefined;
  for (const { piece, start, end } of stretches) {
    const { control } = piece;
    const held = found.at(-1);
    if (control !== undefined && held?.end === start && held.control.ref === control.ref) {
      if (last !== control) held.times += 1;
      if (held.times === 1) held.own = end;
      held.end = end;
    } else if (control !== undefined && end > start) found.push({ control, start, own: end, end, times: 1 });
    last = control;
  }
  return found;
}

/** The words each figure may be printed in, by ref, so that their whole length is known. */
export type Forms = ReadonlyMap<string, ReadonlySet<string>>;

/** The text with the words of its figures blotted out. */
const without = (text: string, figures: readonly Shown[]): string =>
  figures.reduce((out, { from, to }) => out.slice(0, from) + "\uE000".repeat(to - from) + out.slice(to), text);

function lineOf({ units, pieces }: Joined, forms: Forms, under: readonly string[]): Line {
  let text = "";
  const stretches = pieces.map((piece): Stretch => {
    const start = text.length;
    text += piece.text;
    return { start, end: text.length, piece };
  });
  const figures = controlsIn(stretches).map(({ control, start, own, end, times }): Shown => {
    const { ref } = control;
    if (times > 1) return { ref, control, start, end, from: start, to: end, words: text.slice(start, own), times };
    const { from, to } = printedAt(text, start, end, forms.get(ref) ?? []);
    return { ref, control, start, end, from, to, words: text.slice(from, to), times };
  });
  let found: readonly Counted[] | undefined;
  const masked = (sides: (figure: Shown) => readonly [number, number]): string => {
    let out = "";
    let at = 0;
    for (const figure of figures) {
      const [from, to] = sides(figure);
      out += `${text.slice(at, from)}{${figure.ref}}`;
      at = to;
    }
    return wordingOf(out + text.slice(at));
  };
  const wording = masked(({ start, end }) => [start, end]);
  return {
    units,
    text,
    stretches,
    figures,
    bare: () => (found ??= countedIn(without(text, figures))),
    wording,
    bones: masked(({ from, to }) => [from, to]),
    digest: digestOf(wording),
    under,
    changes: units.flatMap(({ mark, pieces: of }) => [
      ...(mark === undefined ? [] : [mark]),
      ...of.flatMap(({ changes }) => changes),
    ]),
  };
}

const HEADING = /^(?:([一二三四五六七八九十]+、)|(（[一二三四五六七八九十]+）)|附件\d*$)/;

/** The level of a heading by its label, 0 for an annex; undefined for other paragraphs. */
function levelOf(text: string, as: Unit["as"]): number | undefined {
  const found = as === "row" || text.length > 60 || /[。；]$/.test(text) ? undefined : HEADING.exec(text);
  return found === null || found === undefined
    ? undefined
    : found[1] !== undefined
      ? 1
      : found[2] !== undefined
        ? 2
        : 0;
}

/** The lines of a paper in a view; empty ones are left out. */
export function linesOf(paper: Paper, view: View, forms: Forms): Line[] {
  let under: string[] = [];
  const lines: Line[] = [];
  for (const joined of joinedUnits(paper, view)) {
    const line = lineOf(joined, forms, under);
    if (!/[^|\s]/.test(line.text)) continue;
    lines.push(line);
    const level = levelOf(line.text, joined.units[0]?.as ?? "paragraph");
    if (level !== undefined) under = level === 2 ? [...under.slice(0, 1), line.text] : [line.text];
  }
  return lines;
}
