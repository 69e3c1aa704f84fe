import { expect, test } from "vitest";
import { linesOf, widthOf } from "./title.ts";

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
])("%j in lines of %d", (words, perLine, lines) => {
  expect(linesOf(words, perLine)).toEqual(lines);
});
