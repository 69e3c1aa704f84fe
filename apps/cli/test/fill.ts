/** A workbook filled in by script, as a clerk would: cell by cell, the rest left as it is. */
import { strFromU8, strToU8, unzipSync, zipSync } from "fflate";

/** What to put into cells of one sheet (its part, from 1), by their names; a number becomes a number, a text inline text. */
export type Filling = Readonly<Record<string, string | number>>;

const escaped = (text: string): string => text.replaceAll("&", "&amp;").replaceAll("<", "&lt;");

/** The workbook with the cells of one sheet filled. Their styles stay. */
export function filled(workbook: Uint8Array, sheet: number, cells: Filling): Uint8Array {
  const parts = unzipSync(workbook);
  const name = `xl/worksheets/sheet${sheet}.xml`;
  let xml = strFromU8(parts[name] ?? new Uint8Array());
  for (const [cell, value] of Object.entries(cells)) {
    const found = new RegExp(`<c r="${cell}"( s="\\d+")?(?:/>|[^>]*>.*?</c>)`);
    if (!found.test(xml)) throw new Error(`no cell ${cell}`);
    xml = xml.replace(found, (_, style: string | undefined) =>
      typeof value === "number"
        ? `<c r="${cell}"${style ?? ""}><v>${value}</v></c>`
        : `<c r="${cell}"${style ?? ""} t="inlineStr"><is><t>${escaped(value)}</t></is></c>`,
    );
  }
  return zipSync({ ...parts, [name]: strToU8(xml) });
}
