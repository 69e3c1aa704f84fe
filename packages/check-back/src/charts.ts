/** The bars of native charts: as long as the ledger says today, where the officer has left them. */
import type { Paper } from "./paper.ts";
import { escaped, spliced, type Splice } from "./splice.ts";

const placeOf = (title: string, label: string): string => `${title}\n${label}`;

/** The end of the scale, which is the longest bar of the whole series. */
const SCALE = /(<c:max val=")[^"]*/;

/**
 * Parts of charts whose bars are not as the ledger says today, in their new words. A bar is known by the title of its series
 * and its label; one that today's report does not have stays as it is.
 */
export function chartsRefreshed(paper: Paper, today: Paper): Map<string, string> {
  const known = new Map<string, string>();
  const scales = new Map<string, string>();
  for (const { source, title, labels, values } of today.charts) {
    scales.set(title, SCALE.exec(source)?.[0] ?? "");
    for (const [at, label] of labels) known.set(placeOf(title, label), values.get(at)?.words ?? "");
  }
  const parts = new Map<string, string>();
  for (const { part, source, title, labels, values } of paper.charts) {
    const splices = [...values].flatMap(([at, { words, from, to }]): Splice[] => {
      const now = known.get(placeOf(title, labels.get(at) ?? ""));
      return now === undefined || now === words ? [] : [{ from, to, text: escaped(now) }];
    });
    if (splices.length === 0) continue;
    const scale = scales.get(title) ?? "";
    const bars = spliced(source, splices);
    parts.set(part, scale === "" ? bars : bars.replace(SCALE, () => scale));
  }
  return parts;
}
