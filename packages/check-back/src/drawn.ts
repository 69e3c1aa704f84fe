/** Charts as they stand in a paper, among the rows that say their figures; and which of two papers are the same. */
import type { Line } from "./line.ts";
import type { Chart, Paper } from "./paper.ts";

export interface Drawn {
  readonly chart: Chart;
  /** The row or paragraph that holds the picture. */
  readonly first: Line;
  /** The rows of the table around it, by the label in their first cell. */
  readonly rows: ReadonlyMap<string, Line>;
}

const labelOf = ({ text }: Line): string => text.slice(0, Math.max(0, text.indexOf("|"))).trim();

/** Lines that are rows of one table, from a place on. */
function rowsFrom(lines: readonly Line[], from: number): Map<string, Line> {
  const rows = new Map<string, Line>();
  let next = lines[from]?.units[0]?.n;
  for (const line of lines.slice(from)) {
    const [unit] = line.units;
    if (unit?.as !== "row" || unit.n !== next) break;
    rows.set(labelOf(line), line);
    next += 1;
  }
  return rows;
}

/** The charts of a paper, in its order. */
export function drawnIn({ charts }: Paper, lines: readonly Line[]): Drawn[] {
  return lines.flatMap((first, at) =>
    charts
      .filter(({ n }) => first.units.some((unit) => unit.n === n))
      .map((chart): Drawn => ({ chart, first, rows: rowsFrom(lines, at) })),
  );
}

/** How much two charts have in common: their labels, and of two that have as many, their title. */
function likeness({ chart: one }: Drawn, { chart: other }: Drawn): number {
  const labels = new Set(one.labels.values());
  const common = [...other.labels.values()].filter((label) => labels.has(label)).length;
  return common + (one.title === other.title ? 0.5 : 0);
}

/** Which of the other charts each chart is, if it is one of them. */
export function paired(mine: readonly Drawn[], theirs: readonly Drawn[]): Map<Drawn, Drawn> {
  const left = new Set(theirs);
  const pairs = new Map<Drawn, Drawn>();
  for (const drawn of mine) {
    const [best] = [...left].toSorted((a, b) => likeness(drawn, b) - likeness(drawn, a));
    if (best === undefined || likeness(drawn, best) === 0) continue;
    left.delete(best);
    pairs.set(drawn, best);
  }
  return pairs;
}
