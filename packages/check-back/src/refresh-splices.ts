/** Other words for one figure, written where its words stand: into its control, and around it. */
import { printed } from "@taizhang/office";
import type { Line, Shown } from "./line.ts";
import type { Piece } from "./paper.ts";
import { escaped, placeOf, type Splice } from "./splice.ts";

/** Whether something may be written into the piece. */
const writable = ({ source, changes }: Piece): boolean =>
  source !== undefined && changes.every(({ as }) => as === "inserted");

/** Replaces what stands from `from` to `to` of a line; undefined when something there cannot be written into. */
export function replacing(source: string, line: Line, from: number, to: number, text: string): Splice[] | undefined {
  const within = line.stretches.filter(({ start, end }) => start < to && from < end);
  if (within.length === 0 || !within.every(({ piece }) => writable(piece))) return undefined;
  return within.map(({ start, end, piece }, at) => {
    const [a, b] = [piece.source?.from ?? 0, piece.source?.to ?? 0];
    const put = (place: number): number => placeOf(source, a, b, place - start);
    return { from: put(Math.max(from, start)), to: put(Math.min(to, end)), text: at === 0 ? escaped(text) : "" };
  });
}

/** A run of its own beside a control, looking as the number in it does. */
const beside = (at: number, properties: string, text: string): Splice => ({
  from: at,
  to: at,
  text: `<w:r>${properties}<w:t>${escaped(text)}</w:t></w:r>`,
});

/** The splices that make a figure read `words`; undefined when tracked changes go through it. */
export function figureSplices(source: string, line: Line, figure: Shown, words: string): readonly Splice[] | undefined {
  const { control, start, end, from, to } = figure;
  const { before, number, after } = printed(words);
  const own = line.units.flatMap(({ pieces }) => pieces.filter((piece) => piece.control === control));
  if (own.some(({ changes }) => changes.some(({ as }) => as === "deleted"))) return undefined;
  const properties = own.find(({ run }) => run !== undefined)?.run?.properties ?? "";
  const sides = [
    [from, start, before, control.start],
    [start, end, number, undefined],
    [end, to, after, control.end],
  ] as const;
  const splices = sides.map(([a, b, text, edge]) => {
    if (line.text.slice(a, b) === text) return [];
    if (a === b) return edge === undefined ? undefined : [beside(edge, properties, text)];
    return replacing(source, line, a, b, text);
  });
  return splices.every((each) => each !== undefined) ? splices.flat() : undefined;
}
