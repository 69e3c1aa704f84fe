/** Accounts as a test keeps them: a few people, secrets that cost nothing, a clock that stands still. */
import { localPrincipal, type Grant, type Principal } from "@taizhang/access";
import {
  addUser,
  Secrets,
  sessionOf,
  signIn,
  type Accounts,
  type Failure,
  type Ledger,
  type LedgerFailure,
} from "@taizhang/engine";
import { Effect, Layer } from "effect";
import { TestClock } from "effect/testing";
import { ledgerAt } from "../src/place.ts";

/** How often a password was hashed to be compared; begins anew with each layer. */
export interface Work {
  verified: number;
}

/** Secrets that are easily looked through, and counted. */
const plainSecrets = (work: Work): Layer.Layer<Secrets> =>
  Layer.sync(Secrets, () => {
    let drawn = 0;
    return {
      draw: Effect.sync(() => `drawn-${(drawn += 1)}`.padEnd(43, "-")),
      hash: (password) => Effect.succeed(`hash of ${password.length}:${[...password].toReversed().join("")}`),
      verify: (password, kept) =>
        Effect.sync(() => {
          work.verified += 1;
          return kept === `hash of ${password.length}:${[...password].toReversed().join("")}`;
        }),
    };
  });

export const MINUTE = 60_000;
const NOON = Date.parse("2024-03-01T04:00:00Z");

export const owner = localPrincipal("zhuji");
export const at = (role: Grant["role"], org = "451499"): Grant => ({ role, org });

/** A password of somebody's own. */
export const passwordOf = (login: string): string => `long words of ${[...login].toReversed().join("")}`;

export const enrol = (login: string, ...grants: readonly Grant[]) =>
  addUser(owner, { login, password: passwordOf(login), grants });

/** Signs somebody in with their password; tells the session's secret. */
export const enter = (login: string, password = passwordOf(login)) =>
  Effect.map(signIn({ login, password }), ({ secret }) => secret);

/** Somebody signed in. */
export const as = (login: string): Effect.Effect<Principal, Failure, Accounts | Secrets> =>
  Effect.flatMap(enter(login), sessionOf);

/** What a test of accounts needs. */
export type Kept = Ledger | Accounts | Secrets;

/** Runs a test at noon on a fresh ledger. */
export const keeping = <A, E>(
  fresh: () => Layer.Layer<Ledger | Accounts, LedgerFailure>,
  use: Effect.Effect<A, E, Kept>,
  work: Work = { verified: 0 },
): Promise<A> => Effect.runPromise(atNoon(use, fresh(), work));

/** The same on the ledger at a path or address. */
export const keepingAt = <A, E>(path: string, use: Effect.Effect<A, E, Kept>): Effect.Effect<A, E | LedgerFailure> =>
  atNoon(use, ledgerAt(path), { verified: 0 });

const atNoon = <A, E>(
  use: Effect.Effect<A, E, Kept>,
  ledger: Layer.Layer<Ledger | Accounts, LedgerFailure>,
  work: Work,
) =>
  Effect.andThen(TestClock.setTime(NOON), use).pipe(
    Effect.provide(Layer.mergeAll(ledger, plainSecrets(work), TestClock.layer())),
  );
