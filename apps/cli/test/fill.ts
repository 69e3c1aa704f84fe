/** A workbook filled in by script, as a clerk would: cell by cell, the rest left as it is. */
import { strFromU8, strToU8, unzipSync, zipSync } from "fflate";

/** What to put into cells of one sheet (its part, from 1), by their names; a number becomes a number, a text inline text. */
export type Filling = Readonly<Record<string, string | number>>;

const escaped = (text: string): string => text.replaceAll("&", "&amp;").replaceAll("<", "&lt;");

/** The number of a cell's column, from 1, and its row. */
function placeOf(cell: string): readonly [column: number, row: number] {
  const [, letters = "", row = ""] = /^([A-Z]+)(\d+)$/.exec(cell) ?? [];
  return [[...letters].reduce((sum, letter) => sum * 26 + letter.charCodeAt(0) - 64, 0), Number(row)];
}

/** The style that a spreadsheet program gives a cell nobody has written yet: its column's. */
function styleOf(xml: string, cell: string): string {
  const [column] = placeOf(cell);
  const style = new RegExp(`<col min="${column}" max="${column}"[^>]* style="(\\d+)"`).exec(xml)?.[1];
  return style === undefined ? "" : ` s="${style}"`;
}

/** The sheet with an empty cell put in where there is none, and its row with it. */
function withCell(xml: string, cell: string): string {
  if (xml.includes(`<c r="${cell}"`)) return xml;
  const [, row] = placeOf(cell);
  const made = `<c r="${cell}"${styleOf(xml, cell)}/>`;
  const found = new RegExp(`(<row r="${row}"[^>]*>)(.*?)</row>`).exec(xml);
  if (found === null) {
    const below = xml.indexOf("</sheetData>");
    return `${xml.slice(0, below)}<row r="${row}">${made}</row>${xml.slice(below)}`;
  }
  const [whole, head = "", cells = ""] = found;
  const all = [...(cells.match(/<c r=.*?(?:\/>|<\/c>)/g) ?? []), made];
  const sorted = all.toSorted(
    (a, b) => placeOf(/"(\w+)"/.exec(a)?.[1] ?? "")[0] - placeOf(/"(\w+)"/.exec(b)?.[1] ?? "")[0],
  );
  return xml.replace(whole, () => `${head}${sorted.join("")}</row>`);
}

/** The workbook with the cells of one sheet filled, rows below its last in ascending order. Their styles stay. */
export function filled(workbook: Uint8Array, sheet: number, cells: Filling): Uint8Array {
  const parts = unzipSync(workbook);
  const name = `xl/worksheets/sheet${sheet}.xml`;
  let xml = strFromU8(parts[name] ?? new Uint8Array());
  for (const [cell, value] of Object.entries(cells)) {
    xml = withCell(xml, cell);
    const found = new RegExp(`<c r="${cell}"( s="\\d+")?(?:/>|[^>]*>.*?</c>)`);
    xml = xml.replace(found, (_, style: string | undefined) =>
      typeof value === "number"
        ? `<c r="${cell}"${style ?? ""}><v>${value}</v></c>`
        : `<c r="${cell}"${style ?? ""} t="inlineStr"><is><t>${escaped(value)}</t></is></c>`,
    );
  }
  return zipSync({ ...parts, [name]: strToU8(xml) });
}
