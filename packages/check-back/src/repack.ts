/** A paper put together again: parts that were changed in their new words, all others byte for byte. */
import { strToU8, zipSync, type Zippable } from "fflate";
import type { Paper } from "./paper.ts";

const MARK = "\uFEFF";

/** The DOCX with some parts replaced or added, the others in their order. Same paper, same bytes. */
export async function repacked({ file }: Paper, changed: ReadonlyMap<string, string>): Promise<Uint8Array> {
  const parts: Zippable = {};
  for (const name of file.names) {
    const bytes = await file.read(name);
    if (bytes === undefined) continue;
    const text = changed.get(name);
    // a byte order mark is no part of the text
    const marked = bytes[0] === 0xef && bytes[1] === 0xbb && bytes[2] === 0xbf;
    parts[name] = text === undefined ? bytes : strToU8((marked ? MARK : "") + text);
  }
  for (const [name, text] of changed) parts[name] ??= strToU8(text);
  return zipSync(parts, { level: 6, mtime: new Date(1980, 0, 1, 12) });
}
