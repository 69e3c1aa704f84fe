/** The present moment as the ledger writes it. */
import { Clock, Effect } from "effect";

/** Now, ISO 8601 in UTC with milliseconds. */
export const now: Effect.Effect<string> = Effect.map(Clock.currentTimeMillis, (ms) => new Date(ms).toISOString());

/** The business date of a moment: the day in Asia/Shanghai, YYYY-MM-DD. */
export const businessDay = (at: string): string => new Date(Date.parse(at) + 8 * 3_600_000).toISOString().slice(0, 10);
