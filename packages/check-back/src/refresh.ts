/** The ledger's new figures put into the officer's own paper; everything else in it stays byte for byte. */
import { chartsRefreshed } from "./charts.ts";
import type { Ledgers } from "./comparison.ts";
import { measuredIn, saysTheSame } from "./counted.ts";
import { likest } from "./figure-findings.ts";
import { grouped, headsIn, HEAD_PROPERTY } from "./head.ts";
import { linesOf, type Line, type Shown } from "./line.ts";
import type { Memory, Paper } from "./paper.ts";
import { figureSplices, replacing } from "./refresh-splices.ts";
import { printed } from "@taizhang/office";
import { repacked } from "./repack.ts";
import { escaped, spliced, type Splice } from "./splice.ts";

/** One place where a figure is printed. */
interface Place {
  readonly ref: string;
  readonly paragraph: number;
  readonly under: readonly string[];
  /** The words that stood there. */
  readonly from: string;
}

/** A place that was left as it is, and why. */
export interface Left extends Place {
  readonly why:
    /** The ledger knows no such figure. */
    | "unknown"
    /** It is zero, not reported or not known by now: the sentence has to be reworded. */
    | "nothing"
    /** A tracked deletion goes through it. */
    | "deleted"
    /** Other tracked changes go through it. */
    | "tracked"
    /** An office suite has written its control out several times. */
    | "multiplied";
  /** What the ledger says. */
  readonly ledger?: string;
}

export interface Refreshed {
  readonly bytes: Uint8Array;
  readonly changed: readonly (Place & { readonly to: string })[];
  readonly left: readonly Left[];
}

const placeOf = (line: Line, { ref, words }: Shown): Place => ({
  ref,
  paragraph: line.units[0]?.n ?? 0,
  under: line.under,
  from: words,
});

/** Whether the words can stand in a sentence: a number, and in prose no zero. */
function fit(words: string, line: Line): boolean {
  const zero = measuredIn(words)?.value === 0;
  return printed(words).number !== "" && (!zero || line.units[0]?.as === "row");
}

type Fate = { readonly to: string; readonly splices: readonly Splice[] } | Pick<Left, "why" | "ledger"> | undefined;

/** What becomes of one figure; undefined when it says what the ledger says. */
function fateOf(paper: Paper, line: Line, figure: Shown, { says }: Ledgers): Fate {
  const words = says.get(figure.ref);
  if (words === undefined) return { why: "unknown" };
  if ([...words].some((each) => saysTheSame(each, figure.words))) return undefined;
  const ledger = likest(figure.words, words) ?? "";
  if (figure.times > 1) return { why: "multiplied", ledger };
  if (!fit(ledger, line)) return { why: "nothing", ledger };
  const source = paper.sources.get(line.units[0]?.part ?? "") ?? "";
  const splices = figureSplices(source, line, figure, ledger);
  return splices === undefined ? { why: "tracked", ledger } : { to: ledger, splices };
}

/** Figures whose controls go when tracked changes are accepted, with what the ledger says otherwise. */
function inDeletions(paper: Paper, accepted: readonly Line[], { forms, says }: Ledgers): Left[] {
  const kept = new Set(accepted.flatMap(({ figures }) => figures.map(({ control }) => control.start)));
  return linesOf(paper, "refused", forms).flatMap((line) =>
    line.figures.flatMap((figure): Left[] => {
      const words = says.get(figure.ref) ?? new Set();
      if (kept.has(figure.control.start) || [...words].some((each) => saysTheSame(each, figure.words))) return [];
      const ledger = likest(figure.words, words);
      return [{ ...placeOf(line, figure), why: "deleted", ...(ledger === undefined ? {} : { ledger }) }];
    }),
  );
}

const put = (from: number, to: number, old: string, text: string): Splice[] =>
  text === "" || text === old ? [] : [{ from, to, text: escaped(text) }];

