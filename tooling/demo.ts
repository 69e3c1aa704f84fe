/** The seed's year from ledger to official summary, in one command: what a visitor sees first. */
import { globSync, mkdirSync, rmSync } from "node:fs";
import { join } from "node:path";
import { root, run } from "./command.ts";

const year = "2023";
const formats = ["docx", "pdf", "html", "md"];
const ledger = `out/ledger-${year}.db`;

/** Runs one step and says what it is; a demo stops at the first step that fails. */
async function step(says: string, command: readonly [string, ...string[]]): Promise<void> {
  console.log(`▸ ${says}`);
  const { code, output } = await run(command, { quiet: true });
  if (code === 0) return;
  console.error(`${output}\n没有完成：${says}（退出码 ${code}）。(This step failed.)`);
  process.exit(1);
}

const taizhang = (...args: string[]) => ["node", "apps/cli/dist/main.js", ...args, "--ledger", ledger] as const;

console.log(`台账示例：从 ${year} 年的台账到年度工作总结 (a year's ledger becomes its official summary)\n`);
const started = performance.now();
mkdirSync(join(root, "out"), { recursive: true });
for (const old of globSync(`${ledger}*`, { cwd: root })) rmSync(join(root, old));

await step("构建命令行工具 (build)", ["turbo", "run", "build", "--filter=@taizhang/cli", "--output-logs=errors-only"]);
await step("建立台账 (init)", taizhang("init"));
const files = globSync("apps/cli/examples/seed-2023/*", { cwd: root }).toSorted();
await step(`导入 ${files.length} 个文件 (import)`, taizhang("import", ...files));
for (const format of formats)
  await step(
    `撰写总结 ${format} (report)`,
    taizhang("report", "--year", year, "--format", format, "-o", `out/summary-${year}.${format}`),
  );

console.log("\n年度总结 (the summary):");
for (const format of formats) console.log(`  ${join(root, "out", `summary-${year}.${format}`)}`);
console.log(`用时 ${((performance.now() - started) / 1000).toFixed(1)} 秒 (seconds, without the install)`);

const json = await run(taizhang("report", "--year", year, "--format", "json"), { quiet: true });
const refs = Array.from(json.output.matchAll(/"ref": *"([^"]+)"/g), ([, ref = ""]) => ref);
const taste = refs.find((ref) => ref.includes("/training-course/heads/")) ?? refs[0] ?? "";
console.log(`\n每个数字都能追问来历 (every figure answers where it comes from):\n$ taizhang why ${taste}\n`);
process.exit((await run(taizhang("why", taste))).code);
