/** The subjects of the access matrix, brought about with real accounts: each comes with the secret a door would be shown. */
import { anonymous } from "@taizhang/access";
import { addUser, grantRoles, issueToken, revokeRoles, setDisabled } from "@taizhang/engine";
import { Effect } from "effect";
import type { Subject } from "../../access/test/subjects.ts";
import { at, enter, owner, passwordOf } from "./keeping.ts";

/** What happens to the account after its owner signed in. */
const happening = ({ since, granted = [] }: Subject, login: string) => {
  if (since === "disabled") return setDisabled(owner, login, true);
  if (since === undefined) return Effect.succeed(false);
  return Effect.andThen(revokeRoles(owner, login, granted), grantRoles(owner, login, [at("clerk", "451402001")]));
};

/** Makes the subject's account, if it has one, and signs in; the empty secret is that of whoever has none. */
export const arrive = Effect.fn("arrive")(function* (subject: Subject, login: string) {
  const { granted, principal } = subject;
  if (granted === undefined) return "";
  yield* addUser(owner, { login, password: passwordOf(login), grants: granted });
  const byToken = principal.door === "token";
  const secret = byToken
    ? (yield* issueToken(owner, { login, label: "matrix", grants: principal.grants })).secret
    : yield* enter(login);
  yield* happening(subject, login);
  return secret;
});

/** The login a subject's account has: its principal may be nobody any more. */
export const loginOf = ({ principal }: Subject, name: string): string =>
  principal === anonymous ? name : principal.login;
