/** Bytes read as UTF-8 and nothing else: a byte that does not fit is refused, never replaced. */
import { error, type Issue } from "@taizhang/core";

export type Decoded = { readonly text: string } | { readonly line: number; readonly issue: Issue };

const strict = new TextDecoder("utf-8", { fatal: true, ignoreBOM: true });

/** How many bytes at the beginning are sound UTF-8; a character cut short at the very end counts as sound. */
function soundBytes(bytes: Uint8Array): number {
  let sound = 0;
  let broken = bytes.length;
  while (sound < broken) {
    const middle = Math.ceil((sound + broken) / 2);
    try {
      new TextDecoder("utf-8", { fatal: true }).decode(bytes.subarray(0, middle), { stream: true });
      sound = middle;
    } catch {
      broken = middle - 1;
    }
  }
  return sound;
}

function isGb18030(bytes: Uint8Array): boolean {
  try {
    return /\p{Script=Han}/u.test(new TextDecoder("gb18030", { fatal: true }).decode(bytes));
  } catch {
    return false;
  }
}

const lineAt = (bytes: Uint8Array, offset: number): number =>
  bytes.subarray(0, offset).reduce((lines, byte) => (byte === 0x0a ? lines + 1 : lines), 1);

/** The bytes as text. `from` is their place in the whole, for the message: offset in bytes, and line. */
export function decodeUtf8(
  bytes: Uint8Array,
  from: { readonly offset: number; readonly line: number } = START,
): Decoded {
  try {
    return { text: strict.decode(bytes) };
  } catch {
    const offset = soundBytes(bytes);
    const advice = isGb18030(bytes)
      ? "看起来是 GBK（GB18030）编码，请用记事本“另存为”，编码选 UTF-8"
      : "文件可能在传送中损坏，请重新取一份，或在编辑器里改正这一处";
    return {
      line: from.line + lineAt(bytes, offset) - 1,
      issue: error("not-utf8", [], `第 ${from.offset + offset + 1} 个字节起不是 UTF-8 文字；${advice}`),
    };
  }
}

const START = { offset: 0, line: 1 };

const SIGNATURES: readonly (readonly [readonly number[], string])[] = [
  [[0xff, 0xfe], "这是 UTF-16 编码（记事本里叫“Unicode”），请“另存为”并把编码选为 UTF-8"],
  [[0xfe, 0xff], "这是 UTF-16 编码（记事本里叫“Unicode big endian”），请“另存为”并把编码选为 UTF-8"],
  [[0x50, 0x4b, 0x03, 0x04], "这是 Excel、Word 或压缩文件，不是文字；Excel 表请把扩展名改回 .xlsx 再导入"],
  [[0xd0, 0xcf, 0x11, 0xe0], "这是旧版 Excel 或 Word 文件；Excel 表请另存为 .xlsx 再导入"],
  [[0x25, 0x50, 0x44, 0x46], "这是 PDF 文件，不能直接导入；请导出为 NDJSON、JSON 或 YAML"],
  [[0x1f, 0x8b], "这是压缩文件，请解压后导入"],
];

/** What the first bytes of a file say it is, when that is not text in UTF-8. */
export function foreignContent(head: Uint8Array): Issue | undefined {
  const known = SIGNATURES.find(([signature]) => signature.every((byte, at) => head[at] === byte));
  if (known !== undefined) return error("not-text", [], known[1]);
  if (!head.subarray(0, 1024).includes(0)) return undefined;
  return error("not-text", [], "这不是 UTF-8 文字（含有空字节，可能是 UTF-16 编码），请“另存为”并把编码选为 UTF-8");
}

/** The bytes without a UTF-8 byte-order mark, which is tolerated at the very beginning. */
export function withoutMark(bytes: Uint8Array): Uint8Array {
  return bytes[0] === 0xef && bytes[1] === 0xbb && bytes[2] === 0xbf ? bytes.subarray(3) : bytes;
}
