/** Chinese numerals read as numbers, estimates left alone. */
import { expect, test } from "vitest";
import { numeralValue } from "./numeral.ts";

test.each([
  ["一", 1],
  ["十", 10],
  ["十二", 12],
  ["二十", 20],
  ["九十九", 99],
  ["一百零二", 102],
  ["一百一十", 110],
  ["九千九百九十九", 9999],
])("%s is %i", (numeral, value) => {
  expect(numeralValue(numeral)).toBe(value);
});

test.each(["", "零", "三四", "几十", "百", "十十", "二百三百", "一万", "abc"])("%j is no exact number", (numeral) => {
  expect(numeralValue(numeral)).toBeUndefined();
});
