import { describe, expect, it } from "vitest";
import { hostileTexts, ordinaryText } from "./load.ts";
import { personalIn } from "../personal-in.ts";
import { shortfalls } from "./shortfall.ts";
import { SUITES } from "./suite.ts";

/** A small share of the full corpora, which `pnpm bench privacy` measures. */
const SCALE = 0.1;

describe.each(SUITES)("$code $title", (suite) => {
  it.each(["tune", "held-out"] as const)("keeps its goal on the %s part", (part) => {
    expect(shortfalls(suite, suite.run(part, SCALE), true)).toEqual([]);
  });
});

it("lets ordinary text pass", () => {
  expect(personalIn(ordinaryText(300_000))).toEqual([]);
});

it.each(Object.entries(hostileTexts(100_000)))("is not slowed down by %s", (_, text) => {
  const started = Date.now();
  personalIn(text);
  expect(Date.now() - started).toBeLessThan(1000);
});
