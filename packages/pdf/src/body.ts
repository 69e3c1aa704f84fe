/** The body of a paper: one handler per node type, each writing Typst code in which every text is a string. */
import {
  anchorsIn,
  annexNote,
  figureAnchor,
  labelled,
  pointsOf,
  titleWords,
  useAnchor,
  visit,
  type AnnexNote,
  type Block,
  type DocumentNode,
  type FigureNode,
  type Handlers,
  type Inline,
} from "@taizhang/document";
import { linesOf, type Profile } from "@taizhang/layout";
import { headOf, recipientOf } from "./letterhead.ts";
import { literal } from "./literal.ts";
import { charWidth, measure } from "./setting.ts";
import { signatureOf } from "./signature.ts";

/** What one paper remembers while it is written. */
interface Paper {
  readonly profile: Profile;
  /** Refs that have a row to link to. */
  readonly rows: ReadonlySet<string>;
  /** Refs whose row is already written: a name may occur once. */
  readonly explained: Set<string>;
  /** Refs already used outside their row: a row links back to the first use. */
  readonly used: Set<string>;
  annexes: number;
}

/** Where in the paper a node stands. */
interface Place {
  readonly paper: Paper;
  readonly label: string;
  /** Level of a heading here: one below the heading around, so that no level is skipped. */
  readonly level: number;
  /** Ref of the row around: its own figure links back. */
  readonly row: string | undefined;
}

/** A code block that joins what it holds. */
const joined = (parts: readonly string[]): string => (parts.length === 1 ? (parts[0] ?? "") : `{${parts.join(";")}}`);

/** An array of Typst; the comma makes one of a single part. */
const tuple = (parts: readonly string[]): string => `(${parts.map((part) => `${part},`).join("")})`;

const inline = (content: readonly Inline[], place: Place): string =>
  content.length === 0 ? '""' : joined(content.map((node) => visit(handlers, node, place)));

function blocks(children: readonly Block[], place: Place): string {
  let out = "";
  for (const { block, label } of labelled(children)) out += visit(handlers, block, { ...place, label });
  return out;
}

/** A title in lines that keep words whole. One character stays free: bold digits are wider than half of one. */
function titleLines(title: string, { profile }: Paper): string {
  const perLine = Math.floor(measure(profile) / (profile.type.title.size / 2)) - 1;
  return joined(
    linesOf(titleWords(title), perLine).flatMap((line, at) => [...(at === 0 ? [] : ["linebreak()"]), literal(line)]),
  );
}

const par = (content: string): string => `par(${content})\n`;

function figureLink({ figure, text }: FigureNode, { paper, row }: Place): string {
  const { ref } = figure;
  const words = literal(text);
  if (row === ref) return paper.used.has(ref) ? `to(${literal(useAnchor(ref))},${words})` : words;
  if (!paper.rows.has(ref)) return words;
  const link = `to(${literal(figureAnchor(ref))},${words})`;
  if (paper.used.has(ref)) return link;
  paper.used.add(ref);
  return `spot(${literal(useAnchor(ref))},${link})`;
}

/** 附件：1.… below the body, a blank line above; names that run over start under their first character (7.3.4). */
function noteLines(note: AnnexNote, { profile }: Paper): string {
  const char = charWidth(profile);
  const length = (chars: number): string => `${chars * char}pt`;
  return note.lines
    .map(({ label, title }, at) => {
      const hanging = (at === 0 ? 3 : 0) + (label === "" ? 0 : 1);
      const left = 5 + (label === "" ? 0 : 1);
      const words = `${literal((at === 0 ? "附件：" : "") + label)};to("annex-${at + 1}",${literal(title)})`;
      return `note(${length(left)},${length(hanging)},${at === 0},{${words}})\n`;
    })
    .join("");
}

const valueOf = ({ figure: { quantity } }: FigureNode): number => (typeof quantity === "string" ? 0 : quantity.value);

const handlers: Handlers<[place: Place], string> = {
  text: (node) => literal(node.value),
  strong: (node, place) => `strong(${inline(node.children, place)})`,
  figure: figureLink,
  date: (node) => literal(node.text),
  section(node, place) {
    const heading = `section(${node.depth},${place.level},${literal(place.label + node.heading)})\n`;
    return heading + blocks(node.children, { ...place, level: place.level + 1 });
  },
  paragraph: (node, place) => par(inline(node.children, place)),
  list(node, place) {
    if (node.style === "items") return node.items.map((item) => par(`{"——";${inline(item, place)}}`)).join("");
    return pointsOf(node)
      .map(({ label, content, mark }) => par(`{${literal(label)};${inline(content, place)};${literal(mark)}}`))
      .join("");
  },
  table(node, place) {
    if (node.columns.length === 0) return "";
    const whole = node.columns.reduce((sum, { width }) => sum + width, 0);
    const widths = tuple(
      node.columns.map(({ width }) => (whole > 0 ? `${((width / whole) * 100).toFixed(2)}fr` : "1fr")),
    );
    const aligns = tuple(node.columns.map(({ align }) => align));
    const heads = tuple(node.columns.map(({ title }) => literal(title)));
    let cells = "";
    for (const { anchor, cells: contents } of node.rows) {
      const names = anchor !== undefined && !place.paper.explained.has(anchor);
      if (names) place.paper.explained.add(anchor);
      contents.forEach((content, at) => {
        const words = inline(content, { ...place, row: anchor });
        cells += `,\n${names && at === 0 ? `spot(${literal(figureAnchor(anchor))},${words})` : words}`;
      });
    }
    return `tabular(${literal(node.caption)},${widths},${aligns},${heads}${cells})\n`;
  },
  chart(node, place) {
    const most = Math.max(1, ...node.bars.map(({ value }) => valueOf(value)));
    const rows = node.bars.map(({ label, value }) => {
      const share = `${((valueOf(value) / most) * 100).toFixed(2)}%`;
      return `,\n(${literal(label)},${share},${visit(handlers, value, place)})`;
    });
    return `bars(${literal(node.title)},${literal(node.alt)}${rows.join("")})\n`;
  },
  annex(node, place) {
    place.paper.annexes += 1;
    const title = titleLines(node.title, place.paper);
    return (
      `annex("annex-${place.paper.annexes}",${literal(place.label)},${title})\n` +
      blocks(node.children, { ...place, level: 2 })
    );
  },
  signature: (node, place) => signatureOf(node, visit(handlers, node.date, place), place.paper.profile),
  document(node, place) {
    const note = annexNote(node);
    const { profile } = place.paper;
    let out = `${headOf(node, profile)}title(${titleLines(node.title, place.paper)})\n${recipientOf(profile)}`;
    labelled(node.children).forEach(({ block, label }, at) => {
      if (note?.before === at) out += noteLines(note, place.paper);
      out += visit(handlers, block, { ...place, label });
    });
    return out;
  },
};

/** The blocks of the document as Typst code. */
export function bodyOf(document: DocumentNode, profile: Profile): string {
  const paper: Paper = { profile, rows: anchorsIn(document), explained: new Set(), used: new Set(), annexes: 0 };
  return visit(handlers, document, { paper, label: "", level: 1, row: undefined });
}
