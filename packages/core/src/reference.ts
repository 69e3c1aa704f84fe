/** Prose with its references filled in: the clerk's words, the ledger's figures. */
import { splitReferences } from "./prose.ts";
import { sentenceOf, type Sayable, type Sentence } from "./sentence.ts";

/** The prose as a sentence; `answer` says what a reference stands for, undefined drops its clause. */
export function fillIn(prose: string, answer: (reference: string) => Sayable): Sentence {
  const pieces = splitReferences(prose);
  return sentenceOf(
    pieces.filter((_, at) => at % 2 === 0),
    pieces.filter((_, at) => at % 2 === 1).map(answer),
  );
}
