/** What the reader of a table says to whoever asked: one line of JSON each. */
import type { Cell, SheetHead } from "./cell.ts";
import type { Finding } from "@taizhang/privacy";

export type Personal = Pick<Finding, "rule" | "says" | "shown" | "severity">;

export type Line =
  | readonly ["sheet", SheetHead]
  | readonly ["row", number: number, hidden: 0 | 1, cells: readonly Cell[]]
  /** Told before the row it stands in. */
  | readonly ["personal", row: number, column: number, Personal]
  | readonly ["refused", code: string, message: string]
  | readonly ["end"];

export const printLine = (line: Line): string => `${JSON.stringify(line)}\n`;

/** What to write to the reader: the name of the file, then its bytes. */
export function inputFor(name: string, bytes: Uint8Array): Uint8Array {
  return Buffer.concat([Buffer.from(`${JSON.stringify(name)}\n`), bytes]);
}

/** The lines in pieces of bytes. */
export async function* parseLines(bytes: AsyncIterable<Uint8Array>): AsyncGenerator<readonly Line[]> {
  const decoder = new TextDecoder();
  let rest = "";
  for await (const chunk of bytes) {
    const lines = (rest + decoder.decode(chunk, { stream: true })).split("\n");
    rest = lines.pop() ?? "";
    if (lines.length > 0) yield lines.map((line) => JSON.parse(line) as Line);
  }
}
