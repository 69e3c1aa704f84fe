/** A text is read the same however wide its marks are typed, place by place. */
import * as fc from "fast-check";
import { expect, test } from "vitest";
import { readScript } from "./script.ts";

test("every reading of a line has its length", () => {
  fc.assert(
    fc.property(
      fc.oneof(fc.string({ unit: "binary" }), fc.stringMatching(/^[一1、.（(）)《》,，：:%％０Ａ\s]*$/)),
      (text) => {
        for (const { text: written, plain, bare } of readScript(text).lines) {
          expect([plain.length, bare.length]).toEqual([written.length, written.length]);
        }
      },
    ),
  );
});

test.each([
  ["举办3期，培训90人次。", "full"],
  ["举办3期,培训90人次。", "half"],
  ["举办3期,培训90人次，效果良好。", "mixed"],
  ["会议10:30开始。", "none"],
])("%s is %s", (text, width) => {
  expect(readScript(text).width).toBe(width);
});

test.each([
  ["一、主要工作", [[1, 1, "、"]]],
  ["（十二）加强学习", [[2, 12, ""]]],
  ["(二)、加强学习", [[2, 2, "、"]]],
  ["15.上省网站8篇", [[3, 15, "."]]],
  ["9.10月24日，举办培训班", [[3, 9, "."]]],
  [
    "总则：1.学习。2.宣传",
    [
      [3, 1, "."],
      [3, 2, "."],
    ],
  ],
  ["　　（1）集中学习", [[4, 1, ""]]],
  ["2.5万元", []],
  ["5、6月份开展宣传", []],
  ["三、四季度开展宣传", []],
] as const)("the labels of %s", (text, labels) => {
  expect(readScript(text).labels.map(({ level, value, mark }) => [level, value, mark])).toEqual(labels);
});

test.each([
  ["××县2023年民族工作总结\n一、主要工作\n二、工作计划", 1, true],
  ["\n  ××县2023年民族工作总结  \n一、主要工作", 2, false],
  ["会议听取了工作计划。", undefined, false],
  ["一、主要工作\n二、工作计划", undefined, false],
])("the title of %j", (text, number, whole) => {
  const script = readScript(text);
  expect([script.title?.number, script.whole]).toEqual([number, whole]);
});

test("a line belongs to the part its heading announces", () => {
  const script = readScript("导语\n一、主要工作\n甲\n二、存在的问题\n乙\n三、下一步打算\n丙");
  expect(script.lines.map((line) => script.partOf(line))).toEqual([
    undefined,
    "work",
    "work",
    "problems",
    "problems",
    "plan",
    "plan",
  ]);
});
