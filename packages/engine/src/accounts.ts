/** The port of accounts: who may sign in, what they were granted, and what proves that it is them. */
import type { Grant } from "@taizhang/access";
import { Context, type Effect } from "effect";
import type { LedgerFailure } from "./failure.ts";
import type { Act } from "./ledger.ts";

export interface Account {
  readonly login: string;
  readonly disabled: boolean;
  /** Ordered by role and unit. */
  readonly grants: readonly Grant[];
  /** ISO 8601, UTC. */
  readonly enrolledAt: string;
}

/** An account with what its password is checked against; never shown to anybody. */
export interface Known extends Account {
  /** See `Secrets`. */
  readonly password: string;
}

/** An API token, but for its secret. */
export interface Token {
  /** Short, for people to name it by. */
  readonly id: string;
  readonly login: string;
  readonly label: string;
  /** What it is limited to; absent: all that its owner may. */
  readonly grants?: readonly Grant[];
  readonly issuedAt: string;
  /** ISO 8601, UTC; absent: until it is revoked. */
  readonly until?: string;
}

/** Somebody signed in, until they sign out, are idle too long or for too long in all. */
export interface Session {
  /** SHA-256 of the secret the person's browser holds. */
  readonly digest: string;
  readonly login: string;
  /** ISO 8601, UTC: when they signed in, and when they last did something, to the minute. */
  readonly since: string;
  readonly seen: string;
}

/** How often something was tried of late: an account's password, or any from one address. */
export interface Attempts {
  /** SHA-256 of what was tried, for it may be anything somebody typed. */
  readonly of: string;
  readonly count: number;
  /** When the count begins anew. */
  readonly until: string;
}

/** What is done with accounts; each is an event in the ledger's chain, without password, hash or secret. */
export type AccountDeed =
  | { readonly verb: "enrolled"; readonly login: string; readonly password: string }
  | { readonly verb: "granted" | "revoked"; readonly login: string; readonly grant: Grant }
  | { readonly verb: "disabled" | "enabled"; readonly login: string }
  | { readonly verb: "password-set"; readonly login: string; readonly password: string }
  | { readonly verb: "token-issued"; readonly login: string; readonly token: Token; readonly digest: string }
  | { readonly verb: "token-revoked"; readonly login: string; readonly id: string };

/** What can be asked about accounts, inside a transaction or outside. */
export interface AccountReader {
  readonly account: (login: string) => Effect.Effect<Known | undefined, LedgerFailure>;
  /** By login. */
  readonly accounts: Effect.Effect<readonly Account[], LedgerFailure>;
  /** By login and time. */
  readonly tokens: Effect.Effect<readonly Token[], LedgerFailure>;
  /** Whose secret has this SHA-256. */
  readonly session: (digest: string) => Effect.Effect<Session | undefined, LedgerFailure>;
  readonly token: (digest: string) => Effect.Effect<Token | undefined, LedgerFailure>;
  readonly attempts: (of: string) => Effect.Effect<Attempts | undefined, LedgerFailure>;
}

/** Accounts inside one transaction. */
export interface AccountWriter extends AccountReader {
  /** Does it and notes it in the chain; an account's sessions end with any change to it. */
  readonly perform: (deed: AccountDeed, act: Act) => Effect.Effect<void, LedgerFailure>;
  readonly open: (session: Session) => Effect.Effect<void, LedgerFailure>;
  readonly touch: (digest: string, seen: string) => Effect.Effect<void, LedgerFailure>;
  readonly close: (digest: string) => Effect.Effect<void, LedgerFailure>;
  /** Forgets sessions older than `since` or not seen after `seen`, and counts that ended before `now`. */
  readonly tidy: (past: {
    readonly since: string;
    readonly seen: string;
    readonly now: string;
  }) => Effect.Effect<void, LedgerFailure>;
  readonly count: (attempts: Attempts) => Effect.Effect<void, LedgerFailure>;
  readonly forgive: (of: string) => Effect.Effect<void, LedgerFailure>;
}

export class Accounts extends Context.Service<
  Accounts,
  AccountReader & {
    /** As a ledger's `transact`, and in turn with it. */
    readonly transact: <A, E, R>(
      use: (writer: AccountWriter) => Effect.Effect<A, E, R>,
    ) => Effect.Effect<A, E | LedgerFailure, R>;
  }
>()("@taizhang/engine/Accounts") {}
