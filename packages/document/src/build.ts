/** Builders: the only way to make a node. Each freezes what it makes. */
import { printFigure, type Figure } from "./figure.ts";
import type {
  AnnexNode,
  Block,
  ChartNode,
  DateNode,
  DocumentNode,
  FigureNode,
  Inline,
  ListNode,
  NodeOf,
  NodeType,
  ParagraphNode,
  SectionNode,
  SignatureNode,
  StrongNode,
  TableColumn,
  TableNode,
  TableRow,
  TextNode,
} from "./node.ts";

/** The bare shape of a node, before its builder has marked it. */
type Shape<T extends NodeType> = Pick<NodeOf<T>, Extract<keyof NodeOf<T>, string>>;

function make<T extends NodeType>(shape: Shape<T> & { readonly type: T }): NodeOf<T> {
  // The mark lives in types only, so this is the one place that may claim it.
  return Object.freeze(shape) as unknown as NodeOf<T>;
}

export function text(value: string): TextNode {
  return make<"text">({ type: "text", value });
}

export function strong(...children: readonly Inline[]): StrongNode {
  return make<"strong">({ type: "strong", children });
}

export function figure(of: Figure): FigureNode {
  return make<"figure">({ type: "figure", figure: Object.freeze({ ...of }), text: printFigure(of) });
}

/** A date or span of whole days (YYYY-MM-DD) with the words that print it. */
export function date(from: string, to: string, words: string): DateNode {
  return make<"date">({ type: "date", from, to, text: words });
}

export function section(depth: SectionNode["depth"], heading: string, ...children: readonly Block[]): SectionNode {
  return make<"section">({ type: "section", depth, heading, children });
}

export function paragraph(...children: readonly Inline[]): ParagraphNode {
  return make<"paragraph">({ type: "paragraph", children });
}

export function list(style: ListNode["style"], items: readonly (readonly Inline[])[]): ListNode {
  return make<"list">({ type: "list", style, items });
}

/** A table; every row must have one cell per column, else it is a RangeError. */
export function table(caption: string, columns: readonly TableColumn[], rows: readonly TableRow[]): TableNode {
  for (const row of rows) {
    if (row.cells.length !== columns.length) {
      throw new RangeError(`table “${caption}”: ${row.cells.length} cells in ${columns.length} columns`);
    }
  }
  return make<"table">({ type: "table", caption, columns, rows });
}

export function chart(title: string, alt: string, bars: ChartNode["bars"]): ChartNode {
  return make<"chart">({ type: "chart", title, alt, bars });
}

export function annex(title: string, ...children: readonly Block[]): AnnexNode {
  return make<"annex">({ type: "annex", title, children });
}

export function signature(org: string, on: DateNode): SignatureNode {
  return make<"signature">({ type: "signature", org, date: on });
}

export function document(title: string, meta: DocumentNode["meta"], children: readonly Block[]): DocumentNode {
  return make<"document">({ type: "document", title, meta: Object.freeze({ ...meta }), children });
}
