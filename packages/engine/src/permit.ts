/** Permission as an effect: goes on, or fails in the way the door is to answer. */
import {
  authorize,
  may,
  type Grant,
  type Principal,
  type Resource,
  type Verb,
  scopeOf,
  wholeOf,
} from "@taizhang/access";
import { Effect } from "effect";
import { Denied, Unknown } from "./failure.ts";
import type { Account } from "./accounts.ts";
import { Ledger } from "./ledger.ts";

/** Fails with `Denied`, or with `absent` when whoever asks is not to know that it is there. */
export function permit<E>(
  principal: Principal,
  verb: Verb,
  resource: Resource | undefined,
  absent: E,
): Effect.Effect<void, Denied | E> {
  const decision = authorize(principal, verb, resource);
  if (decision.allowed) return Effect.void;
  return Effect.fail(decision.hidden ? absent : new Denied({ why: decision.why, verb }));
}

/** Fails with `Denied` when none of somebody's roles does this anywhere. */
export function permitSomewhere(principal: Principal, verb: Verb): Effect.Effect<void, Denied> {
  const decision = may(principal, verb);
  return decision.allowed ? Effect.void : Effect.fail(new Denied({ why: decision.why, verb }));
}

/** Passes when `principal` may do `verb` to the ledger as a whole. */
export const permitWhole = Effect.fnUntraced(function* (principal: Principal, verb: Verb) {
  const ledger = yield* Ledger;
  const codes = (yield* ledger.records({ kinds: ["org"] })).map(({ org }) => org);
  yield* permit(principal, verb, { org: wholeOf(codes) }, new Unknown({ what: "org", given: "", near: [] }));
});

/** Where `principal` may do `verb`, as paths of units, for queries to stay within; fails when it is nowhere. */
export const reach = (principal: Principal, verb: Verb): Effect.Effect<readonly string[], Denied> =>
  Effect.as(permitSomewhere(principal, verb), scopeOf(principal, verb));

const noAccount = (given: string): Unknown => new Unknown({ what: "login", given, near: [] });

/** What is done to an account is done wherever it holds a role; one that holds none is kept by whoever keeps any. */
export function permitAccount(
  principal: Principal,
  verb: "users" | "tokens",
  account: Pick<Account, "login" | "grants"> | undefined,
  given: string,
): Effect.Effect<void, Denied | Unknown> {
  const absent = noAccount(given);
  if (account === undefined) return permit(principal, verb, undefined, absent);
  const at = ({ org }: Grant): Resource => ({ org, account: account.login });
  const places = account.grants.map(at);
  const anywhere = principal.grants.map(at).filter((place) => authorize(principal, verb, place).allowed);
  const asked = places.length > 0 ? places : [anywhere[0]];
  return Effect.forEach(asked, (place) => permit(principal, verb, place, absent), { discard: true });
}
