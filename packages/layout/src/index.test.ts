import { expect, test } from "vitest";
import * as face from "./index.ts";

test("the package's face", () => {
  expect(Object.keys(face).toSorted()).toEqual(
    [
      "PROFILES",
      "STANDARD_PROFILES",
      "gbt9704",
      "imprintOf",
      "lacking",
      "letter",
      "linesOf",
      "markOf",
      "millimetres",
    ].concat([
      "readProfile",
      "readProfiles",
      "report",
      "shapely",
      "signerLines",
      "sizeName",
      "textWidth",
      "widthOf",
      "writtenProfile",
    ]),
  );
});
