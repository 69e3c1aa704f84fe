/** Claims one entry cannot know to be true: first, most, more than last year. The ledger proves them or they fall silent. */
import { withoutNames, type Span } from "./prose.ts";

interface Claim {
  /** Words that make the claim. */
  readonly words: RegExp;
  /** The reference that makes it provable. */
  readonly reference: string;
}

/** Words that claim, and what to write instead. Data. */
export const CLAIMS: readonly Claim[] = [
  { words: /首次|首创|首开先河|第一次/g, reference: "{first}" },
  { words: /历年(?:之)?最|历史新高|历史最|创(?:下)?新高|最多|最大规模|规模最大|空前/g, reference: "{most:指标}" },
  { words: /同比|环比|[比较](?:上年|去年|往年|同期|前年)|翻了?一?番|翻倍/g, reference: "{compared:指标}" },
];

/** Claims made in plain words; those inside quotation marks are names. */
export function claimsIn(text: string): (Span & { readonly reference: string })[] {
  const plain = withoutNames(text);
  return CLAIMS.flatMap(({ words, reference }) =>
    [...plain.matchAll(words)].map((found) => ({ at: found.index, text: found[0], reference })),
  ).toSorted((a, b) => a.at - b.at);
}
