import { expect, it } from "vitest";
import * as face from "./index.ts";

it("shows this face", () => {
  expect(Object.keys(face).toSorted()).toEqual(["ServiceAway", "ServiceProblem", "client", "freshKey"]);
});
