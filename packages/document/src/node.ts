/** The node types of a report. A closed set: a renderer has one handler for each. */
import type { Figure } from "./figure.ts";

declare const built: unique symbol;
/** Type-only mark of a node that came from its builder. */
interface Built {
  readonly [built]: true;
}

export interface TextNode extends Built {
  readonly type: "text";
  readonly value: string;
}
export interface StrongNode extends Built {
  readonly type: "strong";
  readonly children: readonly Inline[];
}
export interface FigureNode extends Built {
  readonly type: "figure";
  readonly figure: Figure;
  /** The printed words, number and unit: 约90人. */
  readonly text: string;
}
export interface DateNode extends Built {
  readonly type: "date";
  /** First and last whole day, YYYY-MM-DD. */
  readonly from: string;
  readonly to: string;
  /** The printed words: 10月24日. */
  readonly text: string;
}
export type Inline = TextNode | StrongNode | FigureNode | DateNode;

/** A heading with what stands under it. Depth 1 is 一、; labels are the renderer's. */
export interface SectionNode extends Built {
  readonly type: "section";
  readonly depth: 1 | 2 | 3 | 4;
  readonly heading: string;
  readonly children: readonly Block[];
}
export interface ParagraphNode extends Built {
  readonly type: "paragraph";
  readonly children: readonly Inline[];
}
/** Points of one kind. `points` reads 一是…；二是… in running paragraphs, `items` is a plain list. */
export interface ListNode extends Built {
  readonly type: "list";
  readonly style: "points" | "items";
  readonly items: readonly (readonly Inline[])[];
}
export interface TableColumn {
  readonly title: string;
  /** Share of the width; shares of a table need not add up to anything. */
  readonly width: number;
  readonly align: "left" | "center" | "right";
}
export interface TableRow {
  /** Ref of the figure this row explains: the target of every figure with that ref. */
  readonly anchor?: string;
  readonly cells: readonly (readonly Inline[])[];
}
export interface TableNode extends Built {
  readonly type: "table";
  readonly caption: string;
  readonly columns: readonly TableColumn[];
  readonly rows: readonly TableRow[];
}
/** Bars of one series, each bar a figure. `alt` says in words what the picture shows. */
export interface ChartNode extends Built {
  readonly type: "chart";
  readonly title: string;
  readonly alt: string;
  readonly bars: readonly { readonly label: string; readonly value: FigureNode }[];
}
export interface AnnexNode extends Built {
  readonly type: "annex";
  readonly title: string;
  readonly children: readonly Block[];
}
export interface SignatureNode extends Built {
  readonly type: "signature";
  readonly org: string;
  readonly date: DateNode;
}
export type Block = SectionNode | ParagraphNode | ListNode | TableNode | ChartNode | AnnexNode | SignatureNode;

/** A whole report: title, body, annexes, signature, in reading order. */
export interface DocumentNode extends Built {
  readonly type: "document";
  readonly title: string;
  /** Facts about the paper itself that some formats keep out of sight. */
  readonly meta: {
    readonly org: string;
    readonly orgCode: string;
    readonly year: number;
    /** Language tag of the text. */
    readonly lang: "zh-CN";
    /** Which sealed edition this is: the hash over what it was made of, and the head of the ledger at that moment. */
    readonly seal?: { readonly edition: string; readonly head: string };
  };
  readonly children: readonly Block[];
}

export type Node = Inline | Block | DocumentNode;
export type NodeType = Node["type"];
/** The node of one type. */
export type NodeOf<T extends NodeType> = Extract<Node, { type: T }>;
/** One handler per node type: the compiler counts them. */
export type Handlers<Args extends readonly unknown[], Out> = {
  readonly [T in NodeType]: (node: NodeOf<T>, ...args: Args) => Out;
};
