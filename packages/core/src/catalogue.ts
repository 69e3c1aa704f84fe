/** The activities a house knows, by kind, in the order of the report. */
import type { Activity } from "./activity.ts";
import type { Check } from "./check.ts";
import { categoryOrder } from "./category.ts";

/** Kinds of records that belong to the house itself and not to an activity. */
export const HOUSE_KINDS = ["org", "preamble", "problem", "plan-item"] as const;
export type HouseKind = (typeof HOUSE_KINDS)[number];

export interface Catalogue {
  /** In report order: by category, then as listed. */
  readonly activities: readonly Activity[];
  /** Every kind a record may have, the house's own last. */
  readonly kinds: readonly string[];
  /** The cross-checks of `taizhang check`: the house's, then the activities' own. */
  readonly checks: readonly Check[];
  readonly get: (kind: string) => Activity | undefined;
}

export function isHouseKind(kind: string): kind is HouseKind {
  return (HOUSE_KINDS as readonly string[]).includes(kind);
}

/** Throws when two different activities claim one kind, or one claims a kind of the house. */
export function catalogue(activities: readonly Activity[], checks: readonly Check[] = []): Catalogue {
  const byKind = new Map<string, Activity>();
  for (const activity of activities) {
    const other = byKind.get(activity.kind);
    if (other !== undefined && other !== activity) {
      throw new Error(`two activities claim the kind “${activity.kind}”: ${other.title} and ${activity.title}`);
    }
    if (isHouseKind(activity.kind))
      throw new Error(`“${activity.kind}” (${activity.title}) is a kind of the house itself`);
    byKind.set(activity.kind, activity);
  }
  const ordered = [...byKind.values()].toSorted((a, b) => categoryOrder(a.category) - categoryOrder(b.category));
  return {
    activities: ordered,
    kinds: [...ordered.map(({ kind }) => kind), ...HOUSE_KINDS],
    checks: [...checks, ...ordered.flatMap((activity) => activity.checks)],
    get: (kind) => byKind.get(kind),
  };
}
