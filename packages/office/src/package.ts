/** Parts zipped into one file, alike every time. */
import { strToU8, zipSync, type Zippable } from "fflate";

/** The earliest moment a zip can hold. A real one would change the bytes. */
const WHEN = new Date(1980, 0, 1);

/** A zip of the parts in their order. Same parts, same bytes, whatever the time zone. */
export function zipped(parts: readonly (readonly [name: string, text: string])[]): Uint8Array {
  const files: Zippable = {};
  for (const [name, text] of parts) files[name] = strToU8(text);
  return zipSync(files, { level: 6, mtime: WHEN });
}
