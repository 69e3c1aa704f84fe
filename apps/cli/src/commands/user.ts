/** `taizhang user`: accounts of a ledger that many work with, kept by whoever has its file in hand. */
import {
  addUser,
  grantRoles,
  listUsers,
  revokeRoles,
  setDisabled,
  setPassword,
  type Accounts,
  type Ledger,
  type Secrets,
} from "@taizhang/engine";
import { Effect } from "effect";
import { actionOf, objectOf } from "../action.ts";
import type { Answer, Call } from "../command.ts";
import type { CommandFailure } from "../exit.ts";
import { printGrants, someGrantsOf, strangers } from "../granting.ts";
import { newPassword } from "../new-password.ts";
import { table } from "../table.ts";

type Action = (call: Call) => Effect.Effect<Answer, CommandFailure, Accounts | Ledger | Secrets>;

const loginOf = (call: Call) => objectOf(call, "登录名", "the login");

const unchanged = (login: string): Answer => ({
  text: `${login} 本来就是这样，没有改动。\n`,
  json: { login, changed: false },
});

/** What became of an account whose sessions ended with the change. */
const changed = (login: string, words: string, more: object = {}): Answer => ({
  text: `${words}；已登录的都要重新登录。\n`,
  json: { login, changed: true, ...more },
});

const add: Action = Effect.fnUntraced(function* (call) {
  const login = yield* loginOf(call);
  const grants = yield* someGrantsOf(call);
  const notes = yield* strangers(grants);
  const password = yield* newPassword(call, login);
  yield* addUser(call.principal, { login, password, grants });
  return { text: `已添加账号 ${login}：${printGrants(grants)}。\n`, json: { login, grants }, notes };
});

const list: Action = Effect.fnUntraced(function* (call) {
  const users = yield* listUsers(call.principal);
  const rows = users.map(({ login, disabled, grants, enrolledAt }) => [
    login,
    disabled ? "停用" : "启用",
    enrolledAt.slice(0, 10),
    grants.length === 0 ? "没有角色" : printGrants(grants),
  ]);
  return {
    text:
      rows.length === 0
        ? "还没有账号；添加：taizhang user add 登录名 --role officer --org 单位代码\n"
        : table(["登录名", "状态", "添加日期", "角色"], rows),
    json: { users },
  };
});

const grant: Action = Effect.fnUntraced(function* (call) {
  const login = yield* loginOf(call);
  const grants = yield* someGrantsOf(call);
  const notes = yield* strangers(grants);
  if (!(yield* grantRoles(call.principal, login, grants))) return unchanged(login);
  return { ...changed(login, `已授予 ${login}：${printGrants(grants)}`, { granted: grants }), notes };
});

const revoke: Action = Effect.fnUntraced(function* (call) {
  const login = yield* loginOf(call);
  const grants = yield* someGrantsOf(call);
  if (!(yield* revokeRoles(call.principal, login, grants))) return unchanged(login);
  return changed(login, `已收回 ${login}：${printGrants(grants)}`, { revoked: grants });
});

const disable: Action = Effect.fnUntraced(function* (call) {
  const login = yield* loginOf(call);
  if (!(yield* setDisabled(call.principal, login, true))) return unchanged(login);
  return {
    text: `已停用 ${login}：不能再登录，令牌也不能用。\n恢复：taizhang user enable ${login}\n`,
    json: { login, changed: true, disabled: true },
  };
});

const enable: Action = Effect.fnUntraced(function* (call) {
  const login = yield* loginOf(call);
  if (!(yield* setDisabled(call.principal, login, false))) return unchanged(login);
  return { text: `已启用 ${login}。\n`, json: { login, changed: true, disabled: false } };
});

const password: Action = Effect.fnUntraced(function* (call) {
  const login = yield* loginOf(call);
  yield* setPassword(call.principal, { login, password: yield* newPassword(call, login) });
  return changed(login, `已改 ${login} 的密码`);
});

export const user = Effect.fn("user")(function* (call: Call) {
  const action = yield* actionOf(call, "user", { add, list, grant, revoke, disable, enable, password });
  return yield* action(call);
});
