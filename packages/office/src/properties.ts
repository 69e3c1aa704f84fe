/** What is known of a DOCX before it is opened: title, office, year, and which edition it is. */
import type { DocumentNode, SignatureNode } from "@taizhang/document";
import { OFFICE, PACKAGE } from "./parts.ts";
import { escapeXml, XML_HEAD } from "./xml.ts";

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

const text = (value: string): string => `<vt:lpwstr>${escapeXml(value)}</vt:lpwstr>`;

/** `docProps/custom.xml`: whose report of which year, day and edition it is, in which layout; kept by Word and LibreOffice alike. */
export function customXml(document: DocumentNode, profile: string): string {
  const { orgCode, year, seal } = document.meta;
  const day = signatureOf(document)?.date.to;
  const known: readonly (readonly [name: string, value: string])[] = [
    ["org", text(orgCode)],
    ["year", `<vt:i4>${year}</vt:i4>`],
    ...(day === undefined ? [] : [["date", text(day)] as const]),
    ["profile", text(profile)],
    ...(seal === undefined ? [] : [["edition", text(seal.edition)] as const, ["head", text(seal.head)] as const]),
  ];
  // a property is numbered from two on: the numbers before it are taken
  const each = known.map(
    ([name, value], at) =>
      `<property fmtid="{D5CDD505-2E9C-101B-9397-08002B2CF9AE}" pid="${at + 2}" name="taizhang.${name}">${value}</property>`,
  );
  return `${XML_HEAD}<Properties xmlns="${OFFICE}/custom-properties" xmlns:vt="${OFFICE}/docPropsVTypes">${each.join("")}</Properties>`;
}
