/** The package's face. */
import { expect, it } from "vitest";
import * as face from "./index.ts";

it("exports these names and no others", () => {
  expect(Object.keys(face).toSorted()).toEqual([
    "LIMITS",
    "OfficeRefusal",
    "damaged",
    "megabytes",
    "openOffice",
    "propertiesOf",
    "walkXml",
  ]);
});
