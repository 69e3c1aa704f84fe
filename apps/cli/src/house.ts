/** What the commands run on: how a ledger is made and opened, the activities and the renderers. */
import type { Activities, Ledger, LedgerFailure, Renderers } from "@taizhang/engine";
import type { Effect, Layer } from "effect";

export interface House {
  readonly activities: Layer.Layer<Activities>;
  readonly renderers: Layer.Layer<Renderers>;
  readonly ledger: (path: string) => Layer.Layer<Ledger, LedgerFailure>;
  /** Makes an empty ledger. */
  readonly create: (path: string) => Effect.Effect<void, LedgerFailure>;
}
