/** What a reader of tables was told, kept. */
import { readTable, type Cell, type Row, type SheetHead } from "../src/index.ts";

export interface Told {
  readonly sheets: (SheetHead & { readonly rows: Row[] })[];
}

export async function told(bytes: Uint8Array, name = ""): Promise<Told> {
  const sheets: Told["sheets"] = [];
  await readTable(bytes, name, {
    sheet: (head) => sheets.push({ ...head, rows: [] }),
    row: (row) => sheets.at(-1)?.rows.push(row),
  });
  return { sheets };
}

/** The cells of the only sheet, by row. */
export async function cellsOf(bytes: Uint8Array): Promise<(readonly Cell[])[]> {
  const { sheets } = await told(bytes);
  return sheets.flatMap(({ rows }) => rows.map(({ cells }) => cells));
}
