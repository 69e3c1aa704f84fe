/** Reads a PDF back for tests: words where they stand, links, tags, bookmarks. Positions are points from the upper left. */
import { getDocumentProxy, getResolvedPDFJS } from "unpdf";

/** A stretch of text on one line. */
export interface Word {
  readonly text: string;
  readonly page: number;
  readonly x: number;
  /** Of the baseline. */
  readonly y: number;
  readonly width: number;
  readonly size: number;
  /** Page numbers and repeated table heads: not part of what is read aloud. */
  readonly artifact: boolean;
}

/** A filled rectangle. */
interface Rule {
  readonly page: number;
  readonly x: number;
  /** Of the upper edge. */
  readonly y: number;
  readonly width: number;
  readonly height: number;
  /** #rrggbb */
  readonly color: string;
}

interface Link {
  readonly page: number;
  readonly rect: readonly number[];
  readonly to: { readonly page: number; readonly x: number; readonly y: number };
}

/** An element of the structure tree. */
export interface Tag {
  readonly role: string;
  readonly alt?: string;
  readonly lang?: string;
  readonly children: readonly Tag[];
}

export interface Read {
  readonly pages: number;
  readonly words: readonly Word[];
  readonly rules: readonly Rule[];
  readonly links: readonly Link[];
  readonly tags: readonly Tag[];
  readonly bookmarks: readonly string[];
  readonly info: Readonly<Record<string, unknown>>;
  readonly marked: boolean;
}

const HEIGHT = 841.89;

interface Bookmark {
  readonly title: string;
  readonly items: readonly Bookmark[];
}
const titles = (items: readonly Bookmark[], depth = 0): string[] =>
  items.flatMap((item) => [" ".repeat(depth) + item.title, ...titles(item.items, depth + 1)]);

function tagOf(node: unknown): Tag[] {
  const { role, alt, lang, children = [] } = node as Tag;
  if (role === undefined) return [];
  return [{ role, ...(alt ? { alt } : {}), ...(lang ? { lang } : {}), children: children.flatMap(tagOf) }];
}

/** The filled rectangles of a page: Typst places each by one transformation of its own. */
async function rulesOf(
  page: Awaited<ReturnType<Awaited<ReturnType<typeof getDocumentProxy>>["getPage"]>>,
): Promise<Rule[]> {
  const { OPS } = await getResolvedPDFJS();
  const { fnArray, argsArray } = await page.getOperatorList();
  const found: Rule[] = [];
  let [x, y, color] = [0, 0, ""];
  for (const [at, operator] of fnArray.entries()) {
    const args = argsArray[at] as readonly never[];
    if (operator === OPS.transform) [, , , , x = 0, y = 0] = args;
    if (operator === OPS.setFillRGBColor) [color = ""] = args;
    if (operator !== OPS.constructPath || args[0] !== OPS.fill) continue;
    const [left = 0, , right = 0, height = 0] = Object.values(args[2] ?? {}) as number[];
    found.push({ page: page.pageNumber, x: x + left, y: HEIGHT - y, width: right - left, height, color });
  }
  return found;
}

export async function read(bytes: Uint8Array): Promise<Read> {
  const pdf = await getDocumentProxy(bytes.slice());
  const words: Word[] = [];
  const rules: Rule[] = [];
  const links: Link[] = [];
  const tags: Tag[] = [];
  for (let at = 1; at <= pdf.numPages; at += 1) {
    const page = await pdf.getPage(at);
    const { items } = await page.getTextContent({ includeMarkedContent: true });
    rules.push(...(await rulesOf(page)));
    const open: string[] = [];
    for (const item of items) {
      if ("str" in item) {
        const [size = 0, , , , x = 0, y = 0] = item.transform as number[];
        const artifact = open.includes("Artifact");
        if (item.str.trim() !== "")
          words.push({ text: item.str, page: at, x, y: HEIGHT - y, width: item.width, size, artifact });
      } else if (item.type === "endMarkedContent") open.pop();
      else open.push((item as { readonly tag?: string }).tag ?? "");
    }
    for (const note of await page.getAnnotations()) {
      if (note.subtype !== "Link") continue;
      const dest = (typeof note.dest === "string" ? await pdf.getDestination(note.dest) : note.dest) as unknown[];
      const to = (await pdf.getPageIndex(dest[0] as never)) + 1;
      links.push({
        page: at,
        rect: note.rect as number[],
        to: { page: to, x: dest[2] as number, y: HEIGHT - (dest[3] as number) },
      });
    }
    tags.push(...tagOf(await page.getStructTree()));
  }
  const { info } = await pdf.getMetadata();
  const found: Read = {
    pages: pdf.numPages,
    words,
    rules,
    links,
    tags,
    bookmarks: titles(((await pdf.getOutline()) ?? []) as Bookmark[]),
    info: info as Record<string, unknown>,
    marked: (await pdf.getMarkInfo())?.["Marked"] === true,
  };
  await pdf.loadingTask.destroy();
  return found;
}

/** All that is read aloud, in order, without white space: lines break elsewhere in every format. */
export const prose = ({ words }: Read): string =>
  words
    .filter(({ artifact }) => !artifact)
    .map(({ text }) => text)
    .join("")
    .replace(/\s/g, "");

/** All tags below, in order. */
export const all = (tags: readonly Tag[], role: string): Tag[] =>
  tags.flatMap((tag) => [...(tag.role === role ? [tag] : []), ...all(tag.children, role)]);
