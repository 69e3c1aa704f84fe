/** The present moment as the ledger writes it. */
import { Clock, Effect } from "effect";

/** Now, ISO 8601 in UTC with milliseconds. */
export const now: Effect.Effect<string> = Effect.map(Clock.currentTimeMillis, (ms) => new Date(ms).toISOString());
