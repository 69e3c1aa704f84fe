import { expect, it } from "vitest";
import type { Run } from "./record.ts";
import { testing } from "./testing.ts";

const run = (proof: string, held: boolean | undefined): Run => ({
  proof,
  day: "2026-01-02",
  quick: false,
  seconds: 3,
  machine: "a machine",
  shown: [{ says: `did ${proof} | twice`, found: "0 lost", held }],
});

it("tells of each proof what it showed, in their order, and which never ran", () => {
  const page = testing([run("b", false), run("a", true), run("gone", true)], ["a", "b", "c"]);
  expect(
    page
      .split("\n")
      .filter((line) => line.startsWith("| "))
      .slice(2),
  ).toEqual([
    "| did a \\| twice | 0 lost | ✓ | 2026-01-02 | 3 s |",
    "| did b \\| twice | 0 lost | ✗ | 2026-01-02 | 3 s |",
    "| `c` | never run | 未跑 (not run) | | |",
  ]);
  expect(testing([run("a", undefined)], ["a"])).toContain("| 未跑 (not run) |");
});
