/** TESTING.md: what was proved, with the counts that were really run. The page keeps what was not run anew. */
import type { Shown } from "./proof.ts";
import type { Run } from "./record.ts";

const MARK = (held: Shown["held"]): string => (held === undefined ? "未跑 (not run)" : held ? "✓" : "✗");

const SHORT = "（短 quick）";

const cell = (text: string): string => text.replaceAll("|", "\\|").replaceAll("\n", " ");

const linesOf = ({ proof, day, quick, seconds, shown }: Run): readonly string[] =>
  shown.map(
    ({ says, found, held }) =>
      `| \`${proof}\` | ${cell(says)} | ${cell(found)} | ${MARK(held)} | ${day}${quick ? SHORT : ""} | ${seconds} s |`,
  );

const NEVER = "never run";

/** What a page says of a proof that ran. */
const keptOf = (page: string, proof: string): readonly string[] =>
  page.split("\n").filter((line) => line.startsWith(`| \`${proof}\` |`) && !line.includes(`| ${NEVER} |`));

const MACHINE = "Machine: ";

/** The page after a run, of all proofs in their order; a short run that held takes no long one's place. */
export function testing(page: string, run: Run, order: readonly string[]): string {
  const before = keptOf(page, run.proof);
  const long = before.length > 0 && !before.some((line) => line.includes(SHORT));
  if (run.quick && long && run.shown.every(({ held }) => held !== false)) return page;
  const machines = page.split("\n").filter((line) => line.startsWith(MACHINE));
  const machine = `${MACHINE}${run.machine}. Other work was running on it; times are no benchmark.`;
  const linesFor = (name: string): readonly string[] => {
    const lines = name === run.proof ? linesOf(run) : keptOf(page, name);
    return lines.length > 0 ? lines : [`| \`${name}\` | | ${NEVER} | 未跑 (not run) | | |`];
  };
  return [
    "# What was proved",
    "",
    "Written by `pnpm soak`, never by hand: each line is of the last run of its proof, with the counts really run.",
    "Run it anew with `pnpm soak` (all, up to 75 minutes), `pnpm soak --quick` (a few minutes) or `pnpm soak PROOF`.",
    "Smaller counts of the same proofs are part of `pnpm test`.",
    "",
    ...new Set([...machines, machine]),
    "",
    "| proof | what (做了什么) | found (结果) | held | day | time |",
    "| --- | --- | --- | --- | --- | --- |",
    ...order.flatMap(linesFor),
    "",
  ].join("\n");
}
