/** Zips written byte by byte, so that a test can make them lie. */
import { crc32, deflateRawSync } from "node:zlib";

interface Lie {
  /** Directory and local header say this instead of the truth. */
  readonly size?: number;
  readonly crc?: number;
  readonly flags?: number;
  readonly method?: number;
  /** Unix mode in the directory. */
  readonly mode?: number;
  /** The directory points at the local header of this entry instead of its own. */
  readonly at?: number;
}

export interface Part extends Lie {
  readonly name: string;
  readonly data: string | Uint8Array;
  /** Already compressed bytes with the size they inflate to; `data` is not looked at. */
  readonly raw?: { readonly bytes: Uint8Array; readonly size: number; readonly crc: number };
}

const header = (signature: number, fields: readonly (readonly [bytes: 2 | 4, value: number])[]): Buffer => {
  const out = Buffer.alloc(4 + fields.reduce((sum, [bytes]) => sum + bytes, 0));
  out.writeUInt32LE(signature);
  let at = 4;
  for (const [bytes, value] of fields) at = out.writeUIntLE(value, at, bytes);
  return out;
};

/** A zip of the parts. */
export function zip(parts: readonly Part[]): Uint8Array {
  const locals: Buffer[] = [];
  const directory: Buffer[] = [];
  const offsets: number[] = [];
  let offset = 0;
  for (const part of parts) {
    const data = Buffer.from(part.data as Uint8Array);
    const packed = part.raw?.bytes ?? deflateRawSync(data);
    const name = Buffer.from(part.name);
    const about: readonly (readonly [2 | 4, number])[] = [
      [2, part.flags ?? 0x800],
      [2, part.method ?? 8],
      [2, 0],
      [2, 0x21],
      [4, part.crc ?? part.raw?.crc ?? crc32(data)],
      [4, packed.length],
      [4, part.size ?? part.raw?.size ?? data.length],
      [2, name.length],
      [2, 0],
    ];
    locals.push(header(0x04034b50, [[2, 20], ...about]), name, Buffer.from(packed));
    offsets.push(offset);
    const own = offsets[part.at ?? offsets.length - 1] ?? offset;
    directory.push(
      header(0x02014b50, [
        [2, 0x0314],
        [2, 20],
        ...about,
        [2, 0],
        [2, 0],
        [2, 0],
        [4, (part.mode ?? 0o100_644) * 0x10000],
        [4, own],
      ]),
      name,
    );
    offset += 30 + name.length + packed.length;
  }
  const size = directory.reduce((sum, each) => sum + each.length, 0);
  const end = header(0x06054b50, [
    [2, 0],
    [2, 0],
    [2, parts.length],
    [2, parts.length],
    [4, size],
    [4, offset],
    [2, 0],
  ]);
  return new Uint8Array(Buffer.concat([...locals, ...directory, end]));
}

const SHEET = "application/vnd.openxmlformats-officedocument.spreadsheetml";

/** The content types of a workbook, with more of them inside. */
export const types = (more = ""): Part => ({
  name: "[Content_Types].xml",
  data: `<?xml version="1.0" encoding="UTF-8"?><Types><Default Extension="xml" ContentType="application/xml"/><Override PartName="/xl/workbook.xml" ContentType="${SHEET}.sheet.main+xml"/>${more}</Types>`,
});

/** A workbook of the parts beside what every workbook has. */
export const workbook = (...parts: readonly Part[]): Uint8Array =>
  zip([types(), { name: "xl/workbook.xml", data: "<workbook/>" }, ...parts]);
