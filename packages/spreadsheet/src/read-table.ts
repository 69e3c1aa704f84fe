/** A file with a table in it, whatever it is: a workbook by its first bytes, else CSV. */
import { LIMITS, megabytes, OfficeRefusal } from "@taizhang/ooxml";
import type { TableVisitor } from "./cell.ts";
import { readCsv } from "./read-csv.ts";
import { readWorkbook } from "./read-workbook.ts";

/** What no table in text begins with: archives, compound files, PDF, pictures. */
const BINARY = ["PK", "\xd0\xcf\x11\xe0", "%PDF", "\x89PNG", "\xff\xd8\xff", "GIF8", "\x1f\x8b", "Rar!", "7z\xbc"];

/** Tells the cells of a file to the visitor; `name` stands for the sheet of a CSV. Throws `OfficeRefusal`. */
export async function readTable(bytes: Uint8Array, name: string, visitor: TableVisitor): Promise<void> {
  if (bytes.length > LIMITS.file) {
    throw new OfficeRefusal(
      "too-large",
      `文件有 ${megabytes(bytes.length)}，超过 ${megabytes(LIMITS.file)}；请分成几个文件`,
    );
  }
  const head = Buffer.from(bytes.subarray(0, 8)).toString("latin1");
  if (BINARY.some((signature) => head.startsWith(signature))) await readWorkbook(bytes, visitor);
  else readCsv(bytes, name, visitor);
}
