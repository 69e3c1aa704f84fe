/** The report as JSON: the document's own nodes, every object with its keys in one fixed order. */
import { visit, type DocumentNode, type Figure, type Handlers, type Node, type Quantity } from "@taizhang/document";

type Json = string | number | readonly Json[] | { readonly [key: string]: Json };

function quantity(of: Quantity): Json {
  return typeof of === "string" ? of : { value: of.value, precision: of.precision };
}

function figure(of: Figure): Json {
  return { ref: of.ref, title: of.title, unit: of.unit, quantity: quantity(of.quantity) };
}

const all = (nodes: readonly Node[]): Json[] => nodes.map((node) => visit(handlers, node));

const handlers: Handlers<[], Json> = {
  text: (node) => ({ type: "text", value: node.value }),
  strong: (node) => ({ type: "strong", children: all(node.children) }),
  figure: (node) => ({ type: "figure", figure: figure(node.figure), text: node.text }),
  date: (node) => ({ type: "date", from: node.from, to: node.to, text: node.text }),
  section: (node) => ({
    type: "section",
    depth: node.depth,
    heading: node.heading,
    children: all(node.children),
  }),
  paragraph: (node) => ({ type: "paragraph", children: all(node.children) }),
  list: (node) => ({ type: "list", style: node.style, items: node.items.map(all) }),
  table: (node) => ({
    type: "table",
    caption: node.caption,
    columns: node.columns.map(({ title, width, align }) => ({ title, width, align })),
    rows: node.rows.map((row) => ({
      ...(row.anchor === undefined ? {} : { anchor: row.anchor }),
      cells: row.cells.map(all),
    })),
  }),
  chart: (node) => ({
    type: "chart",
    title: node.title,
    alt: node.alt,
    bars: node.bars.map((bar) => ({ label: bar.label, value: visit(handlers, bar.value) })),
  }),
  annex: (node) => ({ type: "annex", title: node.title, children: all(node.children) }),
  signature: (node) => ({ type: "signature", org: node.org, date: visit(handlers, node.date) }),
  document: (node) => ({
    type: "document",
    title: node.title,
    meta: {
      org: node.meta.org,
      orgCode: node.meta.orgCode,
      year: node.meta.year,
      lang: node.meta.lang,
    },
    children: all(node.children),
  }),
};

/** The document as JSON, indented by two spaces, with a line end at the end. Same document, same bytes. */
export function renderJson(document: DocumentNode): string {
  return `${JSON.stringify(visit(handlers, document), undefined, 2)}\n`;
}
