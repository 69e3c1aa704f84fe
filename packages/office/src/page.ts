/** The page around the body: its size and grid, its headers and footers. */
import type { DocumentNode } from "@taizhang/document";
import type { Profile } from "@taizhang/layout";
import { markParagraph, redRule } from "./letterhead.ts";
import { OFFICE, W } from "./parts.ts";
import { paragraph } from "./prose.ts";
import { XML_HEAD } from "./xml.ts";

/** A part of the first page of a letter. */
type FirstPage = readonly [type: "header" | "footer", name: string, id: string, xml: string];

/** `word/document.xml` around the body. Page and grid are the profile's; `first` are the header and footer of the first page alone. */
export function documentXml(body: string, { page, line }: Profile, first: readonly FirstPage[]): string {
  const references = first.map(([type, , id]) => `<w:${type}Reference w:type="first" r:id="${id}"/>`).join("");
  return (
    `${XML_HEAD}<w:document xmlns:w="${W}" xmlns:r="${OFFICE}/relationships"><w:body>${body}<w:sectPr>` +
    `<w:footerReference w:type="default" r:id="rId4"/><w:footerReference w:type="even" r:id="rId5"/>${references}` +
    `<w:pgSz w:w="${page.width}" w:h="${page.height}"/>` +
    `<w:pgMar w:top="${page.top}" w:right="${page.right}" w:bottom="${page.bottom}" w:left="${page.left}" w:header="${MARK_TOP}" w:footer="${page.footer}" w:gutter="0"/>` +
    `${references === "" ? "" : "<w:titlePg/>"}<w:docGrid w:type="lines" w:linePitch="${line.pitch}"/></w:sectPr></w:body></w:document>`
  );
}

/** Where the mark of a letter begins: 30 mm from the edge of the paper (10.1). */
const MARK_TOP = 1701;

/** The red rules of a letter are 170 mm long and in the middle of the page, one of them 20 mm from its foot (10.1). */
const RULE = { width: 9638, foot: 1134 } as const;

/** The first page of a letter: the mark over a double rule at its head, a double rule at its foot and no number; none for other papers. */
export function firstPage(document: DocumentNode, profile: Profile): readonly FirstPage[] {
  if (profile.form !== "letter") return [];
  const { page } = profile;
  const side = (page.width - RULE.width) / 2;
  const sides = `<w:ind w:left="${side - page.left}" w:right="${side - page.right}"/>`;
  const mark = markParagraph(document, profile, redRule("thickThinSmallGap", 24, 11)).replace(
    "</w:pPr>",
    `${sides}</w:pPr>`,
  );
  const frame = `<w:framePr w:w="${RULE.width}" w:h="240" w:hRule="exact" w:wrap="around" w:vAnchor="page" w:hAnchor="page" w:x="${side}" w:y="${page.height - RULE.foot - 240}"/>`;
  const foot = paragraph("Spacer", "", frame + redRule("thinThickSmallGap", 24, 0)) + paragraph("Spacer", "");
  return [
    ["header", "header1.xml", "rIdHeader", `${XML_HEAD}<w:hdr xmlns:w="${W}">${mark}</w:hdr>`],
    ["footer", "footer3.xml", "rIdFooter", `${XML_HEAD}<w:ftr xmlns:w="${W}">${foot}</w:ftr>`],
  ];
}

const field = (type: string): string => `<w:r><w:fldChar w:fldCharType="${type}"/></w:r>`;

/** The page number — 1 —, a character in from the outer edge (GB/T 9704—2012, 7.5). The number is a field. */
export function footerXml(side: "left" | "right"): string {
  return (
    `${XML_HEAD}<w:ftr xmlns:w="${W}"><w:p><w:pPr><w:pStyle w:val="Footer"/><w:ind w:${side}Chars="100" w:${side}="280"/><w:jc w:val="${side}"/></w:pPr>` +
    `<w:r><w:t xml:space="preserve">— </w:t></w:r>${field("begin")}<w:r><w:instrText xml:space="preserve"> PAGE </w:instrText></w:r>` +
    `${field("separate")}<w:r><w:t>1</w:t></w:r>${field("end")}<w:r><w:t xml:space="preserve"> —</w:t></w:r></w:p></w:ftr>`
  );
}
