/** Tables: a grid as wide as the text, its cells and its rules. */
import { keptNext, paragraph } from "./prose.ts";
import { escapeXml } from "./xml.ts";

/** Widths of columns by their shares, together as wide as the text. */
export function gridOf(shares: readonly number[], whole: number): number[] {
  const sum = shares.reduce((total, share) => total + share, 0);
  let left = whole;
  return shares.map((share, at) => {
    const width = at === shares.length - 1 ? left : Math.round(whole * (sum > 0 ? share / sum : 1 / shares.length));
    left -= width;
    return width;
  });
}

/** A cell of a width in twips; `more` are further properties of it. */
export const cell = (width: number, content: string, more = ""): string =>
  `<w:tc><w:tcPr><w:tcW w:w="${width}" w:type="dxa"/>${more}<w:vAlign w:val="center"/></w:tcPr>${content}</w:tc>`;

/** A rule at one side, in eighths of a point. */
const edge = (side: string, size: number): string =>
  `<w:${side} w:val="single" w:sz="${size}" w:space="0" w:color="000000"/>`;

export const RULED = `<w:tblBorders>${edge("top", 8)}${edge("left", 4)}${edge("bottom", 8)}${edge("right", 4)}${edge("insideH", 4)}${edge("insideV", 4)}</w:tblBorders>`;

/**
 * A table with a small paragraph behind it; `title` and `alt` are for whoever cannot see it; `kept`, as its last
 * row, on the page of what follows. Nothing without cells: Word refuses that.
 */
export function tableOf(
  grid: readonly number[],
  rows: string,
  about: { readonly borders: string; readonly title: string; readonly alt: string; readonly kept: boolean },
): string {
  if (rows === "" || grid.length === 0) return "";
  const columns = grid.map((width) => `<w:gridCol w:w="${width}"/>`).join("");
  const whole = grid.reduce((sum, width) => sum + width, 0);
  return (
    `<w:tbl><w:tblPr><w:tblW w:w="${whole}" w:type="dxa"/><w:jc w:val="center"/>${about.borders}<w:tblLayout w:type="fixed"/>` +
    `<w:tblLook w:val="0420" w:firstRow="1" w:lastRow="0" w:firstColumn="0" w:lastColumn="0" w:noHBand="0" w:noVBand="1"/>` +
    `<w:tblCaption w:val="${escapeXml(about.title)}"/>${about.alt === "" ? "" : `<w:tblDescription w:val="${escapeXml(about.alt)}"/>`}</w:tblPr>` +
    `<w:tblGrid>${columns}</w:tblGrid>${rows}</w:tbl>${paragraph("Spacer", "", keptNext(about.kept))}`
  );
}
