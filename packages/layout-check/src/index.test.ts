import { expect, test } from "vitest";
import * as face from "./index.ts";

test("the package's face", () => {
  expect(Object.keys(face)).toEqual(["checkLayout", "madeAfter"]);
});
