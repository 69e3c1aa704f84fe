/** The body of a DOCX: one handler per node type, each writing WordprocessingML. */
import {
  annexNote,
  labelled,
  pointsOf,
  titleWords,
  visit,
  type AnnexNote,
  type Block,
  type DocumentNode,
  type Handlers,
  type Inline,
} from "@taizhang/document";
import { bind, dataBinding, printed, type Figures } from "./figures.ts";
import { linesOf, textWidth, widthOf, type Profile } from "@taizhang/layout";
import { escapeXml } from "./xml.ts";

/** What one paper remembers while it is written. */
export interface Paper {
  readonly profile: Profile;
  readonly figures: Figures;
  /** Controls written so far; each has its number as its id. */
  controls: number;
}

/** Where in the paper a node stands. */
interface Place {
  readonly paper: Paper;
  readonly label: string;
  readonly bold: boolean;
}

const BOLD = "<w:rPr><w:b/><w:bCs/></w:rPr>";

function run(text: string, bold = false): string {
  if (text === "") return "";
  const space = /^\s|\s$|\s\s/.test(text) ? ' xml:space="preserve"' : "";
  return `<w:r>${bold ? BOLD : ""}<w:t${space}>${escapeXml(text)}</w:t></w:r>`;
}

/** A label of ours, not of the author: 一、 or 附件1. */
const labelRun = (label: string): string =>
  label === "" ? "" : `<w:r><w:rPr><w:rStyle w:val="Label"/></w:rPr><w:t>${label}</w:t></w:r>`;

function paragraph(style: string, content: string, properties = ""): string {
  return `<w:p><w:pPr><w:pStyle w:val="${style}"/>${properties}</w:pPr>${content}</w:p>`;
}

function inline(content: readonly Inline[], place: Place): string {
  let out = "";
  for (const node of content) out += visit(handlers, node, place);
  return out;
}

function blocks(children: readonly Block[], place: Place): string {
  let out = "";
  for (const { block, label } of labelled(children)) out += visit(handlers, block, { ...place, label });
  return out;
}

/** A title in lines that keep words whole. One character stays free: word processors set digits apart from 汉字. */
function titleRuns(title: string, { profile }: Paper): string {
  const perLine = Math.floor(textWidth(profile) / (profile.type.title.size * 10)) - 1;
  return linesOf(titleWords(title), perLine)
    .map((line) => run(line))
    .join("<w:r><w:br/></w:r>");
}

const indent = (sides: Readonly<Record<string, number>>): string =>
  `<w:ind ${Object.entries(sides)
    .map(([side, chars]) => `w:${side}Chars="${chars * 100}" w:${side}="${chars * 320}"`)
    .join(" ")}/>`;

const leftIndent = (twips: number): string => `<w:ind w:left="${twips}"/>`;

/** 附件：1.… below the body, a blank line above; names that run over start under their first character (7.3.4). */
function noteParagraphs(note: AnnexNote, { profile }: Paper): string {
  return note.lines
    .map(({ label, title }, at) => {
      const hanging = (at === 0 ? 3 : 0) + (label === "" ? 0 : 1);
      const space = at === 0 ? `<w:spacing w:before="${profile.line.pitch}"/>` : "";
      const words = (at === 0 ? run("附件：") : "") + labelRun(label) + run(title);
      return paragraph("AnnexNote", words, space + indent({ left: 5 + (label === "" ? 0 : 1), hanging }));
    })
    .join("");
}

/** Widths of columns by their shares, together as wide as the text. */
function gridOf(shares: readonly number[], whole: number): number[] {
  const sum = shares.reduce((total, share) => total + share, 0);
  let left = whole;
  return shares.map((share, at) => {
    const width = at === shares.length - 1 ? left : Math.round(whole * (sum > 0 ? share / sum : 1 / shares.length));
    left -= width;
    return width;
  });
}

const cell = (width: number, content: string): string =>
  `<w:tc><w:tcPr><w:tcW w:w="${width}" w:type="dxa"/><w:vAlign w:val="center"/></w:tcPr>${content}</w:tc>`;

const edge = (side: string, size: number): string =>
  `<w:${side} w:val="single" w:sz="${size}" w:space="0" w:color="000000"/>`;
const RULED = `<w:tblBorders>${edge("top", 8)}${edge("left", 4)}${edge("bottom", 8)}${edge("right", 4)}${edge("insideH", 4)}${edge("insideV", 4)}</w:tblBorders>`;

function tableOf(
  grid: readonly number[],
  rows: string,
  about: { borders: string; title: string; alt: string },
): string {
  // Word refuses a table without cells.
  if (rows === "" || grid.length === 0) return "";
  const columns = grid.map((width) => `<w:gridCol w:w="${width}"/>`).join("");
  const whole = grid.reduce((sum, width) => sum + width, 0);
  return (
    `<w:tbl><w:tblPr><w:tblW w:w="${whole}" w:type="dxa"/><w:jc w:val="center"/>${about.borders}<w:tblLayout w:type="fixed"/>` +
    `<w:tblLook w:val="0420" w:firstRow="1" w:lastRow="0" w:firstColumn="0" w:lastColumn="0" w:noHBand="0" w:noVBand="1"/>` +
    `<w:tblCaption w:val="${escapeXml(about.title)}"/>${about.alt === "" ? "" : `<w:tblDescription w:val="${escapeXml(about.alt)}"/>`}</w:tblPr>` +
    `<w:tblGrid>${columns}</w:tblGrid>${rows}</w:tbl>${paragraph("Spacer", "")}`
  );
}

