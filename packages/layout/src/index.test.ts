import { expect, test } from "vitest";
import * as face from "./index.ts";

test("the package's face", () => {
  expect(Object.keys(face).toSorted()).toEqual(
    ["PROFILES", "gbt9704", "lacking", "letter", "linesOf", "millimetres", "readProfile", "report"].concat([
      "shapely",
      "sizeName",
      "textWidth",
      "widthOf",
      "writtenProfile",
    ]),
  );
});
