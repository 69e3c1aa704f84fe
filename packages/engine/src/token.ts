/** API tokens: shown once, kept hashed, and never worth more than their owner. */
import { holdsAll, nameIssues, type Grant, type Principal } from "@taizhang/access";
import { error, sha256Hex, type Issue } from "@taizhang/core";
import { Effect } from "effect";
import { Accounts, type Account, type Token } from "./accounts.ts";
import { now } from "./clock.ts";
import { Unknown } from "./failure.ts";
import { permitAccount } from "./permit.ts";
import { refuse } from "./refuse.ts";
import { Secrets } from "./secrets.ts";

/** Begins every token's secret, so that it can be told from a session's, and be found where it should not lie. */
const MARK = "tzt_";

export const isTokenSecret = (secret: string): boolean => secret.startsWith(MARK);

/** What a token is to be. */
export interface TokenRequest {
  readonly login: string;
  /** What it is for, in the letters of a login name. */
  readonly label: string;
  /** Less than all that its owner may. */
  readonly grants?: readonly Grant[];
  /** ISO 8601, UTC. */
  readonly until?: string;
}

function issues({ label, grants = [], until }: TokenRequest, owner: Account, at: string): Issue[] {
  return [
    ...nameIssues(label, "label"),
    ...(holdsAll(owner.grants, grants)
      ? []
      : [error("token/wider", ["grants"], `令牌的权限不能超过 ${owner.login} 自己的；请只写他有的角色和单位`)]),
    ...(until === undefined || until > at ? [] : [error("token/past", ["until"], "到期时间已经过了；请写以后的时间")]),
  ];
}

/** Issues a token of one's own account; its secret is told here and never again. */
export const issueToken = Effect.fn("issueToken")(function* (principal: Principal, request: TokenRequest) {
  const { transact } = yield* Accounts;
  const secret = MARK + (yield* (yield* Secrets).draw);
  const at = yield* now;
  const digest = sha256Hex(secret);
  const token: Token = { id: digest.slice(0, 12), ...request, issuedAt: at };
  yield* transact(
    Effect.fnUntraced(function* (writer) {
      const owner = yield* writer.account(request.login);
      yield* permitAccount(principal, "tokens", owner, request.login);
      if (owner === undefined) return;
      yield* refuse(issues(request, owner, at));
      yield* writer.perform({ verb: "token-issued", login: owner.login, token, digest }, { by: principal.login, at });
    }),
  );
  return { token, secret };
});

/** Ends a token at once: its owner's own, or that of an account one keeps. */
export const revokeToken = Effect.fn("revokeToken")(function* (principal: Principal, id: string) {
  const { transact } = yield* Accounts;
  const act = { by: principal.login, at: yield* now };
  yield* transact(
    Effect.fnUntraced(function* (writer) {
      const token = (yield* writer.tokens).find((each) => each.id === id);
      const owner = token && (yield* writer.account(token.login));
      // a token somebody may not know of is as absent as one that is not there
      yield* permitTokens(principal, owner, "").pipe(
        Effect.mapError((failure) =>
          failure._tag === "Denied" && failure.why !== "role"
            ? failure
            : new Unknown({ what: "token", given: id, near: [] }),
        ),
      );
      if (token !== undefined) yield* writer.perform({ verb: "token-revoked", login: token.login, id }, act);
    }),
  );
});

/** Tokens of an account: one's own, or one that one keeps. */
export const listTokens = Effect.fn("listTokens")(function* (principal: Principal, login: string) {
  const accounts = yield* Accounts;
  yield* permitTokens(principal, yield* accounts.account(login), login);
  return (yield* accounts.tokens).filter((token) => token.login === login);
});

const permitTokens = (principal: Principal, owner: Account | undefined, given: string) =>
  permitAccount(principal, owner?.login === principal.login ? "tokens" : "users", owner, given);
