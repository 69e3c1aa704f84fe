/** Counts found in prose with their unit and their certainty. */
import { expect, test } from "vitest";
import { countsIn } from "./count.ts";

const read = (text: string) => countsIn(text).map(({ value, unit, rough }) => [value, unit, rough]);

test.each([
  [
    "刊发8篇、13篇",
    [
      [8, "篇", false],
      [13, "篇", false],
    ],
  ],
  ["坐班16个工作日", [[16, "个工作日", false]]],
  ["参训1,234人次", [[1234, "人次", false]]],
  ["发放1.4万余份", [[14_000, "份", true]]],
  ["约90人", [[90, "人", true]]],
  ["会议10余次", [[10, "次", true]]],
] as const)("%s", (text, counts) => {
  expect(read(text)).toEqual(counts);
});

test.each(["第9次会议", "2023年10月24日", "覆盖率98%", "三名"])("%s holds none", (text) => {
  expect(read(text)).toEqual([]);
});

test("points at the number, not at the mark before it", () => {
  expect(countsIn("共约90人")).toMatchObject([{ from: 2, to: 5 }]);
});
