/** Does something with the database; what the world did wrong is a failure. */
import type { LedgerFailure } from "@taizhang/engine";
import type { Effect } from "effect";

export type Attempt = <A>(work: () => Promise<A>) => Effect.Effect<A, LedgerFailure>;
