/** Changes to the text of a part at exact places; everything between them stays as it is. */

/** What stands from `from` up to `to` is replaced; where the two are one, the text is put in. */
export interface Splice {
  readonly from: number;
  readonly to: number;
  readonly text: string;
}

/** The source with all changes made. Those put in at one place come in their order. @throws when two overlap. */
export function spliced(source: string, splices: readonly Splice[]): string {
  let out = "";
  let at = 0;
  for (const { from, to, text } of splices.toSorted((a, b) => a.from - b.from || a.to - b.to)) {
    if (from < at) throw new RangeError(`two changes overlap at ${from}`);
    out += source.slice(at, from) + text;
    at = to;
  }
  return out + source.slice(at);
}

/** Where in the source the n-th character of an element's text stands; its entities and line ends count as they read. */
export function placeOf(source: string, from: number, to: number, characters: number): number {
  let at = from;
  for (let read = 0; read < characters && at < to;) {
    const entity = source[at] === "&" ? /^&[^;]{1,10};/.exec(source.slice(at, at + 12))?.[0] : undefined;
    const wide = entity !== undefined && entity.startsWith("&#") && codeOf(entity) > 0xffff;
    at += entity?.length ?? (source.startsWith("\r\n", at) ? 2 : 1);
    read += wide ? 2 : 1;
  }
  return at;
}

const codeOf = (entity: string): number =>
  entity[2]?.toLowerCase() === "x" ? Number.parseInt(entity.slice(3, -1), 16) : Number(entity.slice(2, -1));

const ENTITY: Readonly<Record<string, string>> = { "&": "&amp;", "<": "&lt;", ">": "&gt;", '"': "&quot;" };

/** Text as XML. */
export const escaped = (text: string): string => text.replace(/[&<>"]/g, (char) => ENTITY[char] ?? char);
