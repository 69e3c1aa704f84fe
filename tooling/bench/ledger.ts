/** Ledgers to measure on: written as NDJSON, imported by the program itself. */
import { once } from "node:events";
import { createWriteStream, globSync, rmSync, writeFileSync } from "node:fs";
import { at, bench } from "./place.ts";
import { call } from "./taizhang.ts";
import { entryOf, PAPERS, UNITS } from "./work.ts";

/** How large a ledger is, and how many of its entries the report tells of by name. */
export interface Size {
  readonly entries: number;
  readonly highlights: number;
}

const nameOf = ({ entries, highlights }: Size): string => `${entries}-${highlights}`;

/** Plain entries are numbered from here, so that highlights are the same ones however many plain ones lie between them. */
const PLAIN = 10_000_000;

/** The entries of a ledger of this size as one NDJSON file, the highlights spread evenly among the others. */
export async function entriesFile(size: Size): Promise<string> {
  const path = at(`${nameOf(size)}.ndjson`);
  const out = createWriteStream(path);
  let told = 0;
  for (let entry = 0; entry < size.entries; entry += 1) {
    const highlight = Math.floor(((entry + 1) * size.highlights) / size.entries) > told;
    const record = entryOf(highlight ? told : PLAIN + entry, highlight);
    if (highlight) told += 1;
    if (!out.write(`${JSON.stringify(record)}\n`)) await once(out, "drain");
  }
  out.end();
  await once(out, "finish");
  return path;
}

/** A ledger with its units and papers and no entry yet. */
export async function emptyLedger(name: string): Promise<string> {
  for (const old of globSync(`${name}.db*`, { cwd: bench })) rmSync(at(old));
  const path = at(`${name}.db`);
  const papers = at("papers.ndjson");
  writeFileSync(papers, [...UNITS, ...PAPERS].map((record) => `${JSON.stringify(record)}\n`).join(""));
  await call("init", "--ledger", path);
  await call("import", papers, "--ledger", path);
  return path;
}

const made = new Map<string, Promise<string>>();

async function make(size: Size): Promise<string> {
  const [path, entries] = await Promise.all([emptyLedger(nameOf(size)), entriesFile(size)]);
  await call("import", entries, "--ledger", path);
  return path;
}

/** A ledger of this size, made once per run. */
export function ledgerOf(size: Size): Promise<string> {
  const path = made.get(nameOf(size)) ?? make(size);
  made.set(nameOf(size), path);
  return path;
}
