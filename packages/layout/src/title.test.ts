import { expect, test } from "vitest";
import { linesOf, shapely, widthOf } from "./title.ts";

test("Western letters and digits are half as wide as characters; shared marks are whole", () => {
  expect(widthOf("2023年12月29日")).toBe(7);
  expect(widthOf("“××”")).toBe(4);
});

test.each([
  [["民族", "工作", "总结"], 20, ["民族工作总结"]],
  [["某某县", "2023年", "民族", "工作", "总结", "和", "工作", "计划"], 14, ["某某县2023年民族", "工作总结和工作计划"]],
  [["甲".repeat(8), "乙".repeat(8), "丙".repeat(8)], 20, ["甲".repeat(8) + "乙".repeat(8), "丙".repeat(8)]],
  [["一词比一行还长"], 5, ["一词比一行还长"]],
  [[], 5, [""]],
  // evenest would be 8 / 6 / 8, the shape of an hourglass
  [
    ["甲甲甲甲", "乙乙乙乙", "丙丙丙", "丁丁丁", "戊戊戊戊", "己己己己"],
    8,
    ["甲甲甲甲乙乙乙乙", "丙丙丙丁丁丁", "戊戊戊戊己己己己"],
  ],
  [["甲甲甲甲", "乙乙", "丙丙丙", "丁丁", "戊戊戊戊", "己己己"], 8, ["甲甲甲甲", "乙乙丙丙丙丁丁", "戊戊戊戊己己己"]],
])("%j in lines of %d", (words, perLine, lines) => {
  expect(linesOf(words, perLine)).toEqual(lines);
});

test.each([
  [[10, 12], true],
  [[12, 10, 8], true],
  [[8, 12, 8], true],
  [[10, 8, 10], false],
  [[10, 10, 10], true],
])("lines of %j: a trapezoid or a diamond is %j", (widths, fits) => {
  expect(shapely(widths)).toBe(fits);
});
