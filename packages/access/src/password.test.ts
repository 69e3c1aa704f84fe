import { expect, it } from "vitest";
import { passwordIssues } from "./index.ts";

it.each([
  "correct horse",
  "马电池订书钉正确的长密码",
  "xu8-Tq2!vv-0p",
  "a".repeat(3) + "xyz-991-kk",
  "x1".repeat(3) + "-kelp-and-tea",
])("takes %s", (password) => {
  expect(passwordIssues(password, "wang")).toEqual([]);
});

it.each([
  ["", "short"],
  ["abcdefghi", "short"],
  ["🐎🐎🐎🐎🐎", "short"],
  ["x".repeat(129), "long"],
  ["1234567890", "common"],
  ["１２３４５６７８９０", "common"],
  ["password2024", "common"],
  ["qwertyuiop", "common"],
  ["1q2w3e4r5t", "common"],
  ["aaaaaaaaaa", "common"],
  ["abc123abc123", "common"],
  ["woaini1314520", "common"],
  ["Administrator1", "common"],
  ["wang-2024-10", "common"],
])("refuses %j as %s", (password, code) => {
  expect(passwordIssues(password, "wang")).toMatchObject([{ code: `password/${code}`, path: ["password"] }]);
});

it("never repeats what was typed", () => {
  for (const password of ["short one", "password2024", `x${"long".repeat(40)}`])
    expect(JSON.stringify(passwordIssues(password, "wang"))).not.toContain(password);
});
