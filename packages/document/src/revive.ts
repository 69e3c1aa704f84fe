/** A report that was sent as data, made into nodes again. */
import {
  annex,
  chart,
  date,
  document,
  figure,
  list,
  paragraph,
  section,
  signature,
  strong,
  table,
  text,
} from "./build.ts";
import type { Block, DateNode, DocumentNode, Inline } from "./node.ts";

const noNode = (node: never): never => {
  throw new TypeError(`no node of a report: ${JSON.stringify(node)?.slice(0, 100)}`);
};

const dateOf = ({ from, to, text: words }: DateNode): DateNode => date(from, to, words);

function inline(node: Inline): Inline {
  switch (node.type) {
    case "text":
      return text(node.value);
    case "strong":
      return strong(...node.children.map(inline));
    case "figure":
      return figure(node.figure);
    case "date":
      return dateOf(node);
    default:
      return noNode(node);
  }
}

function block(node: Block): Block {
  switch (node.type) {
    case "section":
      return section(node.depth, node.heading, ...node.children.map(block));
    case "paragraph":
      return paragraph(...node.children.map(inline));
    case "list":
      return list(
        node.style,
        node.items.map((item) => item.map(inline)),
      );
    case "table":
      return table(
        node.caption,
        node.columns,
        node.rows.map((row) => ({ ...row, cells: row.cells.map((cell) => cell.map(inline)) })),
      );
    case "chart":
      return chart(
        node.title,
        node.alt,
        node.bars.map(({ label, value }) => ({ label, value: figure(value.figure) })),
      );
    case "annex":
      return annex(node.title, ...node.children.map(block));
    case "signature":
      return signature(node.org, dateOf(node.date));
    default:
      return noNode(node);
  }
}

/** The document that JSON holds. Throws a TypeError or RangeError when it is none. */
export function revive(data: unknown): DocumentNode {
  const { type, title, meta, children } = data as DocumentNode;
  if (type !== "document") throw new TypeError("no report");
  return document(title, meta, children.map(block));
}

/** Stretches of prose that JSON holds. Throws a TypeError or RangeError when they are none. */
export function reviveProse(data: unknown): readonly Inline[] {
  if (!Array.isArray(data)) throw new TypeError("no prose");
  return (data as Inline[]).map(inline);
}
