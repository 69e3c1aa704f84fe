import { expect, it } from "vitest";
import { loginIssues, nameIssues } from "./index.ts";

it.each(["wang", "zhen-tianbao", "duban.01", "a_", `a${"b".repeat(31)}`])("takes %s", (login) => {
  expect(loginIssues(login)).toEqual([]);
});

it.each([
  ["", "login/shape"],
  ["a", "login/shape"],
  ["Wang", "login/shape"],
  ["1wang", "login/shape"],
  ["王某", "login/shape"],
  ["wang ", "login/shape"],
  ["wang\n", "login/shape"],
  [`a${"b".repeat(32)}`, "login/shape"],
  ["anonymous", "login/reserved"],
  ["service", "login/reserved"],
  ["tel13812345678", "personal/mobile"],
])("refuses %j, and says how it should be", (login, code) => {
  const [issue] = loginIssues(login);
  expect(issue).toMatchObject({ code, path: ["login"], severity: "error" });
});

it("asks the same of other names, and says where", () => {
  expect(nameIssues("备份", "label")).toMatchObject([{ code: "label/shape", path: ["label"] }]);
});
