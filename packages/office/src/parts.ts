/** The small parts of a DOCX around its body: page, footers, settings, properties, relations. */
import type { DocumentNode, SignatureNode } from "@taizhang/document";
import type { Profile } from "@taizhang/layout";
import { escapeXml, XML_HEAD } from "./xml.ts";

const W = "http://schemas.openxmlformats.org/wordprocessingml/2006/main";
const OFFICE = "http://schemas.openxmlformats.org/officeDocument/2006";
const PACKAGE = "http://schemas.openxmlformats.org/package/2006";
const WORD = "application/vnd.openxmlformats-officedocument.wordprocessingml";

/** `word/document.xml` around the body. Page and grid are the profile's. */
export function documentXml(body: string, { page, line }: Profile): string {
  return (
    `${XML_HEAD}<w:document xmlns:w="${W}" xmlns:r="${OFFICE}/relationships"><w:body>${body}<w:sectPr>` +
    '<w:footerReference w:type="default" r:id="rId4"/><w:footerReference w:type="even" r:id="rId5"/>' +
    `<w:pgSz w:w="${page.width}" w:h="${page.height}"/>` +
    `<w:pgMar w:top="${page.top}" w:right="${page.right}" w:bottom="${page.bottom}" w:left="${page.left}" w:header="851" w:footer="${page.footer}" w:gutter="0"/>` +
    `<w:docGrid w:type="lines" w:linePitch="${line.pitch}"/></w:sectPr></w:body></w:document>`
  );
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

/** `word/settings.xml`. */
export const SETTINGS =
  `${XML_HEAD}<w:settings xmlns:w="${W}"><w:zoom w:percent="100"/><w:evenAndOddHeaders/><w:defaultTabStop w:val="640"/>` +
  '<w:characterSpacingControl w:val="doNotCompress"/><w:compat><w:spaceForUL/><w:balanceSingleByteDoubleByteWidth/>' +
  "<w:doNotLeaveBackslashAlone/><w:ulTrailSpace/><w:useFELayout/>" +
  '<w:compatSetting w:name="compatibilityMode" w:uri="http://schemas.microsoft.com/office/word" w:val="15"/></w:compat>' +
  '<w:themeFontLang w:val="en-US" w:eastAsia="zh-CN"/></w:settings>';

function signatureOf(document: DocumentNode): SignatureNode | undefined {
  return document.children.find((block) => block.type === "signature");
}

/** `docProps/core.xml`. Its dates are the signature's, or the last day of the year: a clock would change the bytes. */
export function coreXml(document: DocumentNode): string {
  const day = signatureOf(document)?.date.to ?? `${document.meta.year}-12-31`;
  const when = `xsi:type="dcterms:W3CDTF">${escapeXml(day)}T00:00:00Z`;
  return (
    `${XML_HEAD}<cp:coreProperties xmlns:cp="${PACKAGE}/metadata/core-properties" xmlns:dc="http://purl.org/dc/elements/1.1/" ` +
    'xmlns:dcterms="http://purl.org/dc/terms/" xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance">' +
    `<dc:title>${escapeXml(document.title)}</dc:title><dc:creator>${escapeXml(document.meta.org)}</dc:creator>` +
    `<cp:lastModifiedBy>${escapeXml(document.meta.org)}</cp:lastModifiedBy><dc:language>${escapeXml(document.meta.lang)}</dc:language>` +
    `<dcterms:created ${when}</dcterms:created><dcterms:modified ${when}</dcterms:modified></cp:coreProperties>`
  );
}

/** `docProps/app.xml`. */
export function appXml(document: DocumentNode): string {
  return (
    `${XML_HEAD}<Properties xmlns="${OFFICE}/extended-properties"><Application>Taizhang</Application>` +
    `<Company>${escapeXml(document.meta.org)}</Company></Properties>`
  );
}

const property = (id: number, name: string, value: string): string =>
  `<property fmtid="{D5CDD505-2E9C-101B-9397-08002B2CF9AE}" pid="${id}" name="${name}">${value}</property>`;

/** `docProps/custom.xml`: whose report of which year and day it is, kept by Word and LibreOffice alike. */
export function customXml(document: DocumentNode): string {
  const { meta } = document;
  const day = signatureOf(document)?.date.to;
  return (
    `${XML_HEAD}<Properties xmlns="${OFFICE}/custom-properties" xmlns:vt="${OFFICE}/docPropsVTypes">` +
    property(2, "taizhang.org", `<vt:lpwstr>${escapeXml(meta.orgCode)}</vt:lpwstr>`) +
    property(3, "taizhang.year", `<vt:i4>${meta.year}</vt:i4>`) +
    `${day === undefined ? "" : property(4, "taizhang.date", `<vt:lpwstr>${escapeXml(day)}</vt:lpwstr>`)}</Properties>`
  );
}

function relations(targets: readonly (readonly [type: string, target: string])[]): string {
  const each = targets.map(([type, target], at) => {
    const whole = type.startsWith("http") ? type : `${OFFICE}/relationships/${type}`;
    return `<Relationship Id="rId${at + 1}" Type="${whole}" Target="${target}"/>`;
  });
  return `${XML_HEAD}<Relationships xmlns="${PACKAGE}/relationships">${each.join("")}</Relationships>`;
}

/** `_rels/.rels`. */
export const PACKAGE_RELATIONS = relations([
  ["officeDocument", "word/document.xml"],
  [`${PACKAGE}/relationships/metadata/core-properties`, "docProps/core.xml"],
  ["extended-properties", "docProps/app.xml"],
  ["custom-properties", "docProps/custom.xml"],
]);

/** `word/_rels/document.xml.rels`; the page refers to the footers by rId4 and rId5. */
export const DOCUMENT_RELATIONS = relations([
  ["styles", "styles.xml"],
  ["settings", "settings.xml"],
  ["fontTable", "fontTable.xml"],
  ["footer", "footer1.xml"],
  ["footer", "footer2.xml"],
  ["customXml", "../customXml/item1.xml"],
]);

/** `customXml/_rels/item1.xml.rels`. */
export const FIGURES_RELATIONS = relations([["customXmlProps", "itemProps1.xml"]]);

const override = (part: string, type: string): string => `<Override PartName="${part}" ContentType="${type}"/>`;

/** `[Content_Types].xml`. */
export const CONTENT_TYPES =
  `${XML_HEAD}<Types xmlns="${PACKAGE}/content-types">` +
  '<Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>' +
  '<Default Extension="xml" ContentType="application/xml"/>' +
  override("/word/document.xml", `${WORD}.document.main+xml`) +
  override("/word/styles.xml", `${WORD}.styles+xml`) +
  override("/word/settings.xml", `${WORD}.settings+xml`) +
  override("/word/fontTable.xml", `${WORD}.fontTable+xml`) +
  override("/word/footer1.xml", `${WORD}.footer+xml`) +
  override("/word/footer2.xml", `${WORD}.footer+xml`) +
  override("/customXml/itemProps1.xml", "application/vnd.openxmlformats-officedocument.customXmlProperties+xml") +
  override("/docProps/core.xml", "application/vnd.openxmlformats-package.core-properties+xml") +
  override("/docProps/app.xml", "application/vnd.openxmlformats-officedocument.extended-properties+xml") +
  override("/docProps/custom.xml", "application/vnd.openxmlformats-officedocument.custom-properties+xml") +
  "</Types>";
