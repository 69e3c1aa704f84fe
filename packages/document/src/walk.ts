/** Every node of a document in reading order, for whoever takes a report apart again. */
import type { Block, DocumentNode, FigureNode, Inline, Node } from "./node.ts";

function childrenOf(node: Node): readonly Node[] {
  switch (node.type) {
    case "text":
    case "figure":
    case "date":
      return [];
    case "list":
      return node.items.flat();
    case "table":
      return node.rows.flatMap((row) => row.cells.flat());
    case "chart":
      return node.bars.map((bar) => bar.value);
    case "signature":
      return [node.date];
    default:
      return node.children;
  }
}

/** The node and all below it, depth first. */
export function* walk(node: Node): Generator<Node, void, undefined> {
  yield node;
  for (const child of childrenOf(node)) yield* walk(child);
}

/** Every figure printed in a node, in reading order, repeated as often as it is printed. */
export function figuresIn(node: Node): FigureNode[] {
  const found: FigureNode[] = [];
  for (const each of walk(node)) if (each.type === "figure") found.push(each);
  return found;
}

/** The plain words of inline content. */
export function plainText(content: readonly Inline[]): string {
  return content
    .map((node) => {
      switch (node.type) {
        case "text":
          return node.value;
        case "strong":
          return plainText(node.children);
        default:
          return node.text;
      }
    })
    .join("");
}

/** Every ref that a table row of the document explains. */
export function anchorsIn(document: DocumentNode): Set<string> {
  const anchors = new Set<string>();
  const look = (blocks: readonly Block[]): void => {
    for (const block of blocks) {
      if (block.type === "section" || block.type === "annex") look(block.children);
      else if (block.type === "table") {
        for (const row of block.rows) if (row.anchor !== undefined) anchors.add(row.anchor);
      }
    }
  };
  look(document.children);
  return anchors;
}
