/** What became of a plan item: its links, what they add up to, and whether that is the target. */
import type { Quantity } from "@taizhang/document";
import type { PlanItem } from "./plan-item.ts";
import { add, asQuantity, NOTHING, quantityOf, totalOf } from "./quantity.ts";
import type { Told } from "./told.ts";

/** done 完成, partly 部分完成, not-done 未完成, carried-over 结转下年. */
export type PlanOutcome = "done" | "partly" | "not-done" | "carried-over";

export interface PlanProgress {
  readonly item: PlanItem;
  readonly outcome: PlanOutcome;
  /** Entries linked to the item, that count. */
  readonly linked: readonly Told[];
  /** What the linked entries add up to in the target's fact; absent when there is no target. */
  readonly reached?: Quantity;
}

/**
 * Outcome by links. With a target: done when the linked entries reach it, partly when they fall short. Without:
 * done when there is a link. An item that next year's plan continues (`carriedFrom`) is carried over unless done.
 */
export function planProgress(item: PlanItem, entries: readonly Told[], next: readonly PlanItem[]): PlanProgress {
  const linked = entries.filter(({ entry }) => entry.planItem === item.id);
  const reached = item.target === undefined ? undefined : reachedBy(item.target, linked);
  const outcome = outcomeOf(item, linked.length, reached);
  const carried =
    outcome !== "done" && next.some(({ carriedFrom }) => carriedFrom !== undefined && carriedFrom === item.id);
  return {
    item,
    linked,
    outcome: carried ? "carried-over" : outcome,
    ...(reached === undefined ? {} : { reached }),
  };
}

function reachedBy(target: NonNullable<PlanItem["target"]>, linked: readonly Told[]): Quantity {
  return quantityOf(
    linked
      .filter(({ entry }) => entry.kind === target.kind)
      .map(({ facts }) => totalOf(facts.get(target.fact) ?? "none-reported"))
      .reduce(add, NOTHING),
  );
}

function outcomeOf(item: PlanItem, links: number, reached: Quantity | undefined): PlanOutcome {
  if (links === 0) return "not-done";
  if (item.target === undefined) return "done";
  const wanted = asQuantity(item.target.value);
  if (typeof wanted === "string") return "done";
  return reached !== undefined && typeof reached !== "string" && reached.value >= wanted.value ? "done" : "partly";
}
