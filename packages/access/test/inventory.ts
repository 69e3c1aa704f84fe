/** The inventory: every door of an app says by which verb of the policy it is guarded, or that it stands open. */
import { VERBS } from "../src/index.ts";

/** Doors by their names (a route, a command), each with its verb, or "open" for one that asks for no principal. */
export type Inventory = Readonly<Record<string, string>>;

/** What is wrong with an inventory of the doors an app really has, one sentence each. */
export function inventoryFaults(found: readonly string[], listed: Inventory): string[] {
  return [
    ...found.filter((door) => !(door in listed)).map((door) => `${door}: no verb of the policy guards it`),
    ...Object.keys(listed)
      .filter((door) => !found.includes(door))
      .map((door) => `${door}: listed, and not there`),
    ...Object.entries(listed)
      .filter(([, verb]) => verb !== "open" && !VERBS.some((known) => known === verb))
      .map(([door, verb]) => `${door}: the policy has no verb ${verb}`),
  ];
}
