/** What holds the parts of a DOCX together: settings, relations, content types. */
import { XML_HEAD } from "./xml.ts";

export const W = "http://schemas.openxmlformats.org/wordprocessingml/2006/main";
export const OFFICE = "http://schemas.openxmlformats.org/officeDocument/2006";
export const PACKAGE = "http://schemas.openxmlformats.org/package/2006";
const WORD = "application/vnd.openxmlformats-officedocument.wordprocessingml";

/** `word/settings.xml`. */
export const SETTINGS =
  `${XML_HEAD}<w:settings xmlns:w="${W}"><w:zoom w:percent="100"/><w:evenAndOddHeaders/><w:defaultTabStop w:val="640"/>` +
  '<w:characterSpacingControl w:val="doNotCompress"/><w:compat><w:spaceForUL/><w:balanceSingleByteDoubleByteWidth/>' +
  "<w:doNotLeaveBackslashAlone/><w:ulTrailSpace/><w:useFELayout/>" +
  '<w:compatSetting w:name="compatibilityMode" w:uri="http://schemas.microsoft.com/office/word" w:val="15"/></w:compat>' +
  '<w:themeFontLang w:val="en-US" w:eastAsia="zh-CN"/></w:settings>';

type Relation = readonly [type: string, target: string, id?: string];

function relations(targets: readonly Relation[]): string {
  const each = targets.map(([type, target, id], at) => {
    const whole = type.startsWith("http") ? type : `${OFFICE}/relationships/${type}`;
    return `<Relationship Id="${id ?? `rId${at + 1}`}" Type="${whole}" Target="${target}"/>`;
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

/** Parts that some papers have and others have not, under `word/`: their type, their name and the relation that leads to them. */
export type Extra = readonly [type: "header" | "footer" | "chart", name: string, id: string];

/** `word/_rels/document.xml.rels`; the page refers to the footers by rId4 and rId5. */
export function documentRelations(extras: readonly Extra[]): string {
  return relations([
    ["styles", "styles.xml"],
    ["settings", "settings.xml"],
    ["fontTable", "fontTable.xml"],
    ["footer", "footer1.xml"],
    ["footer", "footer2.xml"],
    ["customXml", "../customXml/item1.xml"],
    ...extras,
  ]);
}

/** `customXml/_rels/item1.xml.rels`. */
export const FIGURES_RELATIONS = relations([["customXmlProps", "itemProps1.xml"]]);

const TYPES: Readonly<Record<Extra[0], string>> = {
  header: `${WORD}.header+xml`,
  footer: `${WORD}.footer+xml`,
  chart: "application/vnd.openxmlformats-officedocument.drawingml.chart+xml",
};

const override = (part: string, type: string): string => `<Override PartName="${part}" ContentType="${type}"/>`;

/** `[Content_Types].xml`. */
export function contentTypes(extras: readonly Extra[]): string {
  return (
    `${XML_HEAD}<Types xmlns="${PACKAGE}/content-types">` +
    '<Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>' +
    '<Default Extension="xml" ContentType="application/xml"/>' +
    override("/word/document.xml", `${WORD}.document.main+xml`) +
    override("/word/styles.xml", `${WORD}.styles+xml`) +
    override("/word/settings.xml", `${WORD}.settings+xml`) +
    override("/word/fontTable.xml", `${WORD}.fontTable+xml`) +
    override("/word/footer1.xml", TYPES.footer) +
    override("/word/footer2.xml", TYPES.footer) +
    extras.map(([type, name]) => override(`/word/${name}`, TYPES[type])).join("") +
    override("/customXml/itemProps1.xml", "application/vnd.openxmlformats-officedocument.customXmlProperties+xml") +
    override("/docProps/core.xml", "application/vnd.openxmlformats-package.core-properties+xml") +
    override("/docProps/app.xml", "application/vnd.openxmlformats-officedocument.extended-properties+xml") +
    override("/docProps/custom.xml", "application/vnd.openxmlformats-officedocument.custom-properties+xml") +
    "</Types>"
  );
}
