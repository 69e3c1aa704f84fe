/** The cells of a CSV, told as if they stood in a sheet; quotes are taken strictly. */
import { OfficeRefusal } from "@taizhang/ooxml";
import { CsvError, parse, type Options } from "csv-parse/sync";
import { bounded } from "./bounds.ts";
import type { Cell, TableVisitor } from "./cell.ts";
import { decodeText } from "./decode.ts";

const SEPARATORS = [",", "\t", ";", "；", "，", "|"] as const;

/** Bytes of one row; the largest real one has 256 cells with something to say. */
const LONGEST_ROW = 1 << 20;

/** The separator that stands most often in the first line that has any, outside quotes. */
function separatorOf(text: string): string {
  for (const line of text.slice(0, 1 << 16).split(/\r\n|\r|\n/, 10)) {
    const bare = line.replace(/"(?:[^"]|"")*"/g, "");
    const counted = SEPARATORS.map((separator) => ({ separator, times: bare.split(separator).length - 1 }));
    const [most] = counted.toSorted((a, b) => b.times - a.times);
    if (most !== undefined && most.times > 0) return most.separator;
  }
  return ",";
}

function wordsFor(error: CsvError): string {
  const line = typeof error["lines"] === "number" ? `第 ${error["lines"]} 行` : "文件";
  switch (error.code) {
    case "CSV_QUOTE_NOT_CLOSED":
      return `从${line}起有一个双引号没有配对，请补上或删去`;
    case "CSV_INVALID_CLOSING_QUOTE":
    case "INVALID_OPENING_QUOTE":
      return `${line}的双引号写得不对：整格用双引号括起来，格里的双引号写两个`;
    case "CSV_MAX_RECORD_SIZE":
      return `${line}太长（超过 1 MB），多半是双引号没有配对，或文件没有分行`;
    default:
      return `${line}读不出来，请用 Excel 或 WPS 打开后另存为 .xlsx`;
  }
}

interface Parsed {
  readonly record: readonly string[];
  readonly info: { readonly lines: number };
}

/** Tells the cells of a CSV to the visitor as one sheet called `name`; rows are numbered by line. Throws `OfficeRefusal`. */
export function readCsv(bytes: Uint8Array, name: string, visitor: TableVisitor): void {
  const text = decodeText(bytes);
  const within = bounded(visitor);
  let number = 0;
  const options: Options = {
    delimiter: separatorOf(text),
    bom: true,
    info: true,
    relax_column_count: true,
    skip_empty_lines: false,
    max_record_size: LONGEST_ROW,
    on_record: (parsed: unknown) => {
      const { record } = parsed as Parsed;
      number += 1;
      const cells = record.flatMap((value, column): Cell[] => (value === "" ? [] : [[column, "s", value]]));
      if (cells.length > 0) within.row({ number, hidden: false, cells });
      return null;
    },
  };
  within.sheet({ name, hidden: false, from1904: false, merged: [], hiddenColumns: [] });
  try {
    parse(text, options);
  } catch (cause) {
    if (!(cause instanceof CsvError)) throw cause;
    throw new OfficeRefusal("not-table", wordsFor(cause), { cause });
  }
}
