import { walk } from "@taizhang/document";
import { expect, test } from "vitest";
import * as face from "./index.ts";

test("the package's face", () => {
  expect(Object.keys(face).toSorted()).toEqual(["FIGURES", "sample"]);
});

test("the sample has every kind of node in it", () => {
  const kinds = new Set([...walk(face.sample())].map(({ type }) => type));
  expect([...kinds].toSorted()).toEqual(
    ["annex", "chart", "date", "document", "figure", "list", "paragraph"].concat([
      "section",
      "signature",
      "strong",
      "table",
      "text",
    ]),
  );
});
