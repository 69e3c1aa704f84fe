/** SheetJS reading a workbook into rows, as a program that imports with it would begin. */
import { readFileSync } from "node:fs";
import { read, utils } from "@e965/xlsx";

const { SheetNames, Sheets } = read(readFileSync(process.argv[2]));
const rows = SheetNames.flatMap((name) => utils.sheet_to_json(Sheets[name], { header: 1 }));
if (rows.length !== 50_001) throw new Error(`${rows.length} rows`);
