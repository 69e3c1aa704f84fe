/** The lines of a printed page, for tests. */
import type { Page } from "@taizhang/libreoffice";

export interface Line {
  readonly top: number;
  readonly bottom: number;
  readonly text: string;
}

/** Words that begin at one height, from top to bottom; the last line is the page number. */
export function linesOf({ words }: Page): readonly Line[] {
  const lines = Map.groupBy(words, ({ top }) => Math.round(top));
  return [...lines.values()]
    .map((line) => ({
      top: line[0]?.top ?? 0,
      bottom: line[0]?.bottom ?? 0,
      text: line.map((word) => word.text).join(""),
    }))
    .toSorted((a, b) => a.top - b.top);
}
