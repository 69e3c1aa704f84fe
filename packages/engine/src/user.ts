/** Accounts kept: made, given roles, disabled, given a new password. */
import { loginIssues, passwordIssues, type Grant, type Principal } from "@taizhang/access";
import { error } from "@taizhang/core";
import { Effect } from "effect";
import { Accounts, type Account, type AccountDeed, type AccountWriter, type Known } from "./accounts.ts";
import { attempt } from "./attempts.ts";
import { now } from "./clock.ts";
import { Conflict, Denied, Unknown } from "./failure.ts";
import { permit, permitAccount, permitSomewhere } from "./permit.ts";
import { refuse } from "./refuse.ts";
import { Secrets } from "./secrets.ts";

export interface NewUser {
  readonly login: string;
  readonly password: string;
  readonly grants: readonly Grant[];
}

const isSame = (one: Grant, other: Grant): boolean => one.role === other.role && one.org === other.org;

/** Each role once, however often it is named. */
const distinct = (grants: readonly Grant[]): readonly Grant[] =>
  grants.filter((grant, at) => grants.findIndex((other) => isSame(grant, other)) === at);

/** Roles are given only where whoever gives them keeps accounts. */
const permitGrants = (principal: Principal, account: string, grants: readonly Grant[]) =>
  Effect.forEach(
    grants,
    ({ org }) => permit(principal, "users", { org, account }, new Unknown({ what: "org", given: org, near: [] })),
    { discard: true },
  );

/** Makes an account; fails with `Conflict` when there is one of that name. */
export const addUser = Effect.fn("addUser")(function* (principal: Principal, { login, password, grants }: NewUser) {
  const { transact } = yield* Accounts;
  yield* permitGrants(principal, login, grants);
  yield* refuse([...loginIssues(login), ...passwordIssues(password, login), ...roleIssues(grants)]);
  const hashed = yield* (yield* Secrets).hash(password);
  const act = { by: principal.login, at: yield* now };
  yield* transact(
    Effect.fnUntraced(function* (writer) {
      if (yield* writer.account(login)) return yield* new Conflict({ what: "taken", possible: [] });
      yield* writer.perform({ verb: "enrolled", login, password: hashed }, act);
      for (const grant of distinct(grants)) yield* writer.perform({ verb: "granted", login, grant }, act);
    }),
  );
});

const roleIssues = (grants: readonly Grant[]) =>
  grants.length > 0 ? [] : [error("grants/none", ["grants"], "至少要有一个角色，例如 clerk（填报员）和它的单位代码")];

/** Does to an account what `deeds` says of it, once it is sure that whoever asks keeps it. */
const change = Effect.fnUntraced(function* (
  principal: Principal,
  login: string,
  deeds: (account: Account) => readonly AccountDeed[],
) {
  const { transact } = yield* Accounts;
  const act = { by: principal.login, at: yield* now };
  return yield* transact(
    Effect.fnUntraced(function* (writer: AccountWriter) {
      const account = yield* writer.account(login);
      yield* permitAccount(principal, "users", account, login);
      const found = account === undefined ? [] : deeds(account);
      for (const deed of found) yield* writer.perform(deed, act);
      return found.length > 0;
    }),
  );
});

const holds = ({ grants }: Account, grant: Grant): boolean => grants.some((held) => isSame(held, grant));

/** Gives roles; those held already are left alone. Tells whether anything changed, as the others do. */
export const grantRoles = Effect.fn("grantRoles")(function* (
  principal: Principal,
  login: string,
  grants: readonly Grant[],
) {
  yield* permitGrants(principal, login, grants);
  return yield* change(principal, login, (account) =>
    distinct(grants)
      .filter((grant) => !holds(account, grant))
      .map((grant) => ({ verb: "granted", login, grant })),
  );
});

/** Takes roles away. */
export const revokeRoles = Effect.fn("revokeRoles")(function* (
  principal: Principal,
  login: string,
  grants: readonly Grant[],
) {
  return yield* change(principal, login, (account) =>
    distinct(grants)
      .filter((grant) => holds(account, grant))
      .map((grant) => ({ verb: "revoked", login, grant })),
  );
});

/** Keeps an account out, with its sessions and tokens, or lets it in again. */
export const setDisabled = Effect.fn("setDisabled")(function* (principal: Principal, login: string, disabled: boolean) {
  return yield* change(principal, login, (account) =>
    account.disabled === disabled ? [] : [{ verb: disabled ? "disabled" : "enabled", login }],
  );
});

export interface NewPassword {
  readonly login: string;
  readonly password: string;
  /** The one before; asked of whoever changes their own. */
  readonly current?: string;
}

/** Sets one's own password, or that of an account one keeps; all its sessions end. */
export const setPassword = Effect.fn("setPassword")(function* (principal: Principal, asked: NewPassword) {
  const { account } = yield* Accounts;
  const { login, password } = asked;
  const known = yield* account(login);
  const own = principal.door !== "local" && login === principal.login;
  yield* permitAccount(principal, own ? "tokens" : "users", known, login);
  if (own) yield* proved(known, asked);
  yield* refuse(passwordIssues(password, login));
  yield* writePassword(principal, login, yield* (yield* Secrets).hash(password));
});

/** That whoever changes their own password knows the one before. */
const proved = Effect.fnUntraced(function* (known: Known | undefined, { login, current = "" }: NewPassword) {
  yield* attempt(login);
  if (!(yield* (yield* Secrets).verify(current, known?.password))) return yield* new Denied({ why: "credentials" });
});

const writePassword = Effect.fnUntraced(function* (principal: Principal, login: string, password: string) {
  const { transact } = yield* Accounts;
  const act = { by: principal.login, at: yield* now };
  yield* transact((writer) => writer.perform({ verb: "password-set", login, password }, act));
});

/** The accounts one keeps, and one's own. */
export const listUsers = Effect.fn("listUsers")(function* (principal: Principal) {
  const accounts = yield* Accounts;
  yield* permitSomewhere(principal, "users");
  const kept = (account: Account) =>
    Effect.match(permitAccount(principal, "users", account, account.login), {
      onFailure: () => account.login === principal.login,
      onSuccess: () => true,
    });
  return yield* Effect.filter(yield* accounts.accounts, kept);
});
