import { expect, it } from "vitest";
import { chineseNumeral, levelLabel, pointLabel } from "./numeral.ts";

it.each([
  [1, "一"],
  [10, "十"],
  [11, "十一"],
  [20, "二十"],
  [99, "九十九"],
  [100, "一百"],
  [102, "一百零二"],
  [110, "一百一十"],
  [1000, "一千"],
  [1001, "一千零一"],
  [1010, "一千零一十"],
  [9999, "九千九百九十九"],
])("%i is %s", (n, words) => {
  expect(chineseNumeral(n)).toBe(words);
});

it.each([0, -1, 1.5, 10_000, Number.NaN])("has no numeral for %d", (n) => {
  expect(() => chineseNumeral(n)).toThrow(RangeError);
});

it("labels the four levels and the points", () => {
  expect([1, 2, 3, 4].map((depth) => levelLabel(depth, 3))).toEqual(["三、", "（三）", "3.", "（3）"]);
  expect(pointLabel(2)).toBe("二是");
});
