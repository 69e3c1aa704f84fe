/** What the commands run on: how a ledger is made and opened, the activities and the renderers. */
import type { Activities, Ledger, LedgerFailure, Renderers } from "@taizhang/engine";
import type { Effect, Layer } from "effect";
import type { Misuse } from "./misuse.ts";

export interface Ports {
  /** The activities of a configuration file; of the one in this folder, or the standard ones, when none is named. */
  readonly activities: (config: string | undefined) => Layer.Layer<Activities, Misuse>;
  readonly renderers: Layer.Layer<Renderers>;
  readonly ledger: (path: string) => Layer.Layer<Ledger, LedgerFailure>;
  /** Makes an empty ledger. */
  readonly create: (path: string) => Effect.Effect<void, LedgerFailure>;
}
