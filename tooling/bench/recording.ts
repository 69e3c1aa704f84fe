/** Our service, recording: each post is one entry that counts at once, so that the totals are part of the work. */
import { rmSync } from "node:fs";
import { join } from "node:path";
import { run } from "../command.ts";
import { serving } from "../soak/program.ts";
import { at } from "./place.ts";
import { posting } from "./posting.ts";

const inWords = (n: number): string => String(n).replace(/\d/g, (digit) => "甲乙丙丁戊己庚辛壬癸"[Number(digit)] ?? "");
const two = (n: number): string => String(n).padStart(2, "0");

/** The n-th entry of the year. */
export const entry = (n: number): string =>
  JSON.stringify({
    kind: "training-course",
    org: "451499",
    title: `${inWords(n)}班法规培训`,
    when: { from: `2023-${two(1 + (n % 12))}-${two(1 + (n % 28))}` },
    ownership: "own",
    highlight: false,
    entry: { sessions: 1, trainees: { value: 40 + (n % 50), precision: "exact" }, basis: "人" },
  });

async function tool(...command: readonly [string, ...string[]]): Promise<string> {
  const { code, output } = await run(command, { quiet: true });
  if (code !== 0) throw new Error(output);
  return output;
}

/** A file of the benchmarks that is not there any more, nor what stood beside it. */
export function emptied(name: string): string {
  const path = at(name);
  for (const end of ["", "-wal", "-shm"]) rmSync(path + end, { force: true });
  return path;
}

export interface Recording {
  /** Records so many entries by sixteen connections; milliseconds. */
  readonly record: (times: number) => Promise<number>;
  readonly end: () => Promise<void>;
}

/** Starts the built service over a new ledger. */
export async function recording(): Promise<Recording> {
  const ledger = emptied("post.tz");
  await tool("turbo", "run", "build", "--filter=@taizhang/server", "--output-logs=errors-only");
  const made = await tool(
    process.execPath,
    "--conditions=@taizhang/source",
    join(import.meta.dirname, "peopled.ts"),
    ledger,
  );
  const { clerk, operator } = JSON.parse(made) as Readonly<Record<string, string>>;
  const { base, child, gone } = await serving(ledger);
  const end = async (): Promise<void> => {
    child.kill("SIGTERM");
    await gone;
  };
  const set = await fetch(`${base}/api/v1/settings/review`, {
    method: "PUT",
    headers: { authorization: `Bearer ${operator}`, "content-type": "application/json" },
    body: JSON.stringify({ value: "one-hand" }),
  });
  if (!set.ok) {
    await end();
    throw new Error(await set.text());
  }
  const record = posting({ url: `${base}/api/v1/entries`, headers: { authorization: `Bearer ${clerk}` }, body: entry });
  return { record, end };
}
