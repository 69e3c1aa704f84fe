/** What the commands run on: how a ledger is made and opened, the activities and the renderers. */
import type { Accounts, Activities, Ledger, LedgerFailure, Manifest, Renderers, Secrets } from "@taizhang/engine";
import type { Profiles } from "@taizhang/layout";
import type { Effect, Layer } from "effect";
import type { Credentials } from "./credentials.ts";
import type { Misuse } from "./misuse.ts";

/** A ledger's address is a file's path, or that of a PostgreSQL database; it may hold a password and is not shown. */
export interface Ports {
  /** The activities of a configuration file; of the one in this folder, or the standard ones, when none is named. */
  readonly activities: (config: string | undefined) => Layer.Layer<Activities, Misuse>;
  /** The layouts of the same configuration. */
  readonly profiles: (config: string | undefined) => Effect.Effect<Profiles, Misuse>;
  readonly renderers: Layer.Layer<Renderers>;
  readonly ledger: (address: string) => Layer.Layer<Ledger, LedgerFailure>;
  /** A ledger with its accounts, and what their passwords and tokens are made with. */
  readonly accounts: (address: string) => Layer.Layer<Accounts | Ledger | Secrets, LedgerFailure>;
  /** Whoever signed in to services, and how those are asked. */
  readonly credentials: Credentials;
  readonly fetch: typeof fetch;
  /** Makes an empty ledger. */
  readonly create: (address: string) => Effect.Effect<void, LedgerFailure>;
  /** Backs a ledger up to a new file. */
  readonly backUp: (address: string, file: string) => Effect.Effect<Manifest, LedgerFailure>;
  /** Makes a new ledger of a backup. */
  readonly restore: (file: string, address: string) => Effect.Effect<Manifest, LedgerFailure>;
}
