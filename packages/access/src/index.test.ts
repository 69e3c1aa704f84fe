import { expect, test } from "vitest";
import * as face from "./index.ts";

test("the package's face", () => {
  expect(Object.keys(face).toSorted()).toEqual([
    "EVERYWHERE",
    "POLICY",
    "RESERVED",
    "ROLES",
    "ROLE_TITLES",
    "VERBS",
    "anonymous",
    "authorize",
    "denialWords",
    "isRole",
    "localPrincipal",
    "may",
    "scopeOf",
    "service",
    "wholeOf",
  ]);
});
