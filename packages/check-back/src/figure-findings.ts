/** Figures that do not say what the ledger says: changed, outdated, deleted, overwritten. */
import type { Comparison } from "./comparison.ts";
import { measuredIn, saysTheSame } from "./counted.ts";
import type { Gone } from "./gone.ts";
import type { Found } from "./finding.ts";
import type { Line, Shown } from "./line.ts";
import { sentenceAt } from "./sentences.ts";

export const at = (line: Line, start: number, end: number) => ({
  state: "made" as const,
  by: [],
  paragraph: line.units[0]?.n ?? 0,
  under: line.under,
  quote: line.units[0]?.as === "row" ? line.text : sentenceAt(line, start),
  anchor: { line, start, end },
});

/** Of several wordings the one with the same measure word, else the first. */
export function likest(words: string, of: Iterable<string>): string | undefined {
  const all = [...of];
  const unit = measuredIn(words)?.unit;
  return all.find((each) => measuredIn(each)?.unit === unit) ?? all[0];
}

function figureFinding(line: Line, figure: Shown, { paper, ledger }: Comparison): Found[] {
  const { ref, words, from, to, times, control } = figure;
  const found: Found[] = [];
  const note = (what: Pick<Found, "code" | "severity"> & Partial<Found>): void =>
    void found.push({ ...at(line, from, to), ref, to: words, ...what });
  if (times > 1) note({ code: "figure-multiplied", severity: "warning", count: times });
  const says = ledger.says.get(ref);
  if (says === undefined) {
    note({ code: "figure-unknown", severity: "error" });
    return found;
  }
  const written = paper.memory?.wordsOf(ref) ?? [];
  const ledgers = likest(words, says) ?? "";
  if (![...says].some((each) => saysTheSame(each, words))) {
    const code = written.some((each) => saysTheSame(each, words)) ? "figure-outdated" : "figure-changed";
    const before = likest(words, written) ?? ledgers;
    note({ code, severity: "error", from: before, ledger: ledgers });
  } else if (!says.has(words) && times === 1) {
    note({ code: "figure-restyled", severity: "info", from: ledgers, ledger: ledgers });
  }
  if (!control.bound) note({ code: "figure-unbound", severity: "info" });
  const bound = paper.memory?.numbersOf(ref) ?? [];
  const number = line.text.slice(figure.start, figure.end);
  const split = bound.length > 0 && !bound.some((each) => saysTheSame(each, number));
  // a number that disagrees is told as that
  if (control.bound && split && found.length === 0) {
    note({ code: "figure-split", severity: "warning", from: bound[0] ?? "", to: number });
  }
  return found;
}

function goneFindings(line: Line, { deleted, overwritten }: Gone, { ledger }: Comparison): Found[] {
  return [
    ...deleted.map(({ ref, words }): Found => {
      const place = at(line, 0, line.text.length);
      return { ...place, code: "figure-deleted", severity: "warning", quote: line.text, ref, from: words };
    }),
    ...overwritten.map(({ figure: { ref, words }, typed }): Found => {
      const says = ledger.says.get(ref) ?? new Set([words]);
      const severity = [...says].some((each) => saysTheSame(each, typed.words)) ? "warning" : "error";
      const place = at(line, typed.start, typed.end);
      return { ...place, code: "figure-overwritten", severity, ref, from: words, to: typed.words, ledger: words };
    }),
  ];
}

/** Everything about figures. */
export function figureFindings(comparison: Comparison): Found[] {
  const { lines, gone } = comparison;
  return [
    ...lines.flatMap((line) => line.figures.flatMap((figure) => figureFinding(line, figure, comparison))),
    ...[...gone].flatMap(([here, what]) => {
      const line = lines[here];
      return line === undefined ? [] : goneFindings(line, what, comparison);
    }),
  ];
}
