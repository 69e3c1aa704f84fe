/** A filled sheet changed by lot offers what it offered, or asks: no record is another one in silence. */
import { describe, expect, it } from "vitest";
import { linesOf } from "../../spreadsheet/test/fuzzing.ts";
import { altered, filledCase, offeredBy } from "../test/fuzzing.ts";

const CASES = 80;

it("what is changed offers records to begin with", async () => {
  for (let n = 0; n < 20; n += 1) {
    const offered = offeredBy(await linesOf(filledCase(n, "parts").before));
    expect(offered.length).toBeGreaterThan(1);
    expect(offered.filter((each) => "issues" in each)).toEqual([]);
  }
});

describe.each(["parts", "bytes", "bytes inside"] as const)("changed in its %s", (how) => {
  it("offers no other record in silence", async () => {
    for (let n = 0; n < CASES; n += 1) {
      const { before, bytes, changes, touched } = filledCase(n, how);
      const [was, is] = [offeredBy(await linesOf(before)), offeredBy(await linesOf(bytes))];
      expect([n, changes, altered(was, is, touched)]).toEqual([n, changes, []]);
    }
  });
});
