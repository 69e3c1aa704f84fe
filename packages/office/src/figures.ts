/** The figures of a DOCX as an XML part of its own, to which every printed number is bound. */
import type { FigureNode } from "@taizhang/document";
import type { Digests } from "./digest.ts";
import { escapeXml, XML_HEAD } from "./xml.ts";

/** The namespace of the part that holds them. */
export const FIGURES_NAMESPACE = "urn:taizhang:figures";

/** Word finds the part by this name. One for all reports: what binds a figure is its ref, which holds its year and office. */
const STORE_ID = "{7A1C0F52-3B7E-4C0B-9D55-54415A48414E}";

/** What is told of one figure: the numbers that are bound, and the words it was printed in. */
interface Told {
  readonly numbers: string[];
  readonly words: string[];
}

/** The figures met so far, by ref; a ref printed in other words (another unit) has each of them. */
export type Figures = Map<string, Told>;

/** The longest title Word itself lets a control have; the binding holds the whole ref. */
const ALIAS = 64;

/** What a control needs to show a figure, as attribute text: its ref for people and for LibreOffice, and where its number lies. */
export interface Binding {
  readonly alias: string;
  readonly xpath: string;
}

/** A figure in print: the number that stands in the control, and the words around it. */
export interface Printed {
  readonly before: string;
  readonly number: string;
  readonly after: string;
}

/**
 * 约 90 人. Only the number stands in the control: LibreOffice, saving a plain-text control that holds both digits and
 * 汉字, writes it out once for each script. Words without a number (不详) need no control.
 */
export function printed(words: string): Printed {
  const [, before = words, number = "", after = ""] = /^(\D*)(\d+)(.*)$/s.exec(words) ?? [];
  return { before, number, after };
}

const known = (item: string, list: string[]): number => {
  const at = list.indexOf(item);
  return at === -1 ? list.push(item) - 1 : at;
};

/** Notes the figure and says how to bind its number. */
export function bind({ figure: { ref }, text }: FigureNode, number: string, into: Figures): Binding {
  const told = into.get(ref) ?? { numbers: [], words: [] };
  into.set(ref, told);
  known(text, told.words);
  const at = number === "" ? 0 : known(number, told.numbers);
  // By ref and not by position: a paragraph pasted into another report finds its own figure there or none.
  const literal = ref.includes("'") ? `concat('${ref.replaceAll("'", `',"'",'`)}')` : `'${ref}'`;
  return {
    alias: escapeXml(ref.length > ALIAS ? `${ref.slice(0, ALIAS - 1)}…` : ref),
    xpath: escapeXml(`/t:figures[1]/t:figure[@ref=${literal}]/t:text[${at + 1}]`),
  };
}

/** The element that binds a control to its figure. */
export function dataBinding({ xpath }: Binding): string {
  return `<w:dataBinding w:prefixMappings="xmlns:t='${FIGURES_NAMESPACE}'" w:xpath="${xpath}" w:storeItemID="${STORE_ID}"/>`;
}

/**
 * `customXml/item1.xml`: `<figure ref="2023/451499/media/county"><text>8</text><written>8篇</written></figure>` for each, and
 * behind them the digests of the paragraphs. Controls are bound to `text`, which follows every edit; `written` and the
 * digests stay as they were, so that a later check knows what the paper said at first. The ref stands on the parent because
 * LibreOffice, saving, rewrites the bound element without its attributes.
 */
export function figuresXml(figures: Figures, digests: Digests): string {
  let out = `${XML_HEAD}<figures xmlns="${FIGURES_NAMESPACE}">`;
  for (const [ref, { numbers, words }] of figures) {
    const each = [...numbers.map((text) => element("text", text)), ...words.map((text) => element("written", text))];
    out += `<figure ref="${escapeXml(ref)}">${each.join("")}</figure>`;
  }
  const { paragraphs, layout } = digests;
  return `${out}${element("paragraphs", paragraphs.join(" "))}${element("layout", layout.join(" "))}</figures>`;
}

const element = (name: string, text: string): string => `<${name}>${escapeXml(text)}</${name}>`;

/** `customXml/itemProps1.xml`. */
export const FIGURES_PROPERTIES =
  `${XML_HEAD}<ds:datastoreItem ds:itemID="${STORE_ID}" xmlns:ds="http://schemas.openxmlformats.org/officeDocument/2006/customXml">` +
  `<ds:schemaRefs><ds:schemaRef ds:uri="${FIGURES_NAMESPACE}"/></ds:schemaRefs></ds:datastoreItem>`;
