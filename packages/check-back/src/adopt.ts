/** Reworded sentences taken back as what a record would have to say: with references in place of figures. */
import { referenceTo, type Prose } from "@taizhang/core";
import { figuresIn, paragraph, plainText, type Inline } from "@taizhang/document";
import { wordingOf } from "@taizhang/office";
import { align } from "./align.ts";
import { atomsOf, type Atoms } from "./atoms.ts";
import type { Ledgers } from "./comparison.ts";
import { saysTheSame } from "./counted.ts";
import { linesOf, type Line } from "./line.ts";
import type { Paper } from "./paper.ts";

/** Words to be kept in a record, in place of those the report prints of it now. */
export interface Proposal {
  readonly prose: Prose;
  /** As printed, before and after. */
  readonly from: string;
  readonly to: string;
  /** As the record would hold it. */
  readonly words: string;
  readonly paragraph: number;
  readonly under: readonly string[];
}

/** A reworded paragraph that cannot be taken back, and why. */
export interface NotTaken {
  readonly text: string;
  readonly paragraph: number;
  readonly under: readonly string[];
  readonly why:
    /** Tracked changes in it are neither accepted nor refused. */
    | "tracked"
    /** The ledger writes it from the year's figures; no record holds its words. */
    | "generated"
    /** Its words were deleted; a record is not deleted for that. */
    | "emptied"
    /** Several stretches side by side were changed: which is which is not known. */
    | "unclear"
    /** It shows figures that its record cannot refer to. */
    | "foreign";
}

const bonesOf = (content: readonly Inline[]): string =>
  content
    .map((node): string =>
      node.type === "figure"
        ? `{${node.figure.ref}}`
        : node.type === "strong"
          ? bonesOf(node.children)
          : plainText([node]),
    )
    .join("")
    .replace(/\s+/g, "");

const CLOSING = /[。；]$/;

/** A stretch of a line of today's report: of one record, or what the ledger writes between them. */
interface Stretch {
  readonly bones: string;
  readonly prose?: Prose;
}

/** A line of today's report as stretches, in order. */
function stretchesOf(line: Line, narrative: readonly (Prose & { readonly bones: string })[]): Stretch[] {
  const whole = atomsOf(line).bones;
  const found: { at: number; bones: string; prose: Prose }[] = [];
  for (const prose of narrative) {
    const bare = prose.bones.replace(CLOSING, "");
    const partial = prose.field === "summary" || prose.field === "measures";
    const at = partial ? whole.indexOf(prose.bones) : whole.replace(CLOSING, "") === bare ? 0 : -1;
    const bones = partial ? prose.bones : whole;
    if (at !== -1 && !found.some((other) => at < other.at + other.bones.length && other.at < at + bones.length))
      found.push({ at, bones, prose });
  }
  const out: Stretch[] = [];
  let at = 0;
  for (const { at: start, bones, prose } of found.toSorted((a, b) => a.at - b.at)) {
    if (start > at) out.push({ bones: whole.slice(at, start) });
    out.push({ bones, prose });
    at = start + bones.length;
  }
  return at < whole.length ? [...out, { bones: whole.slice(at) }] : out;
}

/** A stretch that was changed, and where in the bones of the edited line its new words stand. */
interface Changed {
  readonly stretches: readonly Stretch[];
  readonly from: number;
  readonly to: number;
}

/** What stands between the stretches that are still there; words added behind a record's stretch belong to it. */
function changesIn(stretches: readonly Stretch[], bones: string): Changed[] {
  const out: Changed[] = [];
  let pending: Stretch[] = [];
  let kept: { stretch: Stretch; from: number } | undefined;
  let at = 0;
  const settle = (to: number): void => {
    if (pending.length > 0) out.push({ stretches: pending, from: at, to });
    else if (to > at) {
      const [stretches_, from] = kept === undefined ? [[], at] : [[kept.stretch], kept.from];
      out.push({ stretches: stretches_, from, to });
    }
    pending = [];
  };
  for (const stretch of stretches) {
    const found = bones.indexOf(stretch.bones, at);
    if (found === -1) pending.push(stretch);
    else {
      settle(found);
      kept = { stretch, from: found };
      at = found + stretch.bones.length;
    }
  }
  settle(bones.length);
  return out;
}

