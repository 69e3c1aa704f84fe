/** The figures of a DOCX as an XML part of its own, to which every printed figure is bound. */
import type { FigureNode } from "@taizhang/document";
import { escapeXml, XML_HEAD } from "./xml.ts";

const NAMESPACE = "urn:taizhang:figures";

/** Word finds the part by this name. One for all reports: what binds a figure is its ref, which holds its year and office. */
const STORE_ID = "{7A1C0F52-3B7E-4C0B-9D55-54415A48414E}";

/** The figures met so far, by ref; a ref printed in other words (another unit) is another node. */
export type Figures = Map<string, string[]>;

/** The longest title Word itself lets a control have; the binding holds the whole ref. */
const ALIAS = 64;

/** What a control needs to show a figure, as attribute text: its ref for people and for LibreOffice, and where its text lies. */
export interface Binding {
  readonly alias: string;
  readonly xpath: string;
}

/** Notes the figure and says how to bind it. */
export function bind({ figure: { ref }, text }: FigureNode, into: Figures): Binding {
  const texts = into.get(ref) ?? [];
  if (texts.length === 0) into.set(ref, texts);
  let at = texts.indexOf(text);
  if (at === -1) at = texts.push(text) - 1;
  // By ref and not by position: a paragraph pasted into another report finds its own figure there or none.
  const literal = ref.includes("'") ? `concat('${ref.replaceAll("'", `',"'",'`)}')` : `'${ref}'`;
  return {
    alias: escapeXml(ref.length > ALIAS ? `${ref.slice(0, ALIAS - 1)}…` : ref),
    xpath: escapeXml(`/t:figures[1]/t:figure[@ref=${literal}]/t:text[${at + 1}]`),
  };
}

/** The element that binds a control to its figure. */
export function dataBinding({ xpath }: Binding): string {
  return `<w:dataBinding w:prefixMappings="xmlns:t='${NAMESPACE}'" w:xpath="${xpath}" w:storeItemID="${STORE_ID}"/>`;
}

/**
 * `customXml/item1.xml`: `<figure ref="2023/451499/media/county"><text>8篇</text></figure>` for each. The ref stands on the
 * parent because LibreOffice, saving, rewrites the bound element without its attributes.
 */
export function figuresXml(figures: Figures): string {
  let out = `${XML_HEAD}<figures xmlns="${NAMESPACE}">`;
  for (const [ref, texts] of figures) {
    const each = texts.map((text) => `<text>${escapeXml(text)}</text>`);
    out += `<figure ref="${escapeXml(ref)}">${each.join("")}</figure>`;
  }
  return `${out}</figures>`;
}

/** `customXml/itemProps1.xml`. */
export const FIGURES_PROPERTIES =
  `${XML_HEAD}<ds:datastoreItem ds:itemID="${STORE_ID}" xmlns:ds="http://schemas.openxmlformats.org/officeDocument/2006/customXml">` +
  `<ds:schemaRefs><ds:schemaRef ds:uri="${NAMESPACE}"/></ds:schemaRefs></ds:datastoreItem>`;
