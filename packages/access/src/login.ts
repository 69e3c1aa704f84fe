/** Login names: the one thing the ledger knows of a person. */
import { error, personalIssues, type Issue } from "@taizhang/core";
import { RESERVED } from "./principal.ts";

const SHAPE = /^[a-z][a-z0-9._-]{1,31}$/;

/** What is wrong with a name for an account or a token, as a person would type it; `path` is where it was typed. */
export function nameIssues(name: string, path: string): Issue[] {
  if (!SHAPE.test(name))
    return [
      error(`${path}/shape`, [path], "应是 2 到 32 个小写字母、数字或 . _ -，以字母开头，例如 zhen-tianbao、duban.01"),
    ];
  return personalIssues({ [path]: name }).map((issue) => ({ ...issue, severity: "error" }));
}

/** What is wrong with a login name. */
export function loginIssues(login: string): Issue[] {
  if (RESERVED.includes(login)) return [error("login/reserved", ["login"], `${login} 是程序自己用的名字，请换一个`)];
  return nameIssues(login, "login");
}
