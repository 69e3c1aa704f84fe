/** Who may come in: sessions, accounts, tokens; and how the ledger is set up. */
import { anonymous, type Grant, type Principal } from "@taizhang/access";
import { routes } from "@taizhang/api";
import {
  addUser,
  Denied,
  grantRoles,
  isSetting,
  issueToken,
  Ledger,
  listTokens,
  listUsers,
  permitWhole,
  revokeRoles,
  revokeToken,
  setDisabled,
  setPassword,
  settle,
  SETTINGS,
  signIn,
  signOut,
  Unknown,
  type Account,
  type Token,
} from "@taizhang/engine";
import { Effect } from "effect";
import type { BlockList } from "node:net";
import { addressOf } from "../address.ts";
import type { Open } from "../counter.ts";
import { giveSession, sessionIn } from "../identity.ts";

const DONE = { status: 204 } as const;

const grantsOf = (grants: readonly Grant[]) => grants.map(({ role, org }) => ({ role, org }));
const principalOf = ({ login, grants, door }: Principal) => ({
  login,
  grants: grantsOf(grants),
  door: door === "none" ? ("session" as const) : door,
});
const accountOf = ({ login, disabled, grants, enrolledAt }: Account) => ({
  login,
  disabled,
  grants: grantsOf(grants),
  enrolledAt,
});
const tokenOf = ({ grants, ...token }: Token) => ({
  ...token,
  ...(grants === undefined ? {} : { grants: grantsOf(grants) }),
});

interface Change {
  readonly grant?: readonly Grant[] | undefined;
  readonly revoke?: readonly Grant[] | undefined;
  readonly disabled?: boolean | undefined;
}

/** What a change asks for, done in one transaction: all of it or nothing. */
const change = Effect.fnUntraced(function* (
  principal: Principal,
  login: string,
  { grant = [], revoke = [], disabled }: Change,
) {
  const { transact } = yield* Ledger;
  yield* transact(() =>
    Effect.gen(function* () {
      yield* grantRoles(principal, login, grant);
      yield* revokeRoles(principal, login, revoke);
      if (disabled !== undefined) yield* setDisabled(principal, login, disabled);
    }),
  );
  return DONE;
});

const listSettings = Effect.fnUntraced(function* (principal: Principal) {
  yield* permitWhole(principal, "settings");
  const set = yield* (yield* Ledger).settings;
  const body = Object.entries(SETTINGS).map(([name, { title, usual, wants }]) => ({
    name,
    title,
    value: set.get(name) ?? usual,
    wants,
  }));
  return { body };
});

export function accountRoutes(open: Open, proxies: BlockList): void {
  open(routes.signIn, ({ body, c }) => {
    const socket = (c.env as { incoming?: { socket: { remoteAddress?: string } } } | undefined)?.incoming?.socket;
    const from = addressOf(socket?.remoteAddress, c.req.header("x-forwarded-for"), proxies);
    return Effect.map(signIn({ ...body, from }), ({ secret, principal, until }) => {
      giveSession(c, { secret, until });
      return { body: { ...principalOf(principal), until } };
    });
  });
  open(routes.whoAmI, ({ principal }) =>
    principal.login === anonymous.login
      ? Effect.fail(new Denied({ why: "anonymous" }))
      : Effect.succeed({ body: principalOf(principal) }),
  );
  open(routes.signOut, ({ c }) => {
    const secret = sessionIn(c);
    giveSession(c);
    return Effect.as(secret === undefined ? Effect.void : signOut(secret), DONE);
  });
  open(routes.listAccounts, ({ principal }) =>
    Effect.map(listUsers(principal), (accounts) => ({ body: accounts.map(accountOf) })),
  );
  open(routes.addAccount, ({ principal, body }) => Effect.as(addUser(principal, body), DONE));
  open(routes.changeAccount, ({ principal, params, body }) => change(principal, params.login, body));
  open(routes.changePassword, ({ principal, params, body }) => {
    const { password, current } = body;
    const asked = { login: params.login, password, ...(current === undefined ? {} : { current }) };
    return Effect.as(setPassword(principal, asked), DONE);
  });
  open(routes.listMyTokens, ({ principal, params }) =>
    Effect.map(listTokens(principal, params.login), (tokens) => ({ body: tokens.map(tokenOf) })),
  );
  open(routes.issueMyToken, ({ principal, params, body }) => {
    const { label, grants, until } = body;
    const asked = { label, ...(grants === undefined ? {} : { grants }), ...(until === undefined ? {} : { until }) };
    return Effect.map(issueToken(principal, { login: params.login, ...asked }), ({ token, secret }) => ({
      status: 201 as const,
      body: { ...tokenOf(token), secret },
    }));
  });
  open(routes.revokeMyToken, ({ principal, params }) => Effect.as(revokeToken(principal, params.id), DONE));
  open(routes.listSettings, ({ principal }) => listSettings(principal));
  open(routes.changeSetting, ({ principal, params, body }) =>
    isSetting(params.name)
      ? Effect.as(settle(principal, params.name, body.value), DONE)
      : Effect.fail(new Unknown({ what: "setting", given: params.name, near: Object.keys(SETTINGS) })),
  );
}
