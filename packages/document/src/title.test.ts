import * as fc from "fast-check";
import { expect, test } from "vitest";
import { titleWords } from "./title.ts";

test("joined, the words are the title", () => {
  expect(titleWords("××县2023年民族工作总结和2024年工作计划").join("|")).toMatch(/^××县\|2023年\|/);
  fc.assert(
    fc.property(fc.string({ unit: "grapheme" }), (title) => {
      expect(titleWords(title).join("")).toBe(title);
    }),
  );
});

test("no word begins with a closing mark, ends with an opening one, or parts a year from its 年", () => {
  expect(titleWords("《民族团结“十四五”规划》的通知")).not.toContain("》");
  expect(titleWords("××县2023年工作").slice(0, 2)).toEqual(["××县", "2023年"]);
});