/** The words as a record holds them; undefined when they show a figure it cannot refer to. */
function wordsOf(
  line: Line,
  { start, end }: { readonly start: number; readonly end: number },
  prose: Prose,
): string | undefined {
  const own = figuresIn(paragraph(...prose.content));
  const figures = line.figures.filter(({ from, to }) => from >= start && to <= end);
  const numbers = line.bare().flatMap((bare) => {
    const same = own.filter(({ text }) => saysTheSame(text, bare.words));
    const [one] = same;
    const refs = new Set(same.map(({ figure }) => figure.ref));
    return one === undefined || refs.size > 1 || bare.start < start || bare.end > end
      ? []
      : [{ ref: one.figure.ref, from: bare.start, to: bare.end }];
  });
  let out = "";
  let at = start;
  for (const { ref, from, to } of [...figures, ...numbers].toSorted((a, b) => a.from - b.from)) {
    const reference = referenceTo(prose, ref);
    if (reference === undefined) return undefined;
    out += `${line.text.slice(at, from)}{${reference}}`;
    at = to;
  }
  return (out + line.text.slice(at, end)).trim();
}

function judged(
  line: Line,
  counterpart: Line,
  narrative: readonly (Prose & { readonly bones: string })[],
): (Proposal | NotTaken)[] {
  const place = { paragraph: line.units[0]?.n ?? 0, under: line.under };
  const not = (why: NotTaken["why"], text: string): NotTaken => ({ ...place, why, text });
  if (line.changes.length > 0) return [not("tracked", line.text)];
  const atoms: Atoms = atomsOf(line);
  return changesIn(stretchesOf(counterpart, narrative), atoms.bones).flatMap(
    ({ stretches, from, to }): (Proposal | NotTaken)[] => {
      const range = atoms.range(from, to);
      const text = line.text.slice(range.start, range.end);
      const [only, more] = stretches;
      if (stretches.every(({ prose }) => prose === undefined))
        return [not("generated", text === "" ? line.text : text)];
      if (only?.prose === undefined || more !== undefined) return [not("unclear", line.text)];
      if (text.trim() === "") return [not("emptied", plainText(only.prose.content))];
      const words = wordsOf(line, range, only.prose);
      if (words === undefined) return [not("foreign", text)];
      const closed = only.prose.kind === "problem" || only.prose.field === "title" ? words.replace(CLOSING, "") : words;
      return [{ ...place, prose: only.prose, from: plainText(only.prose.content), to: text.trim(), words: closed }];
    },
  );
}

/** What can be taken back from a paper, and what cannot. `narrative` says whose words the ledger's report is made of. */
export function adopted(
  paper: Paper,
  ledger: Ledgers,
  narrative: readonly Prose[],
): { readonly proposals: readonly Proposal[]; readonly notTaken: readonly NotTaken[] } {
  const lines = linesOf(paper, "accepted", ledger.forms);
  const today = linesOf(ledger.today, "accepted", ledger.forms);
  const said = new Set(paper.memory?.digests);
  const known = narrative.map((prose) => ({ ...prose, bones: wordingOf(bonesOf(prose.content)) }));
  const alignment = align(
    lines.map(({ wording }) => wording),
    today.map(({ wording }) => wording),
  );
  const judgements = alignment.pairs.flatMap(({ here, there }) => {
    const [line, counterpart] = [lines[here], today[there]];
    if (line === undefined || counterpart === undefined || line.bones === counterpart.bones || said.has(line.digest))
      return [];
    return judged(line, counterpart, known);
  });
  return {
    proposals: judgements.filter((each): each is Proposal => "prose" in each),
    notTaken: judgements.filter((each): each is NotTaken => "why" in each),
  };
}
