/** Styles of a DOCX resolved: defaults, what a style is based on, numbering and the fonts of the theme. */
import type { OfficeFile } from "@taizhang/ooxml";
import { paragraphFormat, runFormat, slotOf, type ParagraphFormat, type RunFormat } from "./format.ts";
import { child, treeOf, valOf, type Element } from "./tree.ts";

/** A style with everything it is based on laid together. */
interface Style {
  readonly name: string;
  readonly paragraph: ParagraphFormat;
  readonly run: RunFormat;
}

/** How a level of a list is labelled: 一、 is chineseCounting with the text %1、. */
export interface Level {
  readonly format: string;
  readonly text: string;
  readonly paragraph: ParagraphFormat;
}

export interface Styles {
  /** Under every paragraph and run. */
  readonly defaults: Style;
  /** The style of an id; without one, the default paragraph style. */
  readonly of: (id: string | undefined) => Style;
  readonly level: (numId: string | undefined, level: string | undefined) => Level | undefined;
  /** The name of a font, where it was a slot of the theme. */
  readonly font: (name: string | undefined) => string | undefined;
}

const NONE: Style = { name: "", paragraph: {}, run: {} };

/** How many styles may stand on one another; a longer chain goes in circles. */
const DEEPEST = 32;

function resolver(sheet: Element | undefined): (id: string | undefined) => Style {
  const written = new Map<string, Element>();
  let standard: string | undefined;
  for (const style of sheet?.children ?? []) {
    if (style.name !== "style") continue;
    const id = style.attributes["styleId"] ?? "";
    written.set(id, style);
    if (style.attributes["type"] === "paragraph" && /^(?:1|true|on)$/.test(style.attributes["default"] ?? ""))
      standard = id;
  }
  const made = new Map<string, Style>();
  const make = (id: string, depth: number): Style => {
    const known = made.get(id);
    if (known !== undefined) return known;
    const style = written.get(id);
    if (style === undefined || depth > DEEPEST) return NONE;
    const based = valOf(style, "basedOn");
    const below = based === undefined ? NONE : make(based, depth + 1);
    const whole: Style = {
      name: valOf(style, "name") ?? id,
      paragraph: { ...below.paragraph, ...paragraphFormat(child(style, "pPr")) },
      run: { ...below.run, ...runFormat(child(style, "rPr")) },
    };
    made.set(id, whole);
    return whole;
  };
  return (id) => {
    const chosen = id ?? standard;
    return chosen === undefined ? NONE : make(chosen, 0);
  };
}

function levels(numbering: Element | undefined): Styles["level"] {
  const abstract = new Map<string, Element>();
  const instances = new Map<string, string>();
  for (const each of numbering?.children ?? []) {
    if (each.name === "abstractNum") abstract.set(each.attributes["abstractNumId"] ?? "", each);
    if (each.name === "num") instances.set(each.attributes["numId"] ?? "", valOf(each, "abstractNumId") ?? "");
  }
  return (numId, level = "0") => {
    if (numId === undefined || numId === "0") return undefined;
    const of = abstract.get(instances.get(numId) ?? "");
    const found = of?.children.find((each) => each.name === "lvl" && each.attributes["ilvl"] === level);
    return (
      found && {
        format: valOf(found, "numFmt") ?? "",
        text: valOf(found, "lvlText") ?? "",
        paragraph: paragraphFormat(child(found, "pPr")),
      }
    );
  };
}

function themeFonts(theme: Element | undefined): (slot: string) => string | undefined {
  const scheme = child(child(theme, "themeElements"), "fontScheme");
  return (slot) => {
    const fonts = child(scheme, slot.startsWith("major") ? "majorFont" : "minorFont");
    if (!slot.endsWith("EastAsia")) return child(fonts, "latin")?.attributes["typeface"];
    const chinese = fonts?.children.find(({ name, attributes }) => name === "font" && attributes["script"] === "Hans");
    return child(fonts, "ea")?.attributes["typeface"] || chinese?.attributes["typeface"];
  };
}

/** Reads the styles, the numbering and the theme of a DOCX. */
export async function stylesOf(file: OfficeFile): Promise<Styles> {
  const [sheet, numbering, theme] = [
    await treeOf(file, "word/styles.xml"),
    await treeOf(file, "word/numbering.xml"),
    await treeOf(file, "word/theme/theme1.xml"),
  ];
  const defaults = child(sheet, "docDefaults");
  const inTheme = themeFonts(theme);
  return {
    defaults: {
      name: "",
      paragraph: paragraphFormat(child(child(defaults, "pPrDefault"), "pPr")),
      run: runFormat(child(child(defaults, "rPrDefault"), "rPr")),
    },
    of: resolver(sheet),
    level: levels(numbering),
    font: (name) => {
      const slot = name === undefined ? undefined : slotOf(name);
      return slot === undefined ? name : inTheme(slot);
    },
  };
}
