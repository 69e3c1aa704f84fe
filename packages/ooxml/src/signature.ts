/** What the first bytes of a file say it is. */
import { LIMITS, megabytes } from "./limits.ts";
import { OfficeRefusal } from "./refusal.ts";

const ZIP = [0x50, 0x4b, 0x03, 0x04];
/** Compound file: Word and Excel before 2007, and the wrapping of every encrypted file since. */
const COMPOUND = [0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1];

/**
 * The name of what is encrypted, as bytes: looked for as a text of two-byte characters from an odd place in memory on,
 * Node 24 never comes to an end.
 */
const ENCRYPTED = Buffer.from("EncryptedPackage", "utf16le");

const begins = (bytes: Uint8Array, signature: readonly number[]): boolean =>
  signature.every((byte, at) => bytes[at] === byte);

const isZip = (bytes: Uint8Array): boolean => begins(bytes, ZIP);

/** Whether bytes are an archive or a compound file, which may hide what nobody looks at. */
export const isContainer = (bytes: Uint8Array): boolean => isZip(bytes) || begins(bytes, COMPOUND);

/** Refuses what is not the beginning of an Office file, in the words for what it is. */
export function refuseForeign(bytes: Uint8Array): void {
  if (bytes.length > LIMITS.file) {
    throw new OfficeRefusal(
      "too-large",
      `文件有 ${megabytes(bytes.length)}，超过 ${megabytes(LIMITS.file)}；请删去图片，或分成几个文件`,
    );
  }
  if (isZip(bytes)) return;
  if (!begins(bytes, COMPOUND)) {
    throw new OfficeRefusal("not-office", "这不是 Word（.docx）或 Excel（.xlsx）文件，请另存为这两种格式");
  }
  if (Buffer.from(bytes.buffer, bytes.byteOffset, bytes.length).includes(ENCRYPTED)) {
    throw new OfficeRefusal("encrypted", "文件设了打开密码（已加密），请在 Word、Excel 或 WPS 里去掉密码后另存一份");
  }
  throw new OfficeRefusal(
    "old-format",
    "这是旧版的 .doc 或 .xls 文件，请在 Word、Excel 或 WPS 里另存为 .docx 或 .xlsx",
  );
}