const handlers: Handlers<[place: Place], string> = {
  text: (node, { bold }) => run(node.value, bold),
  strong: (node, place) => inline(node.children, { ...place, bold: true }),
  figure(node, { paper, bold }) {
    const { before, number, after } = printed(node.text);
    const binding = bind(node, number, paper.figures);
    if (number === "") return run(before, bold);
    paper.controls += 1;
    return (
      `${run(before, bold)}<w:sdt><w:sdtPr>${bold ? BOLD : ""}<w:alias w:val="${binding.alias}"/><w:id w:val="${paper.controls}"/>` +
      `${dataBinding(binding)}<w:text/></w:sdtPr><w:sdtContent>${run(number, bold)}</w:sdtContent></w:sdt>${run(after, bold)}`
    );
  },
  date: (node, { bold }) => run(node.text, bold),
  section: (node, place) =>
    paragraph(`Heading${node.depth}`, labelRun(place.label) + run(node.heading)) + blocks(node.children, place),
  paragraph: (node, place) => paragraph("BodyText", inline(node.children, place)),
  list(node, place) {
    if (node.style === "items") {
      return node.items.map((item) => paragraph("BodyText", labelRun("——") + inline(item, place))).join("");
    }
    return pointsOf(node)
      .map(({ label, content, mark }) => paragraph("BodyText", labelRun(label) + inline(content, place) + run(mark)))
      .join("");
  },
  table(node, place) {
    const shares = node.columns.map((column) => column.width);
    const grid = gridOf(shares, textWidth(place.paper.profile));
    const heads = node.columns.map((column, at) => cell(grid[at] ?? 0, paragraph("TableHead", run(column.title))));
    const aligns = node.columns.map(({ align }) => (align === "left" ? "" : `<w:jc w:val="${align}"/>`));
    let rows = `<w:tr><w:trPr><w:cantSplit/><w:tblHeader/></w:trPr>${heads.join("")}</w:tr>`;
    for (const row of node.rows) {
      rows += "<w:tr><w:trPr><w:cantSplit/></w:trPr>";
      row.cells.forEach((content, at) => {
        rows += cell(grid[at] ?? 0, paragraph("TableText", inline(content, place), aligns[at]));
      });
      rows += "</w:tr>";
    }
    const caption = node.caption === "" ? "" : paragraph("Caption", run(node.caption));
    return caption + tableOf(grid, rows, { borders: RULED, title: node.caption, alt: "" });
  },
  chart(node, place) {
    const grid = gridOf([30, 52, 18], textWidth(place.paper.profile));
    const [labels = 0, bars = 0, values = 0] = grid;
    // 108 twips of cell margin on each side.
    const room = bars - 216;
    const amounts = node.bars.map(({ value: { figure } }) =>
      typeof figure.quantity === "string" ? 0 : figure.quantity.value,
    );
    const most = Math.max(1, ...amounts);
    let rows = "";
    node.bars.forEach((bar, at) => {
      // The bar is a shaded paragraph that ends where the amount does.
      const length = Math.round((room * (amounts[at] ?? 0)) / most);
      const shade = `<w:shd w:val="clear" w:color="auto" w:fill="7F7F7F"/><w:ind w:left="0" w:right="${room - length}"/>`;
      rows +=
        `<w:tr><w:trPr><w:cantSplit/></w:trPr>${cell(labels, paragraph("TableText", run(bar.label)))}` +
        cell(bars, paragraph("Bar", "", length > 0 ? shade : "")) +
        `${cell(values, paragraph("TableText", visit(handlers, bar.value, place)))}</w:tr>`;
    });
    const title = paragraph("Caption", run(node.title));
    return title + tableOf(grid, rows, { borders: "", title: node.title, alt: node.alt });
  },
  annex: (node, place) =>
    paragraph("AnnexLabel", labelRun(place.label)) +
    paragraph("AnnexTitle", titleRuns(node.title, place.paper)) +
    blocks(node.children, place),
  signature(node, place) {
    // 7.3.5.2, in characters from the right: the name two in, the date two after its first character; a longer date stands
    // two in itself and pushes the name in. Both start from the left, so that the two characters are exact in any font.
    const { profile } = place.paper;
    const char = profile.type.body.size * 10 + profile.line.spacing;
    const wide = Math.max(widthOf(node.org), widthOf(node.date.text) + 2);
    const left = Math.max(0, textWidth(profile) - Math.ceil((wide + 2) * char));
    const space = `<w:keepNext/><w:spacing w:before="${profile.line.pitch}"/>`;
    return (
      paragraph("Signature", run(node.org), space + leftIndent(left)) +
      paragraph("Signature", visit(handlers, node.date, place), leftIndent(left + 2 * char))
    );
  },
  document(node, place) {
    const note = annexNote(node);
    let out = paragraph("Title", titleRuns(node.title, place.paper));
    labelled(node.children).forEach(({ block, label }, at) => {
      if (note?.before === at) out += noteParagraphs(note, place.paper);
      out += visit(handlers, block, { ...place, label });
    });
    return out;
  },
};

/** The blocks of the document as WordprocessingML; the figures it meets are noted in the paper. */
export function bodyXml(document: DocumentNode, paper: Paper): string {
  return visit(handlers, document, { paper, label: "", bold: false });
}
