/** How a file that is imported is written: by its name, or by how it begins. */
import { extname } from "node:path";

export type Notation = "ndjson" | "json" | "yaml" | "table";

/** Bytes of a file that is read as a whole. NDJSON has no limit. */
export const LARGEST: Readonly<Record<Exclude<Notation, "ndjson">, number>> = {
  json: 32 << 20,
  yaml: 4 << 20,
  table: 20 << 20,
};

const BY_EXTENSION: Readonly<Record<string, Notation>> = {
  ".ndjson": "ndjson",
  ".jsonl": "ndjson",
  ".json": "json",
  ".yaml": "yaml",
  ".yml": "yaml",
  ".xlsx": "table",
  ".xlsm": "table",
  ".xls": "table",
  ".et": "table",
  ".csv": "table",
  ".tsv": "table",
};

/** The notation a name tells of. */
export const notationBy = (name: string): Notation | undefined => BY_EXTENSION[extname(name).toLowerCase()];

/** The notation of a file without a telling name, by how it begins. */
export function sniffed(head: Uint8Array): Notation {
  // a zip or a compound file: a workbook, or the reader says what it is
  if ((head[0] === 0x50 && head[1] === 0x4b) || (head[0] === 0xd0 && head[1] === 0xcf)) return "table";
  const text = new TextDecoder().decode(head.subarray(0, 1 << 16)).trimStart();
  if (text.startsWith("[")) return "json";
  if (!text.startsWith("{")) return "yaml";
  // a record over several lines does not end with its first line
  const [first = ""] = text.split("\n", 1);
  return first.trimEnd().endsWith("}") ? "ndjson" : "json";
}
