/** Numbers typed by hand: counts in prose that are no figure, and whether a figure of the ledger says them. */
import type { Comparison } from "./comparison.ts";
import { meaningOf } from "./counted.ts";
import { at } from "./figure-findings.ts";
import type { Found } from "./finding.ts";
import { typedIn } from "./gone.ts";

/** Refs named as what a number may come from. */
const NAMED = 3;

/** Every number that was typed into the paper. */
export function numberFindings(comparison: Comparison): Found[] {
  const { lines, today, alignment, gone, ledger } = comparison;
  const counterparts = new Map(alignment.pairs.map(({ here, there }) => [here, today[there]]));
  const printed = Map.groupBy(
    [...ledger.says].flatMap(([ref, words]) => [...words].map((each) => ({ ref, meaning: meaningOf(each) }))),
    ({ meaning }) => meaning,
  );
  const said = new Set(comparison.paper.memory?.digests);
  return lines.flatMap((line, place) => {
    if (said.has(line.digest)) return []; // as it was written
    const counterpart = counterparts.get(place) ?? today[alignment.onlyHere.get(place) ?? -1];
    const over = new Set(gone.get(place)?.overwritten.map(({ typed }) => typed.start));
    return typedIn(line, counterpart)
      .filter(({ start }) => !over.has(start))
      .map(({ start, end, words }): Found => {
        const refs = [...new Set(printed.get(meaningOf(words))?.map(({ ref }) => ref))];
        const own = refs.toSorted((a, b) => Number(prints(b, counterpart)) - Number(prints(a, counterpart)));
        return refs.length === 0
          ? { ...at(line, start, end), code: "number-unknown", severity: "warning", to: words }
          : { ...at(line, start, end), code: "number-known", severity: "info", to: words, refs: own.slice(0, NAMED) };
      });
  });
}

const prints = (ref: string, line: Comparison["today"][number] | undefined): boolean =>
  line?.figures.some((figure) => figure.ref === ref) === true;
