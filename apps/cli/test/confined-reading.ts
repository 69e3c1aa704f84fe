/** The reader of tables in a process of its own, as the command line runs it. */
import { confined, Overrun } from "@taizhang/confined";
import { inputFor, parseLines, type Line } from "@taizhang/spreadsheet";

/** What it says of a file; a limit that stops it is one more refusal in words. */
export async function confinedLines(reader: URL, bytes: Uint8Array): Promise<readonly Line[]> {
  const lines: Line[] = [];
  try {
    for await (const piece of parseLines(confined(reader, inputFor("", bytes)))) lines.push(...piece);
  } catch (cause) {
    if (!(cause instanceof Overrun)) throw cause;
    lines.push(["refused", `limit: ${cause.code}`, cause.message]);
  }
  return lines;
}
