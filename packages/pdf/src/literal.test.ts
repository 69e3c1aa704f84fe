import { expect, test } from "vitest";
import { HOSTILE, UNPRINTABLE } from "../test/hostile.ts";
import { literal, printable } from "./literal.ts";

test.each(HOSTILE)("%j stays one string", (text) => {
  expect(literal(text)).toMatch(/^"(?:[^"\\]|\\["\\])*"$/);
  expect(printable(text)).toBe(text);
});

test.each(UNPRINTABLE)("%j is printed %j", (text, printed) => {
  expect(printable(text)).toBe(printed);
});

test("every character there is can be printed", () => {
  let all = "";
  for (let code = 0; code <= 0xffff; code += 1) all += String.fromCharCode(code) + "甲";
  expect(printable(all).isWellFormed()).toBe(true);
  // oxlint-disable-next-line no-control-regex -- control characters are what it looks for
  expect(printable(all)).not.toMatch(/[\u0000-\u001f\u007f-\u009f\ufffe\uffff\u202a-\u202e]/);
});
