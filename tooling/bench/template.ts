/** The template of a report: the house's own paper, its body replaced by loops. */
import PizZip from "pizzip";

const paragraph = (style: string, text: string): string =>
  `<w:p><w:pPr><w:pStyle w:val="${style}"/></w:pPr><w:r><w:t>${text}</w:t></w:r></w:p>`;

function table(widths: readonly number[], loop: string, tags: readonly string[]): string {
  const cells = tags.map((tag, at) => {
    const text = `${at === 0 ? `{#${loop}}` : ""}{${tag}}${at === tags.length - 1 ? `{/${loop}}` : ""}`;
    const width = `<w:tcPr><w:tcW w:w="${widths[at] ?? 0}" w:type="dxa"/><w:vAlign w:val="center"/></w:tcPr>`;
    return `<w:tc>${width}${paragraph("TableText", text)}</w:tc>`;
  });
  const whole = widths.reduce((sum, width) => sum + width, 0);
  return (
    `<w:tbl><w:tblPr><w:tblW w:w="${whole}" w:type="dxa"/><w:jc w:val="center"/><w:tblLayout w:type="fixed"/></w:tblPr>` +
    `<w:tblGrid>${widths.map((width) => `<w:gridCol w:w="${width}"/>`).join("")}</w:tblGrid>` +
    `<w:tr><w:trPr><w:cantSplit/></w:trPr>${cells.join("")}</w:tr></w:tbl>`
  );
}

/** One tag per sentence, heading and cell: as little work for the filler as such a report allows. */
const BODY = [
  paragraph("Title", "{title}"),
  paragraph("BodyText", "{#opening}"),
  paragraph("BodyText", "{#sentences}{.}{/sentences}"),
  paragraph("BodyText", "{/opening}"),
  paragraph("BodyText", "{#chapters}"),
  paragraph("Heading1", "{heading}"),
  paragraph("BodyText", "{#paragraphs}"),
  paragraph("BodyText", "{#sentences}{.}{/sentences}"),
  paragraph("BodyText", "{/paragraphs}"),
  paragraph("BodyText", "{#sections}"),
  paragraph("Heading2", "{heading}"),
  paragraph("BodyText", "{#paragraphs}"),
  paragraph("BodyText", "{#sentences}{.}{/sentences}"),
  paragraph("BodyText", "{/paragraphs}"),
  paragraph("BodyText", "{/sections}"),
  paragraph("BodyText", "{/chapters}"),
  paragraph("Signature", "{org}"),
  paragraph("Signature", "{date}"),
  paragraph("BodyText", "{#annexes}"),
  paragraph("AnnexTitle", "{title}"),
  table([6000, 2845], "bars", ["label", "value"]),
  paragraph("Spacer", ""),
  table([1946, 1238, 3538, 2123], "rows", ["fact", "value", "source", "ref"]),
  paragraph("Spacer", ""),
  paragraph("BodyText", "{/annexes}"),
].join("");

const DOCUMENT = "word/document.xml";

/** The template, made from a report of the house: its styles, page and footers around the loops. */
export function templateFrom(report: Uint8Array): Uint8Array {
  const zip = new PizZip(report);
  const xml = zip.file(DOCUMENT)?.asText() ?? "";
  const body = xml.replace(/(<w:body>).*(<w:sectPr>)/s, (_, start: string, end: string) => start + BODY + end);
  return zip.file(DOCUMENT, body).generate({ type: "uint8array", compression: "DEFLATE" });
}
