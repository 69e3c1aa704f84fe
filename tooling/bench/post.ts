/** Recording one entry by HTTP, for good, beside a service that only keeps what it is sent. */
import { rmSync } from "node:fs";
import { join } from "node:path";
import { freePort, start } from "../../apps/server/test/running.ts";
import { run } from "../command.ts";
import { serving } from "../soak/program.ts";
import type { Benchmark } from "./benchmark.ts";
import { at } from "./place.ts";
import { posting } from "./posting.ts";
import { mediansOf, ratioOf, sideBySide } from "./side-by-side.ts";

const TIMES = 400;
const LEAST = 0.7;

const inWords = (n: number): string => String(n).replace(/\d/g, (digit) => "甲乙丙丁戊己庚辛壬癸"[Number(digit)] ?? "");
const two = (n: number): string => String(n).padStart(2, "0");

/** The n-th entry of the year. */
const entry = (n: number): string =>
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

const here = (name: string): string => join(import.meta.dirname, name);

export const post: Benchmark = async () => {
  const [ledger, bare] = [at("post.tz"), at("post-bare.db")];
  for (const file of [ledger, bare]) for (const end of ["", "-wal", "-shm"]) rmSync(file + end, { force: true });
  await tool("turbo", "run", "build", "--filter=@taizhang/server", "--output-logs=errors-only");
  const made = await tool(process.execPath, "--conditions=@taizhang/source", here("peopled.ts"), ledger);
  const { clerk, operator } = JSON.parse(made) as Readonly<Record<string, string>>;
  const service = await serving(ledger);
  const port = String(await freePort());
  const other = await start([process.execPath, here("bare.mjs"), bare, port], { PORT: port });
  try {
    // in one hand, so that each entry counts at once and the totals are part of the work
    const set = await fetch(`${service.base}/api/v1/settings/review`, {
      method: "PUT",
      headers: { authorization: `Bearer ${operator}`, "content-type": "application/json" },
      body: JSON.stringify({ value: "one-hand" }),
    });
    if (!set.ok) throw new Error(await set.text());
    const ours = posting({
      url: `${service.base}/api/v1/entries`,
      headers: { authorization: `Bearer ${clerk}` },
      body: entry,
    });
    const theirs = posting({ url: `${other.base}/entries`, headers: {}, body: entry });
    const rounds = await sideBySide(
      () => theirs(TIMES),
      () => ours(TIMES),
    );
    const { ratio, says } = ratioOf(rounds);
    return [
      {
        says: `每秒 POST，16 个连接 ×${TIMES}：登记一条（令牌、审读、操作记录、合计）: 裸 Hono + 一次 SQLite 插入（FULL）`,
        found: says,
        beside: mediansOf({ first: rounds.second, second: rounds.first }),
        goal: { says: `≥ ${LEAST}×`, met: ratio >= LEAST },
      },
    ];
  } finally {
    for (const { child, gone } of [service, other]) {
      child.kill("SIGTERM");
      await gone;
    }
  }
};
