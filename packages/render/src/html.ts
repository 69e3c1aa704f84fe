/** The report as one self-contained page: no requests, no scripts, every figure a link to the row that explains it. */
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
  type TableRow,
} from "@taizhang/document";
import { bars } from "./bars.ts";
import { escapeHtml } from "./html-escape.ts";
import { STYLESHEET, STYLESHEET_HASH } from "./stylesheet.ts";

/** What one page remembers while it is written. */
interface Page {
  /** Refs that have a row to link to. */
  readonly rows: ReadonlySet<string>;
  /** Refs whose row is already written: an id may occur once. */
  readonly explained: Set<string>;
  /** Refs already used outside their row: a row links back to the first use. */
  readonly used: Set<string>;
  charts: number;
  annexes: number;
}

/** Where in the page a node stands. */
interface Place {
  readonly page: Page;
  readonly label: string;
  /** How far headings are pushed down: 1 in the body, 2 in an annex. */
  readonly below: number;
  /** Ref of the row around: its own figure does not link to itself. */
  readonly row: string | undefined;
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

const labelOf = (label: string): string => (label === "" ? "" : `<span class="label">${label}</span>`);

/** A title that breaks between words only. */
const breakable = (title: string): string => titleWords(title).map(escapeHtml).join("<wbr>");

function figureLink({ figure, text }: FigureNode, { page, row }: Place): string {
  const about = `class="figure" data-ref="${escapeHtml(figure.ref)}"`;
  if (row === figure.ref || !page.rows.has(figure.ref)) return `<span ${about}>${escapeHtml(text)}</span>`;
  const first = page.used.has(figure.ref) ? "" : ` id="${useAnchor(figure.ref)}"`;
  page.used.add(figure.ref);
  const title = ` title="${escapeHtml(figure.title)}"`;
  return `<a ${about}${first} href="#${figureAnchor(figure.ref)}"${title}>${escapeHtml(text)}</a>`;
}

/** The same inside SVG, where a span is a tspan. */
function figureInPicture(node: FigureNode, place: Place): string {
  return figureLink(node, place).replace(/^<span (.*)<\/span>$/s, "<tspan $1</tspan>");
}

function tableRow(row: TableRow, aligns: readonly string[], place: Place): string {
  const { anchor } = row;
  const { page } = place;
  const names = anchor !== undefined && !page.explained.has(anchor);
  if (names) page.explained.add(anchor);
  const back =
    names && page.used.has(anchor)
      ? `<a class="back" href="#${useAnchor(anchor)}" title="返回正文" aria-label="返回正文">↑</a>`
      : "";
  const inside = { ...place, row: anchor };
  const cells = row.cells.map((cell, at) => {
    const tag = at === 0 ? "th" : "td";
    const scope = at === 0 ? ' scope="row"' : "";
    const last = at === row.cells.length - 1 ? back : "";
    return `<${tag}${scope} class="${aligns[at] ?? "left"}">${inline(cell, inside)}${last}</${tag}>`;
  });
  return `<tr${names ? ` id="${figureAnchor(anchor)}"` : ""}>${cells.join("")}</tr>\n`;
}

function noteOf(note: AnnexNote): string {
  const lines = note.lines.map(
    ({ label, title }, at) => `<dd>${labelOf(label)}<a href="#annex-${at + 1}">${escapeHtml(title)}</a></dd>`,
  );
  return `<dl class="annexes"><dt>附件：</dt>${lines.join("")}</dl>\n`;
}

const handlers: Handlers<[place: Place], string> = {
  text: (node) => escapeHtml(node.value),
  strong: (node, place) => `<strong>${inline(node.children, place)}</strong>`,
  figure: figureLink,
  date(node) {
    const until = node.to === node.from ? "" : ` data-to="${escapeHtml(node.to)}"`;
    return `<time datetime="${escapeHtml(node.from)}"${until}>${escapeHtml(node.text)}</time>`;
  },
  section(node, place) {
    const tag = `h${Math.min(6, node.depth + place.below)}`;
    const heading = `<${tag} class="level-${node.depth}">${labelOf(place.label)}${escapeHtml(node.heading)}</${tag}>`;
    return `<section>\n${heading}\n${blocks(node.children, place)}</section>\n`;
  },
  paragraph: (node, place) => `<p>${inline(node.children, place)}</p>\n`,
  list(node, place) {
    const items =
      node.style === "items"
        ? node.items.map((item) => `<li>${inline(item, place)}</li>\n`)
        : pointsOf(node).map(
            ({ label, content, mark }) => `<li>${labelOf(label)}${inline(content, place)}${mark}</li>\n`,
          );
    return `<ul class="${node.style}">\n${items.join("")}</ul>\n`;
  },
  table(node, place) {
    const aligns = node.columns.map((column) => column.align);
    const whole = node.columns.reduce((sum, column) => sum + column.width, 0);
    const columns = node.columns.map((column) => {
      // Widths are classes in steps of 5 %: a style attribute would need a wider policy than the page has.
      const step = whole > 0 ? Math.min(20, Math.max(1, Math.round((column.width / whole) * 20))) : 20;
      return `<col class="w${step * 5}">`;
    });
    const caption = node.caption === "" ? "" : `<caption>${escapeHtml(node.caption)}</caption>\n`;
    const heads = node.columns.map((column) => `<th scope="col">${escapeHtml(column.title)}</th>`);
    let rows = "";
    for (const row of node.rows) rows += tableRow(row, aligns, place);
    return (
      `<div class="wide"><table class="c${Math.min(12, node.columns.length)}">\n${caption}<colgroup>${columns.join("")}</colgroup>\n` +
      `<thead><tr>${heads.join("")}</tr></thead>\n<tbody>\n${rows}</tbody>\n</table></div>\n`
    );
  },
  chart(node, place) {
    place.page.charts += 1;
    const picture = bars(node, `chart-${place.page.charts}`, (figure) => figureInPicture(figure, place));
    return `<figure class="chart">\n<figcaption>${escapeHtml(node.title)}</figcaption>\n${picture}\n</figure>\n`;
  },
  annex(node, place) {
    place.page.annexes += 1;
    const id = `annex-${place.page.annexes}`;
    return (
      `<section class="annex" id="${id}" aria-labelledby="${id}-title">\n<p class="annex-label">${labelOf(place.label)}</p>\n` +
      `<h2 class="title" id="${id}-title">${breakable(node.title)}</h2>\n` +
      `${blocks(node.children, { ...place, below: 2 })}</section>\n`
    );
  },
  signature: (node, place) =>
    `<div class="signature">\n<p>${escapeHtml(node.org)}</p>\n<p class="on">${visit(handlers, node.date, place)}</p>\n</div>\n`,
  document(node, place) {
    const note = annexNote(node);
    const { org, orgCode, year, lang } = node.meta;
    let body = "";
    labelled(node.children).forEach(({ block, label }, at) => {
      if (note?.before === at) body += noteOf(note);
      body += visit(handlers, block, { ...place, label });
    });
    const title = escapeHtml(node.title);
    return `<!doctype html>
<html lang="${escapeHtml(lang)}">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src '${STYLESHEET_HASH}'; base-uri 'none'; form-action 'none'">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="format-detection" content="telephone=no, date=no, address=no, email=no">
<meta name="referrer" content="no-referrer">
<meta name="author" content="${escapeHtml(org)}">
<meta name="taizhang:org" content="${escapeHtml(orgCode)}">
<meta name="taizhang:year" content="${year}">
<title>${title}</title>
<style>${STYLESHEET}</style>
</head>
<body>
<main>
<h1 class="title">${breakable(node.title)}</h1>
${body}</main>
</body>
</html>
`;
  },
};

/**
 * The document as one HTML page. A figure whose ref has a row is `a.figure[data-ref]` to `#fig-…`; without one, and inside
 * its own row, it is `span.figure[data-ref]` (`tspan` in a chart). Dates are `time`, labels `span.label`.
 */
export function renderHtml(document: DocumentNode): string {
  const page: Page = {
    rows: anchorsIn(document),
    explained: new Set(),
    used: new Set(),
    charts: 0,
    annexes: 0,
  };
  return visit(handlers, document, { page, label: "", below: 1, row: undefined });
}
