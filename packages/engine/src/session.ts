/** Signing in and out, and who it is that comes with a session or a token. */
import { anonymous, commonGrants, type Principal } from "@taizhang/access";
import { sha256Hex } from "@taizhang/core";
import { Clock, Effect } from "effect";
import { Accounts, type Known, type Session } from "./accounts.ts";
import { attempt, forgive } from "./attempts.ts";
import { Denied } from "./failure.ts";
import { Secrets } from "./secrets.ts";
import { isTokenSecret } from "./token.ts";

const MINUTE = 60_000;
/** Whoever did nothing for so long signs in again. */
const IDLE = 120 * MINUTE;
/** A day's work; then everybody signs in again. */
const LONGEST = 720 * MINUTE;
/** A clock that was set back further than this is not believed. */
const SLACK = 5 * MINUTE;

const iso = (ms: number): string => new Date(ms).toISOString();

export interface SignIn {
  readonly login: string;
  readonly password: string;
  /** Where it comes from, as whoever asks tells addresses apart. */
  readonly from?: string;
}

/** A session just opened; `secret` is shown to nobody else and kept nowhere. */
export interface SignedIn {
  readonly secret: string;
  readonly principal: Principal;
  /** ISO 8601, UTC: when it ends at the latest. */
  readonly until: string;
}

/** Fails with `Denied`, in the same way whether there is no such account, it is disabled, or the password is wrong. */
export const signIn = Effect.fn("signIn")(function* ({ login, password, from }: SignIn) {
  const accounts = yield* Accounts;
  const secrets = yield* Secrets;
  yield* attempt(login, from);
  const account = yield* accounts.account(login);
  const right = yield* secrets.verify(password, account?.password);
  if (!right || account === undefined) return yield* new Denied({ why: "credentials" });
  return yield* openSession(account, yield* secrets.draw);
});

/** Opens a session of an account, unless it was changed or disabled since it was looked at. */
const openSession = Effect.fnUntraced(function* ({ login, password, grants }: Known, secret: string) {
  const { transact } = yield* Accounts;
  const now = yield* Clock.currentTimeMillis;
  const session: Session = { digest: sha256Hex(secret), login, since: iso(now), seen: iso(now) };
  yield* transact(
    Effect.fnUntraced(function* (writer) {
      const account = yield* writer.account(login);
      if (account?.password !== password || account.disabled) return yield* new Denied({ why: "credentials" });
      yield* forgive(writer, login);
      yield* writer.tidy({ since: iso(now - LONGEST), seen: iso(now - IDLE), now: iso(now) });
      yield* writer.open(session);
    }),
  );
  const signedIn: SignedIn = { secret, principal: { login, grants, door: "session" }, until: iso(now + LONGEST) };
  return signedIn;
});

/** Ends a session at once; one that has ended already is no failure. */
export const signOut = Effect.fn("signOut")(function* (secret: string) {
  const { transact } = yield* Accounts;
  yield* transact((writer) => writer.close(sha256Hex(secret)));
});

/** Who comes with this secret, be it of a session or of a token: `anonymous` when it proves nothing, or no more. */
export const sessionOf = Effect.fn("sessionOf")(function* (secret: string) {
  return yield* isTokenSecret(secret) ? byToken(sha256Hex(secret)) : bySession(sha256Hex(secret));
});

const byToken = Effect.fnUntraced(function* (digest: string) {
  const accounts = yield* Accounts;
  const now = iso(yield* Clock.currentTimeMillis);
  const token = yield* accounts.token(digest);
  if (token === undefined || (token.until !== undefined && token.until <= now)) return anonymous;
  const owner = yield* accounts.account(token.login);
  if (owner === undefined || owner.disabled) return anonymous;
  const grants = token.grants === undefined ? owner.grants : commonGrants(owner.grants, token.grants);
  const principal: Principal = { login: owner.login, grants, door: "token" };
  return principal;
});

const bySession = Effect.fnUntraced(function* (digest: string) {
  const accounts = yield* Accounts;
  const session = yield* accounts.session(digest);
  if (session === undefined || !alive(session, yield* Clock.currentTimeMillis)) return anonymous;
  const account = yield* accounts.account(session.login);
  if (account === undefined || account.disabled) return anonymous;
  yield* noteUse(session);
  const principal: Principal = { login: account.login, grants: account.grants, door: "session" };
  return principal;
});

function alive({ since, seen }: Session, now: number): boolean {
  const [began, last] = [Date.parse(since), Date.parse(seen)];
  return now < began + LONGEST && now < last + IDLE && now > last - SLACK;
}

/** Notes that a session is in use, at most once a minute; a ledger that cannot be written to now is still read. */
const noteUse = Effect.fnUntraced(function* ({ digest, seen }: Session) {
  const { transact } = yield* Accounts;
  const now = yield* Clock.currentTimeMillis;
  if (now < Date.parse(seen) + MINUTE) return;
  yield* Effect.ignore(transact((writer) => writer.touch(digest, iso(now))));
});
