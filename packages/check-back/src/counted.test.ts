import { describe, expect, test } from "vitest";
import { countedIn, measuredIn, printedAt, saysTheSame } from "./counted.ts";

describe("counts in a text", () => {
  test.each([
    ["培训约90人次，近30场", ["约90人次", "近30场"]],
    ["100余人次，90人以上，三名", ["100余人次", "90人以上", "三名"]],
    ["节约100元，附近3个村，接近5次", ["100元", "3个", "接近5次"]],
    ["2023/451499/media/county，2023年10月24日，第九次", []],
  ])("%s", (text, words) => {
    expect(countedIn(text).map((each) => each.words)).toEqual(words);
  });
});

describe("what they come to", () => {
  test.each([
    ["约９０人", 90, "about", "人"],
    ["九十人", 90, "exact", "人"],
    ["两次", 2, "exact", "次"],
    ["百余场", 100, "over", "场"],
    ["1.4万余份", 14_000, "over", "份"],
    ["1,234份", 1234, "exact", "份"],
    ["十多万人", 100_000, "over", "人"],
    ["三万五千人", 35_000, "exact", "人"],
    ["二十三个", 23, "exact", "个"],
    ["90人左右", 90, "about", "人"],
    ["不少于90人", 90, "at-least", "人"],
  ])("%s", (words, value, precision, unit) => {
    expect(measuredIn(words)).toEqual({ value, precision, unit });
  });

  test.each(["1.5人", "三四次", "人"])("%s is no whole number", (words) => {
    expect(measuredIn(words)).toBeUndefined();
  });

  test("the same count in other characters is the same, another mark is another", () => {
    expect(saysTheSame("约90人", "约九十人")).toBe(true);
    expect(saysTheSame("约90人", "90人左右")).toBe(true);
    expect(saysTheSame("约90人", "90人")).toBe(false);
    expect(saysTheSame("90人", "90人次")).toBe(false);
  });
});

describe("the words around a number", () => {
  const at = (text: string, forms: string[]): string => {
    const start = text.search(/\d/);
    const end = start + (/\d+/.exec(text)?.[0].length ?? 0);
    const { from, to } = printedAt(text, start, end, forms);
    return text.slice(from, to);
  };
  test.each([
    ["坐班16个工作日，", ["16个工作日"], "16个工作日"],
    ["坐班17个工作日，", ["16个工作日"], "17个工作日"],
    ["培训约90人次。", ["约90人", "约90人次"], "约90人次"],
    ["培训90人次。", ["约90人"], "90人次"],
    ["培训约90人以上。", ["约90人"], "约90人以上"],
    ["其中3。", ["3"], "3"],
    ["共、90人次。", ["约90人次"], "90人次"],
  ])("%s as %j", (text, forms, words) => {
    expect(at(text, forms)).toBe(words);
  });
});