/** The figures' part as the ledger says it by now, but for those that are spared. */
function memorySplices({ numbers, written }: Memory, { says }: Ledgers, spared: ReadonlySet<string>): Splice[] {
  const wordsOf = (ref: string, old: string): string =>
    spared.has(ref) ? "" : (likest(old, says.get(ref) ?? []) ?? "");
  const bound = numbers.flatMap(({ ref, text, from, to }) => {
    const first = written.find((told) => told.ref === ref && printed(told.text).number === text);
    const known = first ?? written.find((told) => told.ref === ref);
    return put(from, to, text, printed(wordsOf(ref, known?.text ?? text)).number);
  });
  return [...bound, ...written.flatMap(({ ref, text, from, to }) => put(from, to, text, wordsOf(ref, text)))];
}

const decoder = new TextDecoder();
const PROPERTIES = "docProps/custom.xml";

/** Which edition the paper is of, and how far the ledger had come: as in the report the ledger would write today. */
async function sealed({ file }: Paper, { today }: Ledgers): Promise<string> {
  const xml = decoder.decode(await file.read(PROPERTIES));
  return ["taizhang.edition", HEAD_PROPERTY].reduce((out, name) => {
    const value = today.properties.get(name);
    const pattern = new RegExp(`(<property [^>]*name="${name}"[^>]*><vt:lpwstr>)[^<]*`);
    return value === undefined ? out : out.replace(pattern, (_, head: string) => head + escaped(value));
  }, xml);
}

/** The head that the paper was written at, in its text, as today's. */
function headSplices(paper: Paper, line: Line, { today }: Ledgers): Splice[] {
  const [written, now] = [paper.properties.get(HEAD_PROPERTY), today.properties.get(HEAD_PROPERTY)];
  if (now === undefined || now === written) return [];
  const source = paper.sources.get(line.units[0]?.part ?? "") ?? "";
  return headsIn(line.text)
    .filter(({ digits }) => digits === written)
    .flatMap(({ start, end }) => replacing(source, line, start, end, grouped(now, line.text.slice(start, end))) ?? []);
}

/** Puts what the ledger says today into the paper: into the controls with the words around them, what they are bound to, the bars of charts, and the ledger's head. */
export async function refreshed(paper: Paper, ledger: Ledgers): Promise<Refreshed> {
  const changed: Refreshed["changed"][number][] = [];
  const left: Left[] = [];
  const splices = new Map<string, Splice[]>();
  const add = (part: string, more: readonly Splice[]): void =>
    void splices.set(part, [...(splices.get(part) ?? []), ...more]);
  const lines = linesOf(paper, "accepted", ledger.forms);
  for (const line of lines) {
    for (const figure of line.figures) {
      const fate = fateOf(paper, line, figure, ledger);
      if (fate === undefined) continue;
      if ("why" in fate) left.push({ ...placeOf(line, figure), ...fate });
      else {
        changed.push({ ...placeOf(line, figure), to: fate.to });
        add(line.units[0]?.part ?? "", fate.splices);
      }
    }
    const heads = headSplices(paper, line, ledger);
    if (heads.length > 0) add(line.units[0]?.part ?? "", heads);
  }
  left.push(...inDeletions(paper, lines, ledger));
  const parts = new Map([...splices].map(([part, each]) => [part, spliced(paper.sources.get(part) ?? "", each)]));
  if (paper.memory !== undefined) {
    const source = decoder.decode(await paper.file.read(paper.memory.part));
    const spared = new Set(left.flatMap(({ why, ref }) => (why === "nothing" ? [ref] : [])));
    const text = spliced(source, memorySplices(paper.memory, ledger, spared));
    if (text !== source) parts.set(paper.memory.part, text);
  }
  for (const [part, text] of chartsRefreshed(paper, ledger.today)) parts.set(part, text);
  if (paper.properties.has(HEAD_PROPERTY)) parts.set(PROPERTIES, await sealed(paper, ledger));
  return { bytes: await repacked(paper, parts), changed, left };
}
