import { expect, it } from "vitest";
import { Denied, deniedWords } from "./index.ts";

it.each([
  [new Denied({ why: "credentials" }), "登录名或密码不对；忘了密码请找管理账号的人重设"],
  [new Denied({ why: "locked", until: "2024-03-01T04:15:00.000Z" }), "试错的次数太多，请在 12:15 以后再试"],
  [new Denied({ why: "locked" }), "试错的次数太多，请过一刻钟再试"],
  [new Denied({ why: "anonymous", verb: "read" }), "请先登录，再看一条台账"],
  [new Denied({ why: "role", verb: "approve" }), "您的角色不能审核通过；能做的是审核员，需要时请管理账号的人授予"],
  [new Denied({ why: "own", verb: "approve" }), "这一版是您自己记的，不能由您审核通过；请换一名审核员"],
  [new Denied({ why: "own", verb: "users" }), "不能改自己账号的角色和状态；请换一个管理账号的人来做"],
  [new Denied({ why: "door", verb: "tokens" }), "用令牌进来的不能管自己的令牌和密码；请用登录名和密码登录后再做"],
])("says %o in words", (denied, words) => {
  expect(deniedWords(denied)).toBe(words);
});
