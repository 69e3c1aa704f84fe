/** The text of a file whose encoding nobody wrote down; what fits none is refused, never replaced. */
import { OfficeRefusal } from "@taizhang/ooxml";

const decoded = (bytes: Uint8Array, encoding: string): string | undefined => {
  try {
    return new TextDecoder(encoding, { fatal: true }).decode(bytes);
  } catch {
    return undefined;
  }
};

/** UTF-16 without its mark: every other byte of text in Latin letters, commas and digits is nought. */
function utf16(bytes: Uint8Array): "utf-16le" | "utf-16be" | undefined {
  const head = bytes.subarray(0, 1024);
  let even = 0;
  let odd = 0;
  head.forEach((byte, at) => {
    if (byte !== 0) return;
    if (at % 2 === 0) even += 1;
    else odd += 1;
  });
  if (even + odd === 0) return undefined;
  return odd >= even ? "utf-16le" : "utf-16be";
}

/** The text by its mark, else as UTF-8, else as GB18030, which is what Excel in Chinese writes. Throws `OfficeRefusal`. */
export function decodeText(bytes: Uint8Array): string {
  const [a, b] = bytes;
  const marked = a === 0xff && b === 0xfe ? "utf-16le" : a === 0xfe && b === 0xff ? "utf-16be" : utf16(bytes);
  const text = marked === undefined ? (decoded(bytes, "utf-8") ?? decoded(bytes, "gb18030")) : decoded(bytes, marked);
  if (text === undefined || text.includes("\0")) {
    throw new OfficeRefusal("encoding", "文件的编码认不出来，请用 Excel 或 WPS 另存为“CSV UTF-8”或 .xlsx");
  }
  return text;
}
