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
    "commonGrants",
    "denialWords",
    "holdsAll",
    "isRole",
    "localPrincipal",
    "loginIssues",
    "may",
    "nameIssues",
    "passwordIssues",
    "scopeOf",
    "service",
    "wholeOf",
  ]);
});
