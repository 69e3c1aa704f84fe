/** Prose with its references filled in: the clerk's words, the ledger's figures. */
import type { Figure } from "@taizhang/document";
import { splitReferences } from "./prose.ts";
import { sentenceOf, type Sentence } from "./sentence.ts";

/** The prose as a sentence; `figure` answers a reference, undefined drops its clause. */
export function fillIn(prose: string, figure: (reference: string) => Figure | undefined): Sentence {
  const pieces = splitReferences(prose);
  return sentenceOf(
    pieces.filter((_, at) => at % 2 === 0),
    pieces.filter((_, at) => at % 2 === 1).map(figure),
  );
}
