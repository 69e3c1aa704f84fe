/** Every rule finds its bad examples and leaves its good ones alone. */
import { describe, expect, test } from "vitest";
import { lint, lintRules } from "./lint.ts";

const codes = (text: string): string[] => lint(text).map(({ code }) => code);

describe.each(lintRules.map((rule) => [rule.code, rule] as const))("%s", (code, { examples, says, title, source }) => {
  test.each(examples.bad)("finds %j", (text) => {
    expect(codes(text)).toContain(code);
  });

  test.each(examples.good)("leaves %j alone", (text) => {
    expect(codes(text)).not.toContain(code);
  });

  test("tells what it is, why, and where it stands", () => {
    expect(code).toMatch(/^[a-z]+\/[a-z-]+$/);
    expect([title, says, source].filter((words) => !/[\u4e00-\u9fff]|GB/.test(words))).toEqual([]);
    expect(examples.bad.length).toBeGreaterThan(0);
    expect(examples.good.length).toBeGreaterThan(0);
  });
});

test("no two rules share a code", () => {
  const all = lintRules.map(({ code }) => code);
  expect(all).toEqual([...new Set(all)]);
});
