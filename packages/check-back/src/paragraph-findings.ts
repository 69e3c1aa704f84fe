/** Paragraphs that somebody added, removed, moved or reworded; and those the ledger itself writes otherwise by now. */
import { wordingOf } from "@taizhang/office";
import type { Pair } from "./equal.ts";
import type { Comparison } from "./comparison.ts";
import { at } from "./figure-findings.ts";
import type { Found } from "./finding.ts";
import type { Line } from "./line.ts";

import { differingSentences } from "./sentences.ts";

const wholly = (line: Line) => ({ ...at(line, 0, line.text.length), severity: "info" as const, quote: line.text });

const refsIn = ({ figures }: Line): string[] => [...new Set(figures.map(({ ref }) => ref))];

/** Neighbours that moved together, as the pairs of their first and how many they are. */
function movedRuns({ pairs, moved }: Comparison["alignment"]): { readonly first: Pair; readonly count: number }[] {
  const runs: { first: Pair; last: Pair; count: number }[] = [];
  for (const pair of pairs) {
    if (!moved.has(pair)) continue;
    const run = runs.at(-1);
    if (run !== undefined && run.last.here + 1 === pair.here && run.last.there + 1 === pair.there) {
      run.last = pair;
      run.count += 1;
    } else runs.push({ first: pair, last: pair, count: 1 });
  }
  return runs;
}

/** Whether two lines read the same but for what their figures say, or word for word: a figure may be told by another ref. */
const sameWords = (one: Line, other: Line): boolean =>
  one.bones === other.bones || wordingOf(one.text) === wordingOf(other.text);

function rewordedFindings({ lines, today, alignment }: Comparison, unchanged: (line: Line) => boolean): Found[] {
  return alignment.pairs.flatMap(({ here, there }): Found[] => {
    const [line, counterpart] = [lines[here], today[there]];
    if (line === undefined || counterpart === undefined || sameWords(line, counterpart)) return [];
    // as it was written: the ledger's words have changed, not the officer's
    if (unchanged(line)) return [{ ...wholly(line), code: "ledger-dropped", from: counterpart.text, to: line.text }];
    const sentences = differingSentences(counterpart, line);
    return [{ ...wholly(line), code: "paragraph-reworded", from: counterpart.text, to: line.text, sentences }];
  });
}

function addedFindings({ lines, today, alignment }: Comparison, unchanged: (line: Line) => boolean): Found[] {
  return [...alignment.onlyHere].flatMap(([here, holder]): Found[] => {
    const line = lines[here];
    if (line === undefined) return [];
    if (unchanged(line)) return [{ ...wholly(line), code: "ledger-dropped", to: line.text }];
    const from = holder === undefined ? undefined : today[holder];
    return from === undefined
      ? [{ ...wholly(line), code: "paragraph-added", to: line.text, refs: refsIn(line) }]
      : [{ ...wholly(line), code: "paragraph-split", from: from.text, to: line.text }];
  });
}

/** The line of the paper behind which a paragraph of today's report would stand. */
function before({ lines, alignment }: Comparison, there: number): Line | undefined {
  const known = alignment.pairs.filter((pair) => pair.there < there).toSorted((a, b) => b.there - a.there);
  return lines[known[0]?.here ?? -1];
}

function removedFindings(comparison: Comparison, original: (line: Line) => boolean): Found[] {
  const { lines, today, alignment } = comparison;
  return [...alignment.onlyThere].flatMap(([there, holder]): Found[] => {
    const line = today[there];
    if (line === undefined) return [];
    const after = before(comparison, there);
    const place = {
      severity: "info" as const,
      state: "made" as const,
      by: [],
      paragraph: after?.units[0]?.n ?? 0,
      under: line.under,
      quote: line.text,
      from: line.text,
      refs: refsIn(line),
      ...(after === undefined ? {} : { after }),
    };
    if (!original(line)) return [{ ...place, code: "ledger-added" }];
    const into = holder === undefined ? undefined : lines[holder];
    if (into === undefined) return [{ ...place, code: "paragraph-removed" }];
    return [{ ...place, code: "paragraph-joined", paragraph: into.units[0]?.n ?? 0, to: into.text }];
  });
}

/** Everything about paragraphs. */
export function paragraphFindings(comparison: Comparison): Found[] {
  const { paper, lines, alignment } = comparison;
  const said = new Set(paper.memory?.digests);
  const writes = new Set(comparison.today.map(({ digest }) => digest));
  // what the ledger still writes has been copied; without a memory it is taken to write what it wrote then
  const unchanged = (line: Line): boolean => said.has(line.digest) && !writes.has(line.digest);
  const original = (line: Line): boolean => said.size === 0 || said.has(line.digest);
  const moved = movedRuns(alignment).flatMap(({ first, count }): Found[] => {
    const line = lines[first.here];
    return line === undefined ? [] : [{ ...wholly(line), code: "paragraph-moved", to: line.text, count }];
  });
  return [
    ...rewordedFindings(comparison, unchanged),
    ...addedFindings(comparison, unchanged),
    ...removedFindings(comparison, original),
    ...moved,
  ];
}
