/** A table being read, in a process of its own with limits. */
import { readFileSync, statSync } from "node:fs";
import { confined, LIMITS } from "@taizhang/confined";
import { inputFor, parseLines, type Line } from "@taizhang/spreadsheet";
import { LARGEST, notationBy } from "./notation.ts";

const PROGRAM = new URL(import.meta.url.endsWith(".ts") ? "./reader.ts" : "./reader.js", import.meta.url);

/** At a command line nobody else waits: a busy or an old machine gets the time it needs for the same work. */
const PATIENT = { ...LIMITS, clock: 120 };

export interface TableReading {
  readonly bytes: Uint8Array;
  /** What its reader says; read once. */
  readonly lines: AsyncIterable<readonly Line[]>;
}

const linesOf = (bytes: Uint8Array): AsyncGenerator<readonly Line[]> =>
  parseLines(confined(PROGRAM, inputFor("", bytes), PATIENT));

/** The reading of a table, begun when somebody listens. */
export const tableReading = (bytes: Uint8Array): TableReading => ({ bytes, lines: linesOf(bytes) });

/** A reading that goes on while nobody listens yet. */
export interface BegunReading extends TableReading {
  /** The file as it was named. */
  readonly path: string;
  /** For when nobody will listen any more. */
  readonly stop: () => void;
}

/** The bytes of the first table among the files; what cannot be read is left to whoever reads it in its turn. */
function firstTable(paths: readonly string[]): { readonly path: string; readonly bytes: Uint8Array } | undefined {
  const path = paths.find((each) => notationBy(each) === "table");
  try {
    const found = path === undefined ? undefined : statSync(path);
    if (path === undefined || found?.isFile() !== true || found.size > LARGEST.table) return undefined;
    return { path, bytes: readFileSync(path) };
  } catch {
    return undefined;
  }
}

/** Begins to read the first table among the files, while the program still loads the rest of itself. */
export function beginReading(paths: readonly string[]): BegunReading | undefined {
  const table = firstTable(paths);
  if (table === undefined) return undefined;
  const rest = linesOf(table.bytes);
  const first = rest.next();
  // whoever listens hears of it
  first.catch(() => undefined);
  async function* lines(): AsyncGenerator<readonly Line[]> {
    const { done, value } = await first;
    if (done !== true) yield value;
    yield* rest;
  }
  return { ...table, lines: lines(), stop: () => void rest.return(undefined).catch(() => undefined) };
}
