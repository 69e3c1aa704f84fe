/** A ratio beside its goal, as a finding. */
import type { Finding } from "./benchmark.ts";
import { mediansOf, ratioOf, type Rounds } from "./side-by-side.ts";

/** The finding of rounds; without `most` it is for information. */
export function ratioFinding(says: string, rounds: Rounds, most?: number): Finding {
  const { ratio, says: found } = ratioOf(rounds);
  return {
    says,
    found,
    beside: mediansOf(rounds),
    ...(most === undefined ? {} : { goal: { says: `≤ ${most.toFixed(most < 0.1 ? 2 : 1)}×`, met: ratio <= most } }),
  };
}
