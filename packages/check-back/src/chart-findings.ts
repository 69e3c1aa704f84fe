/** Native charts set beside those the ledger would draw: bars of another length, under another name, put in or taken away. */
import type { Ledgers } from "./comparison.ts";
import { measuredIn } from "./counted.ts";
import { drawnIn, paired, type Drawn } from "./drawn.ts";
import { at, likest } from "./figure-findings.ts";
import type { Found } from "./finding.ts";
import { linesOf, type Line } from "./line.ts";
import type { Paper } from "./paper.ts";

/** A finding at a row: at its figure, where it has one. */
function note(line: Line, what: Pick<Found, "code" | "severity"> & Partial<Found>): Found {
  const { from, to } = line.figures[0] ?? { from: 0, to: line.text.length };
  return { ...at(line, from, to), ...what };
}

/** A chart, and the one the ledger would draw in its place. */
interface Pair {
  readonly mine: Drawn;
  readonly theirs: Drawn;
}

/** What the findings of charts are made from. */
interface Of {
  readonly paper: Paper;
  readonly ledger: Ledgers;
}

/** What a bar says, by the place of its label. */
const valueAt = ({ chart }: Drawn, place: string): string => chart.values.get(place)?.words ?? "";

/** Whether words say as much as a bar. */
const says = (words: string | undefined, bar: string): boolean =>
  words !== undefined && measuredIn(words)?.value === Number(bar);

/** A bar that is not as long as the ledger says. */
function lengthFinding({ mine, theirs }: Pair, label: string, bar: string, ledgers: string, of: Of): Found[] {
  if (Number(bar) === Number(ledgers)) return [];
  const row = mine.rows.get(label);
  const figure = theirs.rows.get(label)?.figures[0];
  const written = figure === undefined ? [] : (of.paper.memory?.wordsOf(figure.ref) ?? []);
  const outdated = written.some((words) => says(words, bar));
  // beside a figure that is as old, it is told of the figure
  if (outdated && says(row?.figures[0]?.words, bar)) return [];
  const ledger =
    figure === undefined ? ledgers : (likest(figure.words, of.ledger.says.get(figure.ref) ?? []) ?? ledgers);
  const what = { from: likest(ledger, written) ?? ledger, to: bar, ledger, ...(figure && { ref: figure.ref }) };
  return [note(row ?? mine.first, { code: outdated ? "bar-outdated" : "bar-changed", severity: "error", ...what })];
}

function barFindings(pair: Pair, of: Of): Found[] {
  const { mine, theirs } = pair;
  const known = new Map([...theirs.chart.labels].map(([place, label]) => [label, place]));
  const shown = new Set(mine.chart.labels.values());
  /** The label that stood in the place of one that the ledger does not have. */
  const former = (place: string): string | undefined => {
    const label = theirs.chart.labels.get(place);
    return label === undefined || shown.has(label) ? undefined : label;
  };
  const renamed = new Set<string | undefined>();
  const bars = [...mine.chart.labels].flatMap(([place, label]): Found[] => {
    const [bar, there, before] = [valueAt(mine, place), known.get(label), former(place)];
    if (there !== undefined) return lengthFinding(pair, label, bar, valueAt(theirs, there), of);
    // what the ledger no longer writes is told of its row
    if (mine.rows.has(label)) return [];
    renamed.add(before);
    return before === undefined
      ? [note(mine.first, { code: "bar-added", severity: "warning", to: `${label} ${bar}` })]
      : [
          note(mine.rows.get(before) ?? mine.first, {
            code: "bar-renamed",
            severity: "warning",
            from: before,
            to: label,
          }),
        ];
  });
  const removed = [...known.keys()].flatMap((label): Found[] => {
    const row = mine.rows.get(label);
    // what is new in the ledger, or gone with its row, is told of that
    return shown.has(label) || renamed.has(label) || row === undefined
      ? []
      : [note(row, { code: "bar-removed", severity: "warning", from: label })];
  });
  return [...bars, ...removed];
}

function chartFinding(mine: Drawn, theirs: Drawn | undefined, of: Of): Found[] {
  const { title } = mine.chart;
  if (theirs === undefined) return [note(mine.first, { code: "chart-added", severity: "warning", to: title })];
  const from = theirs.chart.title;
  return [
    ...(from === title ? [] : [note(mine.first, { code: "chart-renamed", severity: "info", from, to: title })]),
    ...barFindings({ mine, theirs }, of),
  ];
}

/** Everything about charts; tracked changes count as accepted. */
export function chartFindings(paper: Paper, ledger: Ledgers): Found[] {
  const { today, forms } = ledger;
  if (paper.charts.length === 0 && today.charts.length === 0) return [];
  const lines = linesOf(paper, "accepted", forms);
  const [mine, theirs] = [drawnIn(paper, lines), drawnIn(today, linesOf(today, "accepted", forms))];
  const pairs = paired(mine, theirs);
  const kept = new Set(pairs.values());
  const removed = theirs.flatMap((drawn): Found[] => {
    // where its row is gone too, that is told
    const row = kept.has(drawn) ? undefined : lines.find(({ wording }) => wording === drawn.first.wording);
    return row === undefined
      ? []
      : [note(row, { code: "chart-removed", severity: "warning", from: drawn.chart.title })];
  });
  return [...mine.flatMap((drawn) => chartFinding(drawn, pairs.get(drawn), { paper, ledger })), ...removed];
}
