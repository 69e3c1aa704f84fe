/** An entry read back, with what it counts. */
import type { Quantity } from "@taizhang/document";
import type { Entry } from "./entry.ts";

export interface Told {
  readonly entry: Entry;
  readonly facts: ReadonlyMap<string, Quantity>;
}
