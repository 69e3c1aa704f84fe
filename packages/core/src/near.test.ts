import { expect, it } from "vitest";
import { didYouMean, near } from "./near.ts";

it("finds what was mistyped, nearest first", () => {
  expect(near("cuorse", ["report", "course", "courses"])).toEqual(["course", "courses"]);
  expect(near("全然不同的词", ["course"])).toEqual([]);
});

it("takes a word for itself without what stands in its brackets", () => {
  const offered = ["机关干部", "乡镇（街道）干部", "村（社区）干部"];
  expect(near("乡镇干部", offered)[0]).toBe("乡镇（街道）干部");
  expect(didYouMean("乡镇干部", offered)).toContain("是不是“乡镇（街道）干部”或");
});
