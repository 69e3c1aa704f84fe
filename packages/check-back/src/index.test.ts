import { expect, test } from "vitest";
import * as face from "./index.ts";

test("the package's face", () => {
  expect(Object.keys(face).toSorted()).toEqual([
    "adopted",
    "annotated",
    "compare",
    "ledgersOf",
    "movedSince",
    "readPaper",
    "refreshed",
    "strangersIn",
  ]);
});
