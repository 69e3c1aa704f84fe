/** The report as plain text for pasting: prose indented by two ideographic spaces, tables as tab-separated lines. */
import {
  annexNote,
  labelled,
  pointsOf,
  visit,
  type Block,
  type DocumentNode,
  type Handlers,
  type Inline,
} from "@taizhang/document";

const INDENT = "　　";
/** Characters in a line of an official paper (GB/T 9704—2012, 5.2.3). */
const LINE = 28;

/** One line of text: a line end or tab inside a value would start another. */
function clean(value: string): string {
  return value.replace(/[\t\n\v\f\r\u0085\u2028\u2029]+/g, " ");
}

function inline(content: readonly Inline[]): string {
  let out = "";
  for (const node of content) out += visit(handlers, node, "");
  return out;
}

function blocks(children: readonly Block[]): string {
  let out = "";
  for (const { block, label } of labelled(children)) out += visit(handlers, block, label);
  return out;
}

/** Width of a line in Chinese characters; half-width ones count half. */
function widthOf(line: string): number {
  let width = 0;
  for (const char of line) width += (char.codePointAt(0) ?? 0) < 0x2e80 ? 0.5 : 1;
  return width;
}

const padded = (spaces: number, line: string): string => "　".repeat(Math.max(0, Math.floor(spaces))) + line;

const handlers: Handlers<[label: string], string> = {
  text: (node) => clean(node.value),
  strong: (node) => inline(node.children),
  figure: (node) => clean(node.text),
  date: (node) => clean(node.text),
  section: (node, label) => `${INDENT}${label}${clean(node.heading)}\n${blocks(node.children)}`,
  paragraph: (node) => `${INDENT}${inline(node.children)}\n`,
  list(node) {
    if (node.style === "items") return node.items.map((item) => `${INDENT}——${inline(item)}\n`).join("");
    return pointsOf(node)
      .map(({ label, content, mark }) => `${INDENT}${label}${inline(content)}${mark}\n`)
      .join("");
  },
  table(node) {
    const caption = node.caption === "" ? "" : `${clean(node.caption)}\n`;
    const head = node.columns.map((column) => clean(column.title)).join("\t");
    const rows = node.rows.map((row) => `${row.cells.map(inline).join("\t")}\n`);
    return `\n${caption}${head}\n${rows.join("")}\n`;
  },
  chart(node) {
    const bars = node.bars.map((bar) => `${clean(bar.label)}\t${clean(bar.value.text)}\n`);
    return `\n${clean(node.title)}\n${bars.join("")}\n`;
  },
  annex: (node, label) => `\n\n${label}\n\n${clean(node.title)}\n\n${blocks(node.children)}`,
  signature(node) {
    const org = clean(node.org);
    const on = clean(node.date.text);
    // Two characters in from the right; the date starts two characters after the name (GB/T 9704—2012, 7.3.5.2).
    const left = LINE - 2 - Math.max(widthOf(org), widthOf(on) + 2);
    return `\n${padded(left, org)}\n${padded(left + 2, on)}\n`;
  },
  document(node) {
    const note = annexNote(node);
    let out = `${clean(node.title)}\n\n`;
    labelled(node.children).forEach(({ block, label }, at) => {
      if (note?.before === at) {
        out += "\n";
        note.lines.forEach(({ label: number, title }, nth) => {
          out += `${INDENT}${nth === 0 ? "附件：" : "　　　"}${number}${clean(title)}\n`;
        });
      }
      out += visit(handlers, block, label);
    });
    return out;
  },
};

/** The document as plain text. Figures and dates are printed in their words; every block ends with a line end. */
export function renderText(document: DocumentNode): string {
  return visit(handlers, document, "");
}
