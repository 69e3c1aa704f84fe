/** Compares an edited report with the one the ledger would write today, in the one view and the other. */
import { align } from "./align.ts";
import { chartFindings } from "./chart-findings.ts";
import type { Comparison, Ledgers } from "./comparison.ts";
import { figureFindings } from "./figure-findings.ts";
import type { Found } from "./finding.ts";
import { goneFrom } from "./gone.ts";
import { headFindings } from "./head-findings.ts";
import { linesOf, type Line, type View } from "./line.ts";
import { numberFindings } from "./number-findings.ts";
import type { Paper } from "./paper.ts";
import { paragraphFindings } from "./paragraph-findings.ts";

function compareIn(view: View, paper: Paper, today: readonly Line[], ledger: Ledgers): Found[] {
  const layout = new Set(paper.memory?.layout);
  const lines = linesOf(paper, view, ledger.forms).filter(({ digest }) => !layout.has(digest));
  const alignment = align(
    lines.map(({ wording }) => wording),
    today.map(({ wording }) => wording),
  );
  const gone = goneFrom(paper, lines, today, alignment);
  const comparison: Comparison = { paper, lines, today, alignment, gone, ledger };
  return [
    ...figureFindings(comparison),
    ...numberFindings(comparison),
    ...headFindings(comparison),
    ...paragraphFindings(comparison),
  ];
}

/** Equal keys, one thing seen in both views. */
const keyOf = ({ code, ref, to, paragraph, anchor, quote }: Found): string =>
  code.startsWith("figure") || code.startsWith("number")
    ? [code, ref, to, anchor?.line.units[0]?.n].join("\n")
    : [code, code === "paragraph-removed" || code === "ledger-added" ? quote : paragraph].join("\n");

const authors = (line: Line | undefined): string[] => [...new Set(line?.changes.map(({ by }) => by))].toSorted();

/**
 * Everything in which the paper differs from what the ledger says: what stands whatever becomes of tracked changes, what
 * comes with accepting them, what goes with it; and the comments. In the order of the paper.
 */
export function compare(paper: Paper, ledger: Ledgers): Found[] {
  const today = linesOf(ledger.today, "accepted", ledger.forms);
  const refused = compareIn("refused", paper, today, ledger);
  const tracked = paper.units.some(
    ({ mark, pieces }) => mark !== undefined || pieces.some(({ changes }) => changes.length > 0),
  );
  const found = tracked ? merged(refused, compareIn("accepted", paper, today, ledger)) : refused;
  const remarks = paper.remarks.map(({ by, text, about, n }): Found => ({
    code: "comment",
    severity: "info",
    state: "made",
    by: [by],
    paragraph: n,
    under: [],
    quote: about,
    to: text,
  }));
  return [...found, ...chartFindings(paper, ledger), ...remarks].toSorted((a, b) => a.paragraph - b.paragraph);
}

function merged(refused: readonly Found[], accepted: readonly Found[]): Found[] {
  const left = Map.groupBy(accepted, keyOf);
  const first = refused.map((found): Found => {
    const twin = left.get(keyOf(found))?.shift();
    const by = authors(found.anchor?.line ?? found.after);
    return twin === undefined ? { ...found, state: "settled", by } : found;
  });
  const pending = [...left.values()].flat().map((found): Found => {
    const by = authors(found.anchor?.line ?? found.after);
    return { ...found, state: "pending", by };
  });
  return [...first, ...pending];
}
