/** What a run or a paragraph looks like, and how one description is laid over another. */
import { child, isOn, numberIn, valOf, type Element } from "./tree.ts";

/** Fonts by name, or by a slot of the theme such as minorEastAsia. */
export interface RunFormat {
  readonly eastAsia?: string;
  readonly ascii?: string;
  /** Half points. */
  readonly size?: number;
  /** Twips added to each character. */
  readonly spacing?: number;
  /** RRGGBB or auto. */
  readonly color?: string;
  readonly hidden?: boolean;
}

/** Lengths in twips, `...Chars` in hundredths of a character, `...Lines` of a line. */
export interface ParagraphFormat {
  readonly align?: string;
  readonly left?: number;
  readonly leftChars?: number;
  readonly right?: number;
  readonly rightChars?: number;
  /** Negative when hanging. */
  readonly first?: number;
  readonly firstChars?: number;
  readonly before?: number;
  readonly beforeLines?: number;
  readonly after?: number;
  readonly afterLines?: number;
  readonly line?: number;
  readonly lineRule?: string;
  readonly breakBefore?: boolean;
  readonly keepNext?: boolean;
  readonly snap?: boolean;
  readonly numId?: string;
  readonly level?: string;
  /** Colour of a rule below or above the paragraph. */
  readonly rule?: string;
}

const THEME = "theme:";

/** Names a slot of the theme: `theme:minorEastAsia`. */
export const slotOf = (font: string): string | undefined =>
  font.startsWith(THEME) ? font.slice(THEME.length) : undefined;

const defined = <T extends object>(shape: { readonly [K in keyof T]: T[K] | undefined }): T =>
  Object.fromEntries(Object.entries(shape).filter(([, value]) => value !== undefined)) as T;

/** What an `rPr` says. */
export function runFormat(properties: Element | undefined): RunFormat {
  const fonts = child(properties, "rFonts")?.attributes ?? {};
  const font = (name: string): string | undefined => {
    const theme = fonts[`${name}Theme`];
    return theme === undefined ? fonts[name] : `${THEME}${theme}`;
  };
  return defined<RunFormat>({
    eastAsia: font("eastAsia"),
    ascii: font("ascii"),
    size: numberIn(child(properties, "sz"), "val"),
    spacing: numberIn(child(properties, "spacing"), "val"),
    color: child(properties, "color")?.attributes["val"],
    hidden: isOn(properties, "vanish"),
  });
}

/** What a `pPr` says. */
export function paragraphFormat(properties: Element | undefined): ParagraphFormat {
  const indent = child(properties, "ind");
  const spacing = child(properties, "spacing");
  const numbering = child(properties, "numPr");
  const borders = child(properties, "pBdr");
  const hanging = numberIn(indent, "hanging");
  const hangingChars = numberIn(indent, "hangingChars");
  const ruled = ["bottom", "top"]
    .map((side) => child(borders, side))
    .find((side) => side && side.attributes["val"] !== "nil");
  return defined<ParagraphFormat>({
    align: valOf(properties, "jc"),
    left: numberIn(indent, "left", "start"),
    leftChars: numberIn(indent, "leftChars", "startChars"),
    right: numberIn(indent, "right", "end"),
    rightChars: numberIn(indent, "rightChars", "endChars"),
    first: hanging === undefined ? numberIn(indent, "firstLine") : -hanging,
    firstChars: hangingChars === undefined ? numberIn(indent, "firstLineChars") : -hangingChars,
    before: numberIn(spacing, "before"),
    beforeLines: numberIn(spacing, "beforeLines"),
    after: numberIn(spacing, "after"),
    afterLines: numberIn(spacing, "afterLines"),
    line: numberIn(spacing, "line"),
    lineRule: spacing?.attributes["lineRule"] ?? (numberIn(spacing, "line") === undefined ? undefined : "auto"),
    breakBefore: isOn(properties, "pageBreakBefore"),
    keepNext: isOn(properties, "keepNext"),
    snap: isOn(properties, "snapToGrid"),
    numId: valOf(numbering, "numId"),
    level: valOf(numbering, "ilvl"),
    rule: ruled?.attributes["color"],
  });
}
