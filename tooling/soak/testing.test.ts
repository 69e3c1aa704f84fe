import { expect, it } from "vitest";
import type { Run } from "./record.ts";
import { testing } from "./testing.ts";

const run = (proof: string, held: boolean | undefined, quick = false): Run => ({
  proof,
  day: "2026-01-02",
  quick,
  seconds: 3,
  machine: "a machine",
  shown: [{ says: `did ${proof} | twice`, found: "0 lost", held }],
});

const ORDER = ["a", "b", "c"];

const rows = (page: string): readonly string[] =>
  page
    .split("\n")
    .filter((line) => line.startsWith("| "))
    .slice(2);

const of = (...all: readonly Run[]): string => {
  let page = "";
  for (const each of all) page = testing(page, each, ORDER);
  return page;
};

it("tells of each proof what it showed, in their order, and which never ran", () => {
  expect(rows(of(run("b", false), run("a", true)))).toEqual([
    "| `a` | did a \\| twice | 0 lost | ✓ | 2026-01-02 | 3 s |",
    "| `b` | did b \\| twice | 0 lost | ✗ | 2026-01-02 | 3 s |",
    "| `c` | | never run | 未跑 (not run) | | |",
  ]);
  expect(rows(of(run("a", undefined)))[0]).toContain("| 未跑 (not run) |");
});

it("keeps what was not run anew, and each machine once", () => {
  const page = of(run("a", true), run("b", true), { ...run("b", false), machine: "another" });
  expect(rows(page).map((row) => row.slice(0, 7) + (row.match(/[✓✗]/)?.[0] ?? ""))).toEqual([
    "| `a` |✓",
    "| `b` |✗",
    "| `c` |",
  ]);
  expect(page.match(/^Machine: .*$/gm)).toHaveLength(2);
});

it("forgets a proof there is no more", () => {
  expect(testing(of(run("a", true)), run("b", true), ["b"])).not.toContain("`a`");
});

it.each<[string, Run, Run, string]>([
  ["a short run that held takes no long one's place", run("a", true), run("a", true, true), "2026-01-02 |"],
  ["a short run that did not hold does", run("a", true), run("a", false, true), "（短 quick） |"],
  ["a long run takes a short one's place", run("a", true, true), run("a", true), "2026-01-02 |"],
])("%s", (_says, first, second, day) => {
  expect(rows(of(first, second))[0]).toContain(day);
});
