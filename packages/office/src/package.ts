/** Parts zipped into one file, alike every time. */
import { strToU8, zipSync, type Zippable } from "fflate";

/** A zip of the parts in their order. Same parts, same bytes, whatever the clock and the time zone. */
export function zipped(parts: readonly (readonly [name: string, text: string])[]): Uint8Array {
  const files: Zippable = {};
  for (const [name, text] of parts) files[name] = strToU8(text);
  // A zip holds local time, so the moment is made of local parts, here and not when the module is read.
  return zipSync(files, { level: 4, mtime: new Date(1980, 0, 1, 12) });
}
