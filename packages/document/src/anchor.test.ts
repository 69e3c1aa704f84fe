import * as fc from "fast-check";
import { expect, test } from "vitest";
import { figureAnchor } from "./anchor.ts";

test("a ref stays readable", () => {
  expect(figureAnchor("2023/451499/training-course/trainees")).toBe("fig-2023.451499.training-course.trainees");
});

test("any ref becomes a safe name, and no two the same", () => {
  expect(figureAnchor('a."b/参')).toBe("fig-a_2e__22_b._53c2_");
  fc.assert(
    fc.property(fc.string({ unit: "binary" }), fc.string({ unit: "binary" }), (one, other) => {
      expect(figureAnchor(one)).toMatch(/^fig-[A-Za-z0-9._-]*$/);
      expect(figureAnchor(one) === figureAnchor(other)).toBe(one === other);
    }),
  );
});
