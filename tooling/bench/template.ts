/** Templates of a report: the house's own paper, its body replaced by loops. */
import PizZip from "pizzip";
import type { Facts } from "./report-data.ts";

const paragraph = (style: string, text: string): string =>
  `<w:p><w:pPr><w:pStyle w:val="${style}"/></w:pPr><w:r><w:t>${text}</w:t></w:r></w:p>`;

/** A loop over the paragraphs within. */
const loop = (over: string, ...within: readonly string[]): string =>
  paragraph("BodyText", `{#${over}}`) + within.join("") + paragraph("BodyText", `{/${over}}`);

const READY = loop("paragraphs", paragraph("BodyText", "{#sentences}{.}{/sentences}"));

function table(widths: readonly number[], over: string, tags: readonly string[]): string {
  const cells = tags.map((tag, at) => {
    const text = `${at === 0 ? `{#${over}}` : ""}{${tag}}${at === tags.length - 1 ? `{/${over}}` : ""}`;
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

const body = (work: string): string =>
  [
    paragraph("Title", "{title}"),
    loop("opening", paragraph("BodyText", "{#sentences}{.}{/sentences}")),
    work,
    loop(
      "chapters",
      paragraph("Heading1", "{heading}"),
      READY,
      loop("sections", paragraph("Heading2", "{heading}"), READY),
    ),
    paragraph("Signature", "{org}"),
    paragraph("Signature", "{date}"),
    loop(
      "annexes",
      paragraph("AnnexTitle", "{title}"),
      table([6000, 2845], "bars", ["label", "value"]),
      paragraph("Spacer", ""),
      table([1946, 1238, 3538, 2123], "rows", ["fact", "value", "source", "ref"]),
      paragraph("Spacer", ""),
    ),
  ].join("");

/** For data whose sentences are finished: one tag each. */
export const forSentences: string = body("");

/** For data of figures: the words of the sentences stand in the template, each figure is a tag, and one not reported is left out. */
export function forFigures(facts: Facts): string {
  const kinds = [...facts].map(([kind, its]) => {
    const figures = [...its].map(([fact, before]) => `{#${fact}}，${before}{${fact}}{/${fact}}`).join("");
    const year = `{#total}全年${figures}。{/total}`;
    return loop(kind, paragraph("BodyText", `${year}{#highlights}{on}，开展{name}${figures}。{/highlights}`));
  });
  return body(paragraph("Heading1", "全年主要工作") + loop("work", ...kinds));
}

const DOCUMENT = "word/document.xml";

/** The template as a file, made from a report of the house: its styles, page and footers around the loops. */
export function templateFrom(report: Uint8Array, loops: string): Uint8Array {
  const zip = new PizZip(report);
  const xml = zip.file(DOCUMENT)?.asText() ?? "";
  const filled = xml.replace(/(<w:body>).*(<w:sectPr>)/s, (_, start: string, end: string) => start + loops + end);
  return zip.file(DOCUMENT, filled).generate({ type: "uint8array", compression: "DEFLATE" });
}
