/** Workbooks changed by lot end as cells or as a refusal, and what no change has reached is read as it stands. */
import { describe, expect, it } from "vitest";
import { drawsFrom } from "../test/draws.ts";
import { drawn } from "../test/drawn.ts";
import { differences, drawnCase, endOf, linesOf, zipped } from "../test/fuzzing.ts";

const CASES = 300;

const numbers = Array.from({ length: CASES }, (_, n) => n);

it("a workbook drawn by lot is read as it was drawn", async () => {
  for (const n of numbers.slice(0, 40)) {
    const { parts, sheets } = drawn(drawsFrom(n));
    const lines = await linesOf(zipped(parts));
    expect([n, endOf(lines), differences(sheets, lines, [])]).toEqual([n, "read", []]);
  }
});

describe.each(["parts", "bytes", "bytes inside"] as const)("changed in its %s", (how) => {
  it("ends well, and loses or changes no cell in silence", async () => {
    const ends = new Map<string, number>();
    for (const n of numbers) {
      const { bytes, changes, touched, before } = drawnCase(n, how);
      const lines = await linesOf(bytes);
      const end = endOf(lines) ?? "";
      ends.set(end, (ends.get(end) ?? 0) + 1);
      expect([n, changes, end, differences(before, lines, touched)]).toEqual([
        n,
        changes,
        expect.stringMatching(/./),
        [],
      ]);
    }
    // the changes are such that some are read and some refused
    expect(ends.get("read")).toBeGreaterThan(CASES / 50);
    expect(ends.get("damaged")).toBeGreaterThan(CASES / 50);
  });
});
