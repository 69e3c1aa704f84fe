/** Findings as a table for a terminal. */
import type { Finding } from "./benchmark.ts";

/** Columns a text takes: a Chinese character or mark takes two. */
const widthOf = (text: string): number => text.length + (text.match(/[\u2e80-\uffef]/g)?.length ?? 0);

const cellsOf = ({ says, found, beside, goal }: Finding): readonly string[] => [
  says,
  found,
  beside,
  goal === undefined ? "" : `${goal.says} ${goal.met ? "✓" : "✗ 未达到"}`,
];

/** One line per finding, columns as wide as their widest cell. */
export function tableOf(findings: readonly Finding[]): string {
  const rows = [["比什么 (what)", "结果 (found)", "中位数 (medians)", "目标 (goal)"], ...findings.map(cellsOf)];
  const widths = [0, 1, 2, 3].map((column) => Math.max(...rows.map((row) => widthOf(row[column] ?? ""))));
  return rows
    .map((row) => row.map((cell, column) => cell + " ".repeat((widths[column] ?? 0) - widthOf(cell))).join("  "))
    .map((line) => line.trimEnd())
    .join("\n");
}
