/** A sound activity has no defect, however often it is asked. */
import { expect, it } from "vitest";
import { made } from "./defective.ts";
import { defectsOf } from "./defects-of.ts";

it("finds nothing in a sound activity", () => {
  expect(defectsOf(made({}))).toEqual([]);
  expect(defectsOf(made({}))).toEqual([]);
});
