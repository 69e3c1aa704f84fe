import { createHash } from "node:crypto";
import { expect, test } from "vitest";
import { STYLESHEET, STYLESHEET_HASH } from "./stylesheet.ts";

test("the page's policy admits this style sheet and no other", () => {
  expect(STYLESHEET_HASH).toBe(`sha256-${createHash("sha256").update(STYLESHEET).digest("base64")}`);
});

test("the style sheet asks nobody for anything", () => {
  expect(STYLESHEET).not.toMatch(/url\(|@import|https?:|<\//);
});
