import { expect, it } from "vitest";
import { anonymous, localPrincipal, scopeOf, wholeOf, type Principal } from "./index.ts";

const clerk: Principal = {
  login: "wang",
  grants: [
    { role: "clerk", org: "451499001000" },
    { role: "clerk", org: "451499001002" },
    { role: "clerk", org: "451402" },
    { role: "reader", org: "451400" },
  ],
  door: "session",
};

it("gives each place once, by the paths that queries compare", () => {
  expect(scopeOf(clerk, "read")).toEqual(["451402", "451499001"]);
  expect(scopeOf(clerk, "totals")).toEqual(["4514"]);
  expect(scopeOf(clerk, "approve")).toEqual([]);
  expect(scopeOf(localPrincipal("wang"), "approve")).toEqual([""]);
  expect(scopeOf({ ...anonymous, grants: clerk.grants }, "read")).toEqual([]);
});

it.each([
  [[], ""],
  [["451499"], "451499"],
  [["451499", "451499001002", "451499001"], "451499"],
  [["451499001002", "451499001003"], "451499001"],
  [["451499", "451402"], "451400"],
  [["451402", "450108"], "450000"],
  [["451402", "350100"], ""],
])("knows the place %j belong to as a whole: %s", (codes, whole) => {
  expect(wholeOf(codes)).toBe(whole);
});
