import { expect, test } from "vitest";
import { placeOf, spliced } from "./splice.ts";

test("changes at exact places, in any order given", () => {
  expect(
    spliced("甲乙丙丁", [
      { from: 3, to: 4, text: "四" },
      { from: 1, to: 1, text: "a" },
      { from: 1, to: 1, text: "b" },
      { from: 1, to: 2, text: "二" },
    ]),
  ).toBe("甲ab二丙四");
});

test("two that overlap are a mistake", () => {
  expect(() =>
    spliced("甲乙丙", [
      { from: 0, to: 2, text: "" },
      { from: 1, to: 3, text: "" },
    ]),
  ).toThrow(RangeError);
});

test.each([
  ["a&amp;b", 2, 6],
  ["a&#x2F800;b", 3, 10],
  ["a\r\nb", 2, 3],
  ["甲乙", 1, 1],
])("in %j the character %i stands at %i", (source, characters, place) => {
  expect(placeOf(source, 0, source.length, characters)).toBe(place);
});
