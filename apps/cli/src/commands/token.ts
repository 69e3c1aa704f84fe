/** `taizhang token`: API tokens for programs that work with a ledger in somebody's name. */
import {
  issueToken,
  listTokens,
  listUsers,
  revokeToken,
  type Accounts,
  type Ledger,
  type Secrets,
  type Token,
} from "@taizhang/engine";
import { Effect } from "effect";
import { actionOf, objectOf } from "../action.ts";
import type { Answer, Call } from "../command.ts";
import type { CommandFailure } from "../exit.ts";
import { DAY, given, readFlag, requireFlag, TEXT } from "../flag.ts";
import { grantsOf, printGrants } from "../granting.ts";
import { table } from "../table.ts";

type Action = (call: Call) => Effect.Effect<Answer, CommandFailure, Accounts | Ledger | Secrets>;

/** The end of a day in China, as the moment after it. */
const endOf = (day: string): string => new Date(Date.parse(`${day}T00:00:00+08:00`) + 86_400_000).toISOString();

/** The last day of a token that ends with a day. */
const lastDay = (until: string): string =>
  new Date(Date.parse(until) - 1).toLocaleDateString("sv-SE", { timeZone: "Asia/Shanghai" });

const worth = ({ grants }: Token): string => (grants === undefined ? "与本人相同" : printGrants(grants));
const term = ({ until }: Token): string => (until === undefined ? "不限期" : `到 ${lastDay(until)}`);

const issue: Action = Effect.fnUntraced(function* (call) {
  const login = yield* objectOf(call, "登录名", "the login");
  const label = yield* requireFlag(call, "label", TEXT);
  const until = yield* readFlag(call, "until", DAY);
  const grants = yield* grantsOf(call);
  const { token, secret } = yield* issueToken(call.principal, {
    login,
    label,
    ...given("until", until === undefined ? undefined : endOf(until)),
    ...given("grants", grants.length === 0 ? undefined : grants),
  });
  return {
    text: [
      `${secret}\n`,
      `这是 ${login} 的令牌 ${token.label}（编号 ${token.id}，权限${worth(token)}，${term(token)}）。\n`,
      `只显示这一次，请马上存到安全的地方；不用了就收回：taizhang token revoke ${token.id}\n`,
    ].join(""),
    json: { token, secret },
  };
});

const list: Action = Effect.fnUntraced(function* (call) {
  const who = call.principal;
  const [, login] = call.args;
  const logins = login === undefined ? (yield* listUsers(who)).map((each) => each.login) : [login];
  const tokens = (yield* Effect.forEach(logins, (each) => listTokens(who, each))).flat();
  const rows = tokens.map((token) => [
    token.id,
    token.login,
    token.label,
    token.issuedAt.slice(0, 10),
    term(token),
    worth(token),
  ]);
  return {
    text:
      rows.length === 0
        ? "没有令牌；签发：taizhang token issue 登录名 --label 用途\n"
        : table(["编号", "登录名", "用途", "签发日期", "期限", "权限"], rows),
    json: { tokens },
  };
});

const revoke: Action = Effect.fnUntraced(function* (call) {
  const id = yield* objectOf(call, "令牌编号", "the token's id");
  yield* revokeToken(call.principal, id);
  return { text: `已收回令牌 ${id}，马上失效。\n`, json: { id, revoked: true } };
});

export const token = Effect.fn("token")(function* (call: Call) {
  const action = yield* actionOf(call, "token", { issue, list, revoke });
  return yield* action(call);
});
