/** Heads of the ledger in the text that are neither the one the paper was written at nor the one the ledger has today. */
import type { Comparison } from "./comparison.ts";
import { at } from "./figure-findings.ts";
import type { Found } from "./finding.ts";
import { headsIn, HEAD_PROPERTY } from "./head.ts";

export function headFindings({ paper, lines, ledger }: Comparison): Found[] {
  const written = paper.properties.get(HEAD_PROPERTY);
  // a paper that has forgotten it cannot be held to it
  if (written === undefined) return [];
  const known = new Set([written, ledger.today.properties.get(HEAD_PROPERTY)]);
  return lines.flatMap((line) =>
    headsIn(line.text)
      .filter(({ digits }) => !known.has(digits))
      .map(({ start, end, digits }): Found => ({
        ...at(line, start, end),
        code: "head-changed",
        severity: "error",
        from: written,
        to: digits,
      })),
  );
}
