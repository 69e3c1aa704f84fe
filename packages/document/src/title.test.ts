import { expect, test } from "vitest";
import { titleWords } from "./title.ts";

test.each(["××县2023年民族工作总结和2024年工作计划", "关于印发《民族团结进步“十四五”规划》的通知", " a <b> ", ""])(
  "joined, the words are the title: %j",
  (title) => {
    expect(titleWords(title).join("")).toBe(title);
  },
);

test("no word begins with a closing mark, ends with an opening one, or parts a year from its 年", () => {
  expect(titleWords("《民族团结“十四五”规划》的通知")).not.toContain("》");
  expect(titleWords("××县2023年工作").slice(0, 2)).toEqual(["××县", "2023年"]);
});
