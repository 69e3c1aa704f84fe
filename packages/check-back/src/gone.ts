/** What became of figures that a paragraph no longer prints: deleted, or a number typed in their place. */
import type { Alignment } from "./align.ts";
import { measuredIn, saysTheSame, type Counted } from "./counted.ts";
import type { Line, Shown } from "./line.ts";
import type { Paper } from "./paper.ts";

/** How often each figure is printed. */
const counts = (lines: readonly Line[]): Map<string, number> => {
  const found = new Map<string, number>();
  for (const { ref } of lines.flatMap(({ figures }) => figures)) found.set(ref, (found.get(ref) ?? 0) + 1);
  return found;
};

/** The figures of one line that the other does not print as often. */
function missing(of: Line, from: Line): Shown[] {
  const left = counts([from]);
  return of.figures.filter(({ ref }) => {
    const more = left.get(ref) ?? 0;
    left.set(ref, more - 1);
    return more <= 0;
  });
}

/** The numbers of a line that its counterpart does not have. */
export function typedIn(line: Line, counterpart: Line | undefined): readonly Counted[] {
  if (line.wording === counterpart?.wording) return [];
  const left = counterpart?.bare().map(({ words }) => words) ?? [];
  return line.bare().filter(({ words }) => {
    const found = left.findIndex((each) => saysTheSame(each, words));
    if (found === -1) return true;
    left.splice(found, 1);
    return false;
  });
}

/** A number typed in the place of a figure that is gone: of the same measure word, in the same paragraph. */
interface Overwritten {
  readonly figure: Shown;
  readonly typed: Counted;
}

/** Pairs what is gone from a line with what was typed into it. */
function overwrittenIn(line: Line, counterpart: Line, gone: readonly Shown[]): Overwritten[] {
  const left = [...typedIn(line, counterpart)];
  return gone.flatMap((figure): Overwritten[] => {
    const unit = measuredIn(figure.words)?.unit;
    const same = left.findIndex(({ words }) => saysTheSame(words, figure.words));
    const found = same === -1 ? left.findIndex(({ words }) => measuredIn(words)?.unit === unit) : same;
    const [typed] = found === -1 ? [] : left.splice(found, 1);
    return typed === undefined ? [] : [{ figure, typed }];
  });
}

export interface Gone {
  readonly deleted: readonly Shown[];
  readonly overwritten: readonly Overwritten[];
}

/** By the place of the paragraph in the paper. A figure that another paragraph prints instead is not gone. */
export function goneFrom(
  paper: Paper,
  lines: readonly Line[],
  today: readonly Line[],
  { pairs }: Alignment,
): Map<number, Gone> {
  const [mine, theirs] = [counts(lines), counts(today)];
  return new Map(
    pairs.flatMap(({ here, there }) => {
      const [line, counterpart] = [lines[here], today[there]];
      if (line === undefined || counterpart === undefined || line.wording === counterpart.wording) return [];
      const gone = missing(counterpart, line).filter(
        ({ ref }) =>
          (mine.get(ref) ?? 0) < (theirs.get(ref) ?? 0) &&
          // else it is new in the ledger since the paper was written
          (paper.memory === undefined || paper.memory.wordsOf(ref).length > 0),
      );
      const overwritten = overwrittenIn(line, counterpart, gone);
      const over = new Set(overwritten.map(({ figure }) => figure));
      return gone.length === 0
        ? []
        : [[here, { deleted: gone.filter((figure) => !over.has(figure)), overwritten }] as const];
    }),
  );
}
