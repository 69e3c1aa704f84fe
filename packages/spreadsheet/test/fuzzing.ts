/** Changed workbooks read, and what came of them held against what stood in them before. */
import { strToU8, zipSync } from "fflate";
import { tellTable, type Cell, type Line } from "../src/index.ts";
import { drawsFrom, type Draws } from "./draws.ts";
import { drawn, type DrawnSheet, type Parts } from "./drawn.ts";
import { ALL, HEADS, MUTATIONS, type Touched } from "./mutations.ts";

/** A workbook after its changes. */
export interface Case {
  readonly bytes: Uint8Array;
  /** What was done to it. */
  readonly changes: readonly string[];
  readonly touched: Touched;
}

export const zipped = (parts: Readonly<Record<string, string | Uint8Array>>): Uint8Array =>
  zipSync(
    Object.fromEntries(
      Object.entries(parts).map(([name, part]) => [name, typeof part === "string" ? strToU8(part) : part]),
    ),
    { level: 1, mtime: new Date(1980, 0, 1, 12) },
  );

/** One to five changes of its parts. */
function mutated(original: Parts, draws: Draws): Case {
  let parts = original;
  const changes: string[] = [];
  const touched: string[] = [];
  const most = 1 + draws.below(draws.below(2) === 0 ? 1 : 5);
  while (changes.length < most) {
    const what = draws.one(Object.keys(MUTATIONS));
    const made = MUTATIONS[what]?.(parts, draws);
    if (made === undefined) continue;
    parts = made.parts;
    changes.push(what);
    touched.push(...made.touched);
  }
  return { bytes: zipped(parts), changes, touched };
}

/** One to four changes of its bytes, half of them where the archive speaks of itself. */
function corrupted(original: Uint8Array, draws: Draws): Case {
  let bytes = Buffer.from(original);
  const changes: string[] = [];
  // cut shorter than a signature it may be a text
  for (let left = 1 + draws.below(4); left > 0 && bytes.length > 99; left -= 1) {
    const directory = bytes.lastIndexOf("PK\u0001\u0002", undefined, "latin1");
    const at = draws.below(2) === 0 ? draws.below(bytes.length) : Math.max(0, directory) + draws.below(90);
    const length = 1 + draws.below(40);
    const [before, after] = [bytes.subarray(0, at), bytes.subarray(at + length)];
    const slice = bytes.subarray(at, at + length);
    const change = draws.one(["bit", "byte", "cut", "out", "twice", "zero", "ones", "more"]);
    changes.push(`${change} ${at}`);
    if (change === "bit" || change === "byte") {
      bytes = Buffer.from(bytes);
      if (at < bytes.length)
        bytes[at] = change === "byte" ? draws.below(256) : (bytes[at] ?? 0) ^ (1 << draws.below(8));
    } else if (change === "cut") bytes = bytes.subarray(0, Math.max(at, 9));
    else if (change === "out") bytes = Buffer.concat([before, after]);
    else if (change === "twice") bytes = Buffer.concat([before, slice, slice, after]);
    else if (change === "more") bytes = Buffer.concat([before, Buffer.from("PK\u0003\u0004"), bytes.subarray(at)]);
    else bytes = Buffer.concat([before, Buffer.alloc(slice.length, change === "zero" ? 0 : 0xff), after]);
  }
  return { bytes, changes, touched: [] };
}

/** What the reader says of bytes. */
export async function linesOf(bytes: Uint8Array): Promise<readonly Line[]> {
  const lines: Line[] = [];
  await tellTable(bytes, "", (line) => lines.push(line));
  return lines;
}

/** How a reading ended: `read`, or the code it was refused with in Chinese words; anything else is a fault. */
export function endOf(lines: readonly Line[]): string | undefined {
  const last = lines.at(-1);
  if (last?.[0] === "end") return "read";
  return last?.[0] === "refused" && /\p{Script=Han}/u.test(last[2]) ? last[1] : undefined;
}

/** Every cell by its place, `2!B5` with the column as a number, and every head. */
function heldIn(sheets: readonly DrawnSheet[]): { readonly cells: Map<string, string>; readonly heads: string[] } {
  const cells = new Map<string, string>();
  const heads: string[] = [];
  sheets.forEach(({ rows, ...head }, sheet) => {
    heads.push(JSON.stringify(head));
    for (const { number, hidden, cells: each } of rows)
      for (const cell of each) cells.set(`${sheet}!${number}!${cell[0]}`, JSON.stringify([hidden, cell]));
  });
  return { cells, heads };
}

function told(lines: readonly Line[]): readonly DrawnSheet[] {
  const sheets: (DrawnSheet & { rows: { number: number; hidden: boolean; cells: readonly Cell[] }[] })[] = [];
  for (const line of lines) {
    if (line[0] === "sheet") sheets.push({ ...line[1], rows: [] });
    if (line[0] === "row") sheets.at(-1)?.rows.push({ number: line[1], hidden: line[2] === 1, cells: line[3] });
  }
  return sheets;
}

/** What is read otherwise though no change reached it: cells lost, changed or come from nowhere, and heads. Nothing is read of a refused file. */
export function differences(
  before: readonly DrawnSheet[],
  lines: readonly Line[],
  touched: Touched,
): readonly string[] {
  if (touched.includes(ALL) || endOf(lines) !== "read") return [];
  const [was, is] = [heldIn(before), heldIn(told(lines))];
  const reached = new Set(touched);
  const isReached = (place: string): boolean => {
    const [sheet = "", row = ""] = place.split("!");
    return reached.has(sheet) || reached.has(`${sheet}!${row}`);
  };
  const places = [...new Set([...was.cells.keys(), ...is.cells.keys()])].filter((place) => !isReached(place));
  const others = places
    .filter((place) => was.cells.get(place) !== is.cells.get(place))
    .map((place) => `${place}: ${was.cells.get(place)} → ${is.cells.get(place)}`);
  if (reached.has(HEADS) || JSON.stringify(was.heads) === JSON.stringify(is.heads)) return others;
  return [...others, `heads: ${was.heads.join()} → ${is.heads.join()}`];
}

/** What is changed: parts as XML, the bytes of the file, or the bytes of one part before it is packed. */
export type How = "parts" | "bytes" | "bytes inside";

/** Changes of one kind. */
export function changed(parts: Parts, draws: Draws, how: How): Case {
  if (how === "parts") return mutated(parts, draws);
  if (how === "bytes") return corrupted(zipped(parts), draws);
  const name = draws.one(Object.keys(parts));
  const { bytes, changes } = corrupted(strToU8(parts[name] ?? ""), draws);
  // its checksum is right: what it says now is the file's to say
  return { bytes: zipped({ ...parts, [name]: bytes }), changes: [name, ...changes], touched: [ALL] };
}

/** The n-th workbook with the n-th changes. */
export function drawnCase(n: number, how: How): Case & { readonly before: readonly DrawnSheet[] } {
  const draws = drawsFrom(n);
  const { parts, sheets } = drawn(draws);
  return { before: sheets, ...changed(parts, draws, how) };
}
