/** Where a measurement stays below what is owed. */
import type { Suite } from "./suite.ts";
import { sum, wilson, type Tally } from "./tally.ts";

/** Each measure as so many of so many. */
const MEASURES = {
  recall: ({ personal, caught }: Tally) => [caught, personal],
  precision: ({ caught, refused }: Tally) => [caught, caught + refused],
  accepted: ({ clean, refused }: Tally) => [clean - refused, clean],
} as const;

/**
 * One line for each goal that is missed: by a group where each owes it, else by all together. `beyondChance` forgives a
 * small sample what its Wilson interval leaves open.
 */
export function shortfalls(suite: Suite, tallies: readonly Tally[], beyondChance = false): string[] {
  const judged = suite.each ? tallies : [sum("all", tallies)];
  return judged.flatMap((tally) =>
    (["recall", "precision", "accepted"] as const).flatMap((name) => {
      const goal = suite.goal[name];
      const [part = 0, all = 0] = MEASURES[name](tally);
      if (goal === undefined || all === 0) return [];
      const share = beyondChance ? wilson(part, all)[1] : part / all;
      return share >= goal ? [] : [`${tally.group}: ${name} ${part}/${all} < ${goal}`];
    }),
  );
}
