/** TESTING.md: what was proved, with the counts that were really run. */
import type { Run } from "./record.ts";
import type { Shown } from "./proof.ts";

const MARK = (held: Shown["held"]): string => (held === undefined ? "未跑 (not run)" : held ? "✓" : "✗");

const cell = (text: string): string => text.replaceAll("|", "\\|").replaceAll("\n", " ");

const lineOf = (run: Run): readonly string[] =>
  run.shown.map(
    ({ says, found, held }) =>
      `| ${cell(says)} | ${cell(found)} | ${MARK(held)} | ${run.day}${run.quick ? "（短 quick）" : ""} | ${run.seconds} s |`,
  );

/** The page, of the last run of each proof in the order given. */
export function testing(runs: readonly Run[], order: readonly string[]): string {
  const sorted = order.flatMap((name) => runs.filter(({ proof }) => proof === name));
  const missing = order.filter((name) => !runs.some(({ proof }) => proof === name));
  const machines = [...new Set(sorted.map(({ machine }) => machine))];
  return [
    "# What was proved",
    "",
    "Written by `pnpm soak`, never by hand: each line is the last run of one proof, with the counts really run.",
    "Run it anew with `pnpm soak` (all, up to 75 minutes), `pnpm soak --quick` (a few minutes) or `pnpm soak NAME`.",
    "Smaller counts of the same proofs are part of `pnpm test`.",
    "",
    ...machines.map((machine) => `Machine: ${machine}. Other work was running on it; times are no benchmark.`),
    "",
    "| what (做了什么) | found (结果) | held | day | time |",
    "| --- | --- | --- | --- | --- |",
    ...sorted.flatMap(lineOf),
    ...missing.map((name) => `| \`${name}\` | never run | 未跑 (not run) | | |`),
    "",
  ].join("\n");
}
