/** How often a password may be tried: ten times in a quarter of an hour for an account, a hundred from one address. */
import { sha256Hex } from "@taizhang/core";
import { Clock, Effect } from "effect";
import { Accounts, type AccountWriter } from "./accounts.ts";
import { Denied } from "./failure.ts";

const MINUTE = 60_000;
const WINDOW = 15 * MINUTE;
const LIMITS = { login: 10, from: 100 } as const;

/** What is counted: never the words themselves, for somebody may have typed something else into the field. */
const counted = (what: keyof typeof LIMITS, word: string): string => sha256Hex(`${what} ${word}`);

const iso = (ms: number): string => new Date(ms).toISOString();

/** One more attempt, or `Denied` when there were too many; a refused one does not lengthen the wait. */
const one = Effect.fnUntraced(function* (writer: AccountWriter, what: keyof typeof LIMITS, word: string) {
  const now = yield* Clock.currentTimeMillis;
  const of = counted(what, word);
  const known = yield* writer.attempts(of);
  const running = known !== undefined && known.until > iso(now) && known.until <= iso(now + WINDOW) ? known : undefined;
  if (running !== undefined && running.count >= LIMITS[what])
    return yield* new Denied({ why: "locked", until: running.until });
  yield* writer.count({ of, count: (running?.count ?? 0) + 1, until: running?.until ?? iso(now + WINDOW) });
});

/**
 * Notes an attempt at a password before it is looked at, so that many at once are many. Fails with `Denied` when there
 * were too many for this login, whether there is such an account or not, or from this address.
 */
export const attempt = Effect.fn("attempt")(function* (login: string, from?: string) {
  const { transact } = yield* Accounts;
  yield* transact(
    Effect.fnUntraced(function* (writer) {
      if (from !== undefined) yield* one(writer, "from", from);
      yield* one(writer, "login", login);
    }),
  );
});

/** Whoever knew the password has all attempts again. */
export const forgive = (writer: AccountWriter, login: string) => writer.forgive(counted("login", login));
