/** The report as GitHub-flavoured Markdown; a figure links to the row that explains it. */
import {
  anchorsIn,
  annexNote,
  figureAnchor,
  labelled,
  pointsOf,
  visit,
  type Block,
  type DocumentNode,
  type Handlers,
  type Inline,
} from "@taizhang/document";
import { escapeInline, escapeStart } from "./markdown-escape.ts";

/** What a handler has to know besides its node. */
interface Place {
  /** Refs that have a row to link to. */
  readonly rows: ReadonlySet<string>;
  /** Rows whose anchor is already written: a second one of the same name would be ambiguous. */
  readonly written: Set<string>;
  readonly label: string;
  /** How far headings are pushed down: 1 in the body, 2 in an annex. */
  readonly below: number;
  /** Ref of the row around: its own figure does not link to itself. */
  readonly row: string | undefined;
}

/** A stretch of one line: its words, whether they are strong, and where they link to. */
interface Span {
  readonly words: string;
  readonly strong: boolean;
  readonly link: string | undefined;
}

const spans: Pick<Handlers<[place: Place, strong: boolean], Span[]>, Inline["type"]> = {
  text: (node, _place, strong) => [{ words: node.value, strong, link: undefined }],
  date: (node, _place, strong) => [{ words: node.text, strong, link: undefined }],
  strong: (node, place) => node.children.flatMap((child) => visit(spans, child, place, true)),
  figure({ figure: { ref }, text }, { rows, row }, strong) {
    return [{ words: text, strong, link: rows.has(ref) && ref !== row ? figureAnchor(ref) : undefined }];
  },
};

const EDGES = /^([\p{P}\p{S}\s]*)(.*?)([\p{P}\p{S}\s]*)$/su;

/**
 * Strong words. Marks at the edges stay outside, since 。** before a letter does not close
 * (CommonMark 0.31, 6.2, flanking runs).
 */
function emphasised(words: string): string {
  const [, before = "", inner = "", after = ""] = EDGES.exec(words) ?? [];
  return escapeInline(before) + (inner === "" ? "" : `**${escapeInline(inner)}**`) + escapeInline(after);
}

const shownAs = ({ words, strong, link }: Span): string => {
  const shown = strong ? emphasised(words) : escapeInline(words);
  return link === undefined ? shown : `[${shown}](#${link})`;
};

function inline(content: readonly Inline[], place: Place): string {
  let out = "";
  let open: Span | undefined;
  for (const span of content.flatMap((node) => visit(spans, node, place, false))) {
    if (open !== undefined && open.strong === span.strong && open.link === span.link && span.link === undefined) {
      // Neighbours of one weight are one run: **a****b** would not read back.
      open = { ...open, words: open.words + span.words };
    } else {
      if (open !== undefined) out += shownAs(open);
      open = span;
    }
  }
  return open === undefined ? out : out + shownAs(open);
}

const line = (content: readonly Inline[], place: Place): string => escapeStart(inline(content, place));
const plain = (value: string): string => escapeStart(escapeInline(value));

function blocks(children: readonly Block[], place: Place): string {
  let out = "";
  for (const { block, label } of labelled(children)) out += visit(handlers, block, { ...place, label });
  return out;
}

/** The anchor of a row that figures link to, once per ref. */
function anchorOf(ref: string | undefined, { written }: Place): string {
  if (ref === undefined || written.has(ref)) return "";
  written.add(ref);
  return `<a id="${figureAnchor(ref)}"></a>`;
}

const RULE = { left: ":---", center: ":---:", right: "---:" } as const;
const cells = (row: readonly string[]): string => `| ${row.join(" | ")} |\n`;

const handlers: Handlers<[place: Place], string> = {
  text: (node, place) => inline([node], place),
  strong: (node, place) => inline([node], place),
  figure: (node, place) => inline([node], place),
  date: (node, place) => inline([node], place),
  section: (node, place) =>
    `${"#".repeat(Math.min(6, node.depth + place.below))} ${plain(place.label + node.heading)}\n\n${blocks(node.children, place)}`,
  paragraph: (node, place) => `${line(node.children, place)}\n\n`,
  list(node, place) {
    if (node.style === "items") return `${node.items.map((item) => `- ${line(item, place)}\n`).join("")}\n`;
    return pointsOf(node)
      .map(({ label, content, mark }) => `${escapeStart(label + inline(content, place) + mark)}\n\n`)
      .join("");
  },
  table(node, place) {
    const caption = node.caption === "" ? "" : `${escapeStart(emphasised(node.caption))}\n\n`;
    const head = cells(node.columns.map((column) => plain(column.title)));
    const rule = cells(node.columns.map((column) => RULE[column.align]));
    const rows = node.rows.map((row) => {
      const inside = { ...place, row: row.anchor };
      return cells(row.cells.map((cell, at) => (at === 0 ? anchorOf(row.anchor, place) : "") + line(cell, inside)));
    });
    return `${caption}${head}${rule}${rows.join("")}\n`;
  },
  chart(node, place) {
    const head = cells(["项目", "数量"]) + cells([RULE.left, RULE.right]);
    const bars = node.bars.map((bar) => cells([plain(bar.label), line([bar.value], place)]));
    return `${escapeStart(emphasised(node.title))}\n\n${plain(node.alt)}\n\n${head}${bars.join("")}\n`;
  },
  annex: (node, place) =>
    `---\n\n${place.label}\n\n## ${plain(node.title)}\n\n${blocks(node.children, { ...place, below: 2 })}`,
  signature: (node) => `${plain(node.org)}\\\n${plain(node.date.text)}\n\n`,
  document(node, place) {
    const note = annexNote(node);
    let out = `# ${plain(node.title)}\n\n`;
    labelled(node.children).forEach(({ block, label }, at) => {
      if (note?.before === at) {
        const lines = note.lines.map((each) => each.label + plain(each.title));
        out += `附件：${lines.join("\\\n")}\n\n`;
      }
      out += visit(handlers, block, { ...place, label });
    });
    return out;
  },
};

/** The document as Markdown. Figures whose ref has a row link to it; the row carries `<a id>`. Ends with one line end. */
export function renderMarkdown(document: DocumentNode): string {
  const place: Place = { rows: anchorsIn(document), written: new Set(), label: "", below: 1, row: undefined };
  return `${visit(handlers, document, place).trimEnd()}\n`;
}
