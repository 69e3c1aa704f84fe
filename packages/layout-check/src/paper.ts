/** A DOCX as it would be set: its sections and its paragraphs. */
import type { OfficeFile } from "@taizhang/ooxml";
import { readParagraphs, type Paragraph } from "./paragraph.ts";
import { stylesOf, type Styles } from "./styles.ts";
import { child, isOn, numberIn, treeOf, valOf, type Element } from "./tree.ts";

/** Lengths in twips. */
export interface Section {
  readonly width: number;
  readonly height: number;
  readonly top: number;
  readonly bottom: number;
  readonly left: number;
  readonly right: number;
  readonly header: number;
  /** Twips that the grid adds to a character. */
  readonly gridSpace: number | undefined;
  readonly titlePage: boolean;
  /** Paragraphs by default, even, first. */
  readonly headers: ReadonlyMap<string, readonly Paragraph[]>;
  readonly footers: ReadonlyMap<string, readonly Paragraph[]>;
}

export interface Paper {
  readonly paragraphs: readonly Paragraph[];
  readonly sections: readonly Section[];
  /** The section that the prose is set in: the last upright one. */
  readonly main: Section | undefined;
  readonly evenAndOdd: boolean;
  /** Numbers of the paragraphs with which a section begins on a new page. */
  readonly starts: ReadonlySet<number>;
}

async function relationsOf(file: OfficeFile): Promise<ReadonlyMap<string, string>> {
  const relations = await treeOf(file, "word/_rels/document.xml.rels");
  return new Map(
    relations?.children.map(({ attributes: { Id = "", Target = "" } }) => [
      Id,
      Target.startsWith("/") ? Target.slice(1) : `word/${Target}`,
    ]),
  );
}

/** The grid of a section that lines stand on, or undefined. */
function gridOf(section: Element | undefined): Element | undefined {
  const grid = child(section, "docGrid");
  return /^(?:lines|linesAndChars|snapToChars)$/.test(grid?.attributes["type"] ?? "") ? grid : undefined;
}

type Parts = ReadonlyMap<string, readonly Paragraph[]>;

/** The headers or footers of a section by default, even, first. */
async function partsOf(
  section: Element,
  name: string,
  styles: Styles,
  read: (id: string) => Promise<Element | undefined>,
): Promise<Parts> {
  const parts = new Map<string, readonly Paragraph[]>();
  for (const { attributes } of section.children.filter((each) => each.name === name)) {
    const root = await read(attributes["id"] ?? "");
    parts.set(attributes["type"] ?? "default", readParagraphs(root, styles, undefined));
  }
  return parts;
}

function sectionOf(section: Element, headers: Parts, footers: Parts): Section {
  const [page, margins, grid] = [child(section, "pgSz"), child(section, "pgMar"), gridOf(section)];
  const space = grid?.attributes["type"] === "lines" ? undefined : numberIn(grid, "charSpace");
  return {
    width: numberIn(page, "w") ?? 0,
    height: numberIn(page, "h") ?? 0,
    // Word writes a negative margin where the header may not push the text down
    top: Math.abs(numberIn(margins, "top") ?? 0),
    bottom: Math.abs(numberIn(margins, "bottom") ?? 0),
    left: (numberIn(margins, "left", "start") ?? 0) + (numberIn(margins, "gutter") ?? 0),
    right: numberIn(margins, "right", "end") ?? 0,
    header: numberIn(margins, "header") ?? 0,
    // 4096 to a point, twenty twips to a point
    gridSpace: space === undefined ? undefined : (space / 4096) * 20,
    titlePage: isOn(section, "titlePg") ?? false,
    headers,
    footers,
  };
}

/** Reads a DOCX. Throws `OfficeRefusal`. */
export async function readPaper(file: OfficeFile): Promise<Paper> {
  const styles = await stylesOf(file);
  const relations = await relationsOf(file);
  const settings = await treeOf(file, "word/settings.xml");
  const body = child(await treeOf(file, file.main), "body");
  const ends: Element[] = [];
  const grid = numberIn(gridOf(child(body, "sectPr")), "linePitch");
  const lasts: number[] = [];
  const paragraphs = readParagraphs(body, styles, grid, (section, last) => {
    ends.push(section);
    lasts.push(last);
  });
  const starts = ends.flatMap((end, at) =>
    at === 0 || valOf(end, "type") === "continuous" ? [] : [(lasts[at - 1] ?? 0) + 1],
  );
  const sections: Section[] = [];
  for (const end of ends) {
    const read = (id: string) => treeOf(file, relations.get(id) ?? "");
    const above = sections.at(-1);
    const headers = await partsOf(end, "headerReference", styles, read);
    const footers = await partsOf(end, "footerReference", styles, read);
    // a section without its own goes on with those above it
    sections.push(
      sectionOf(
        end,
        headers.size > 0 ? headers : (above?.headers ?? headers),
        footers.size > 0 ? footers : (above?.footers ?? footers),
      ),
    );
  }
  const main = sections.findLast(({ width, height }) => width <= height) ?? sections.at(-1);
  return {
    paragraphs,
    sections,
    main,
    starts: new Set(starts),
    evenAndOdd: isOn(settings, "evenAndOddHeaders") ?? false,
  };
}
