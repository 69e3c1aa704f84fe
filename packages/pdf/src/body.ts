/** The body of a paper: one handler per node type, each writing Typst code in which every text is a string. */
import {
  anchorsIn,
  annexNote,
  figureAnchor,
  labelled,
  plainText,
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
import { endingOf, leadOf, reachingText } from "./ending.ts";
import { headOf, recipientOf } from "./letterhead.ts";
import { literal, printable } from "./literal.ts";
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
  /** Whether the last line of the body reaches down to the signature. */
  reached: boolean;
}

/** Where in the paper a node stands. */
interface Place {
  readonly paper: Paper;
  readonly label: string;
  /** Level of a heading here: one below the heading around, so that no level is skipped. */
  readonly level: number;
  /** Ref of the row around: its own figure links back. */
  readonly row: string | undefined;
  /** Whether the signature follows, on the same page. */
  readonly last: boolean;
}

/** A code block that joins what it holds. */
const joined = (parts: readonly string[]): string => (parts.length === 1 ? (parts[0] ?? "") : `{${parts.join(";")}}`);

/** An array of Typst; the comma makes one of a single part. */
const tuple = (parts: readonly string[]): string => `(${parts.map((part) => `${part},`).join("")})`;

function inline(content: readonly Inline[], place: Place): string {
  if (content.length === 0) return '""';
  const last = place.last ? content.findLastIndex((node) => printable(plainText([node])).trim() !== "") : -1;
  return joined(content.map((node, at) => visit(handlers, node, { ...place, last: at === last })));
}

/** Words; they reach down to the signature where they are the last of the body. */
function wordsOf(text: string, { last, paper }: Place): string {
  if (!last) return literal(text);
  paper.reached = true;
  return reachingText(text);
}

function blocks(children: readonly Block[], place: Place): string {
  let out = "";
  for (const [at, { block, label }] of labelled(children).entries()) {
    out += visit(handlers, block, { ...place, label, last: place.last && at === children.length - 1 });
  }
  return out;
}

/** A table or a chart, which goes whole where the signature follows. */
const sticking = (code: string, { last }: Place): string => (last ? `sticking(${code})\n` : `${code}\n`);

/** A title in lines that keep words whole. One character stays free: bold digits are wider than half of one. */
function titleLines(title: string, { profile }: Paper): string {
  const perLine = Math.floor(measure(profile) / (profile.type.title.size / 2)) - 1;
  return joined(
    linesOf(titleWords(title), perLine).flatMap((line, at) => [...(at === 0 ? [] : ["linebreak()"]), literal(line)]),
  );
}

const par = (content: string): string => `par(${content})\n`;

function figureLink({ figure, text }: FigureNode, place: Place): string {
  const { paper, row } = place;
  const { ref } = figure;
  const said = wordsOf(text, place);
  if (row === ref) return paper.used.has(ref) ? `to(${literal(useAnchor(ref))},${said})` : said;
  if (!paper.rows.has(ref)) return said;
  const link = `to(${literal(figureAnchor(ref))},${said})`;
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
  text: (node, place) => wordsOf(node.value, place),
  strong: (node, place) => `strong(${inline(node.children, place)})`,
  figure: figureLink,
  date: (node, place) => wordsOf(node.text, place),
  section(node, place) {
    const heading = `section(${node.depth},${place.level},${literal(place.label + node.heading)})\n`;
    return heading + blocks(node.children, { ...place, level: place.level + 1 });
  },
  paragraph: (node, place) => par(inline(node.children, place)),
  list(node, place) {
    const points =
      node.style === "items" ? node.items.map((content) => ({ label: "——", content, mark: "" })) : pointsOf(node);
    return points
      .map(({ label, content, mark }, at) => {
        const here = { ...place, last: place.last && at === points.length - 1 };
        const said = inline(content, { ...here, last: here.last && mark === "" });
        return par(`{${literal(label)};${said}${mark === "" ? "" : `;${wordsOf(mark, here)}`}}`);
      })
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
        const said = inline(content, { ...place, row: anchor, last: false });
        cells += `,\n${names && at === 0 ? `spot(${literal(figureAnchor(anchor))},${said})` : said}`;
      });
    }
    return sticking(`tabular(${literal(node.caption)},${widths},${aligns},${heads}${cells})`, place);
  },
  chart(node, place) {
    const most = Math.max(1, ...node.bars.map(({ value }) => valueOf(value)));
    const rows = node.bars.map(({ label, value }) => {
      const share = `${((valueOf(value) / most) * 100).toFixed(2)}%`;
      return `,\n(${literal(label)},${share},${visit(handlers, value, { ...place, last: false })})`;
    });
    return sticking(`bars(${literal(node.title)},${literal(node.alt)}${rows.join("")})`, place);
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
    const signed = node.children.findIndex(({ type }) => type === "signature");
    const children = labelled(node.children).map(({ block, label }, at) => {
      const own = visit(handlers, block, { ...place, label, last: at === signed - 1 });
      return (note?.before === at ? noteLines(note, place.paper) : "") + own;
    });
    if (!place.paper.reached) return out + children.join("");
    const lead = leadOf(profile, note?.before === signed);
    const [body, ending = "", below] = [children.slice(0, signed), children[signed], children.slice(signed + 1)];
    return `${out}${endingOf(lead, ending)}${body.join("")}beside(lead,ending)\n${below.join("")}`;
  },
};

/** The blocks of the document as Typst code. */
export function bodyOf(document: DocumentNode, profile: Profile): string {
  const paper: Paper = {
    profile,
    rows: anchorsIn(document),
    explained: new Set(),
    used: new Set(),
    annexes: 0,
    reached: false,
  };
  return visit(handlers, document, { paper, label: "", level: 1, row: undefined, last: false });
}
