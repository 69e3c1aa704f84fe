/** Rows in aligned columns for a terminal. */
import { padded, widthOf } from "./width.ts";

/** Columns are as wide as their widest cell; those named in `right` (from 0) are aligned to the right. */
export function table(
  head: readonly string[],
  rows: readonly (readonly string[])[],
  right: readonly number[] = [],
): string {
  const all = [head, ...rows];
  const widths = head.map((_, at) => Math.max(...all.map((row) => widthOf(row[at] ?? ""))));
  return all
    .map((row) =>
      row
        .map((cell, at) => padded(cell, widths[at] ?? 0, right.includes(at) ? "right" : "left"))
        .join("  ")
        .trimEnd(),
    )
    .map((line) => `${line}\n`)
    .join("");
}
