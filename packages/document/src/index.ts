/** The report as data: a closed set of nodes, the builders that make them, and the figures they hold. */
export { figureAnchor, useAnchor } from "./anchor.ts";
export {
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
export { printFigure, type Figure } from "./figure.ts";
export type {
  AnnexNode,
  Block,
  ChartNode,
  DateNode,
  DocumentNode,
  FigureNode,
  Handlers,
  Inline,
  ListNode,
  Node,
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
export { chineseNumeral, levelLabel, pointLabel } from "./numeral.ts";
export { annexNote, labelled, pointsOf, type AnnexNote, type Labelled, type Point } from "./outline.ts";
export { amountOf, printQuantity, type Amount, type Count, type Precision, type Quantity } from "./quantity.ts";
export { revive, reviveProse } from "./revive.ts";
export { titleWords } from "./title.ts";
export { visit } from "./visit.ts";
export { anchorsIn, figuresIn, plainText, walk } from "./walk.ts";
