import { expect, test } from "vitest";
import * as face from "./index.ts";

test("the package's face", () => {
  expect(Object.keys(face).toSorted()).toEqual(["RULES", "personalIn", "personalInRecord", "personalInTable"]);
});

test("every rule says in one sentence what to do instead", () => {
  for (const { says } of Object.values(face.RULES)) {
    expect(says).toMatch(/^像.*请/);
    expect(says).not.toMatch(/\d{3}|。/);
  }
});
