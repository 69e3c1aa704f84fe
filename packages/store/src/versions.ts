/** The versions of a ledger's tables, oldest first; what follows brings an older ledger up to the newest. */
import { LedgerUnfit } from "@taizhang/engine";
import { Effect } from "effect";
import type { Kysely } from "kysely";
import type { Engine } from "./engine.ts";
import { version1 } from "./version-1.ts";
import { version2 } from "./version-2.ts";
import { version3 } from "./version-3.ts";
import { version4 } from "./version-4.ts";

/** Turns a ledger of the version before into one of its own. Never changed once released. */
export type Version = (db: Kysely<unknown>, engine: Engine) => Promise<void>;

export const VERSIONS: readonly Version[] = [version1, version2, version3, version4];

/** The version this program writes. */
export const NEWEST = VERSIONS.length;

/** What is done with a ledger of an older version when it is opened. */
export type Outdated = "upgrade" | "refuse";

/** Leaves an older ledger as it is. */
export const older = (path: string, found: number): Effect.Effect<never, LedgerUnfit> =>
  Effect.fail(new LedgerUnfit({ path, how: { is: "older", found, known: NEWEST } }));
