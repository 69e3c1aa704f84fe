/** The sentences of a report that print a figure. */
import { plainText, walk, type DocumentNode, type Inline } from "@taizhang/document";

/** The words of a sentence (up to 。) in which a run of inline content prints the figure. */
function sentencesIn(content: readonly Inline[], ref: string): string[] {
  const sentences: Inline[][] = [[]];
  for (const node of content) {
    if (node.type !== "text") {
      sentences.at(-1)?.push(node);
      continue;
    }
    for (const piece of node.value.split(/(?<=[。；])/)) {
      sentences.at(-1)?.push({ ...node, value: piece });
      if (/[。；]$/.test(piece)) sentences.push([]);
    }
  }
  return sentences
    .filter((sentence) => sentence.some((node) => node.type === "figure" && node.figure.ref === ref))
    .map(plainText);
}

/** Every sentence of a report that prints the figure. */
export function sentencesOf(document: DocumentNode, ref: string): string[] {
  const found = [...walk(document)].flatMap((node) => {
    if (node.type === "paragraph") return sentencesIn(node.children, ref);
    return node.type === "list" ? node.items.flatMap((item) => sentencesIn(item, ref)) : [];
  });
  return [...new Set(found)];
}
