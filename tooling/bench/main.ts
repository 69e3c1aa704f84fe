/** Runs the benchmarks, all or those named, and ends with what each found, as tables. */
import { mkdirSync } from "node:fs";
import type { Benchmark, Finding } from "./benchmark.ts";
import { bench } from "./place.ts";
import { tableOf } from "./table.ts";

/** Every benchmark by name, in the order they run. */
const benchmarks: Readonly<Record<string, () => Promise<Benchmark>>> = {
  "check-back": async () => (await import("./check-back.ts")).checkBack,
  directus: async () => (await import("./directus.ts")).directus,
  docx: async () => (await import("./docx.ts")).docx,
  help: async () => (await import("./help.ts")).help,
  growth: async () => (await import("./growth.ts")).growth,
  import: async () => (await import("./import.ts")).importing,
  pdf: async () => (await import("./pdf.ts")).pdf,
  post: async () => (await import("./post.ts")).post,
  subtree: async () => (await import("./subtree.ts")).subtree,
  "roll-up": async () => (await import("./roll-up.ts")).rollUp,
  sheets: async () => (await import("./sheets.ts")).sheets,
  privacy: async () => (await import("./privacy.ts")).privacy,
};

const names = process.argv.length > 2 ? process.argv.slice(2) : Object.keys(benchmarks);
const unknown = names.filter((name) => !(name in benchmarks));
if (unknown.length > 0) {
  console.error(`没有这项测试 (no such benchmark): ${unknown.join("、")}`);
  console.error(`用法 (usage): pnpm bench [${Object.keys(benchmarks).join("|")}]…`);
  process.exit(2);
}

const started = performance.now();
mkdirSync(bench, { recursive: true });
const found: (readonly Finding[])[] = [];
for (const name of names) {
  console.log(`▸ ${name}`);
  const run = await benchmarks[name]?.();
  if (run !== undefined) found.push(await run());
}
for (const findings of found) console.log(`\n${tableOf(findings)}`);
const seconds = ((performance.now() - started) / 1000).toFixed(0);
console.log(`\n用时 ${seconds} 秒；比值是各轮中位数之比，括号内是单轮的最小和最大。`);
console.log(`(${seconds} s. Ratios are of medians; in brackets the least and the most of single rounds.)`);
