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
import { linesOf, textWidth, type Profile } from "@taizhang/layout";
import { chartTables } from "./chart.ts";
import { headXml, imprintXml, recipientXml } from "./letterhead.ts";
import { BOLD, keptNext, labelRun, paragraph, run } from "./prose.ts";
import { signatureXml } from "./signature.ts";
import { cell, gridOf, RULED, tableOf } from "./table.ts";

/** What one paper remembers while it is written. */
export interface Paper {
  readonly profile: Profile;
  readonly figures: Figures;
  /** The parts of the charts met so far. */
  readonly charts: string[];
  /** Controls written so far; each has its number as its id. */
  controls: number;
}

/** Where in the paper a node stands. */
interface Place {
  readonly paper: Paper;
  readonly label: string;
  readonly bold: boolean;
  /**
   * Whether its end stands on the page of what follows: the signature, which has no page of its own. LibreOffice takes a
   * paragraph along as a whole, and of one that fills a page by itself tears the date from the name.
   */
  readonly kept: boolean;
}

function inline(content: readonly Inline[], place: Place): string {
  let out = "";
  for (const node of content) out += visit(handlers, node, place);
  return out;
}

function blocks(children: readonly Block[], place: Place): string {
  let out = "";
  for (const [at, { block, label }] of labelled(children).entries()) {
    out += visit(handlers, block, { ...place, label, kept: place.kept && at === children.length - 1 });
  }
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

/** 附件：1.… below the body, a blank line above; names that run over start under their first character (7.3.4). */
function noteParagraphs(note: AnnexNote, kept: boolean, { profile }: Paper): string {
  return note.lines
    .map(({ label, title }, at) => {
      const hanging = (at === 0 ? 3 : 0) + (label === "" ? 0 : 1);
      const space = at === 0 ? `<w:spacing w:before="${profile.line.pitch}"/>` : "";
      const words = (at === 0 ? run("附件：") : "") + labelRun(label) + run(title);
      return paragraph(
        "AnnexNote",
        words,
        keptNext(kept) + space + indent({ left: 5 + (label === "" ? 0 : 1), hanging }),
      );
    })
    .join("");
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
  paragraph: (node, place) => paragraph("BodyText", inline(node.children, place), keptNext(place.kept)),
  list(node, place) {
    const points =
      node.style === "items"
        ? node.items.map((item) => labelRun("——") + inline(item, place))
        : pointsOf(node).map(({ label, content, mark }) => labelRun(label) + inline(content, place) + run(mark));
    return points
      .map((words, at) => paragraph("BodyText", words, keptNext(place.kept && at === points.length - 1)))
      .join("");
  },
  table(node, place) {
    const shares = node.columns.map((column) => column.width);
    const grid = gridOf(shares, textWidth(place.paper.profile));
    const heads = node.columns.map((column, at) => cell(grid[at] ?? 0, paragraph("TableHead", run(column.title))));
    const aligns = node.columns.map(({ align }) => (align === "left" ? "" : `<w:jc w:val="${align}"/>`));
    let rows = `<w:tr><w:trPr><w:cantSplit/><w:tblHeader/></w:trPr>${heads.join("")}</w:tr>`;
    for (const [at, row] of node.rows.entries()) {
      const kept = keptNext(place.kept && at === node.rows.length - 1);
      rows += "<w:tr><w:trPr><w:cantSplit/></w:trPr>";
      row.cells.forEach((content, column) => {
        rows += cell(grid[column] ?? 0, paragraph("TableText", inline(content, place), kept + (aligns[column] ?? "")));
      });
      rows += "</w:tr>";
    }
    const caption = node.caption === "" ? "" : paragraph("Caption", run(node.caption));
    return caption + tableOf(grid, rows, { borders: RULED, title: node.caption, alt: "", kept: place.kept });
  },
  chart: (node, place) =>
    paragraph("Caption", run(node.title)) +
    chartTables(node, textWidth(place.paper.profile), place, (value) => visit(handlers, value, place)),
  annex: (node, place) =>
    paragraph("AnnexLabel", labelRun(place.label)) +
    paragraph("AnnexTitle", titleRuns(node.title, place.paper)) +
    blocks(node.children, place),
  signature: (node, place) => signatureXml(node, place.paper.profile),
  document(node, place) {
    const note = annexNote(node);
    const { profile } = place.paper;
    // below a red rule two lines stay free (7.3.1)
    const below = profile.form === "plain" ? "" : `<w:spacing w:before="${2 * profile.line.pitch}"/>`;
    let out =
      headXml(node, profile) + paragraph("Title", titleRuns(node.title, place.paper), below) + recipientXml(profile);
    labelled(node.children).forEach(({ block, label }, at) => {
      if (note?.before === at) out += noteParagraphs(note, block.type === "signature", place.paper);
      out += visit(handlers, block, { ...place, label, kept: node.children[at + 1]?.type === "signature" });
    });
    return out + imprintXml(node, profile);
  },
};

/** The blocks of the document as WordprocessingML; the figures it meets are noted in the paper. */
export function bodyXml(document: DocumentNode, paper: Paper): string {
  return visit(handlers, document, { paper, label: "", bold: false, kept: false });
}
