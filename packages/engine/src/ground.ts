/** What a ledger holds of the units that records are brought for: whether it knows them, and what closes their years. */
import { codesAt, orgPath, type Screened } from "@taizhang/core";
import { Effect } from "effect";
import { closings } from "./closing.ts";
import type { Reader } from "./ledger.ts";
import type { Statement } from "./statement.ts";
import { counting } from "./stored.ts";

export class Ground {
  readonly #registered = new Set<string>();
  readonly #asked = new Map<string, readonly Statement[]>();

  /** Whether the ledger knows the unit, as far as was asked. */
  knows(org: string): boolean {
    return this.#registered.has(orgPath(org));
  }

  register(org: string): void {
    this.#registered.add(orgPath(org));
  }

  /** What is said that closes or opens, of the unit and those above it. */
  closings(org: string): readonly Statement[] {
    return this.#asked.get(org) ?? [];
  }

  /** Those of some units that were not asked about. */
  unasked(orgs: Iterable<string>): string[] {
    return [...new Set(orgs)].filter((org) => !this.#asked.has(org));
  }

  learn(org: string, said: readonly Statement[], registered: boolean): void {
    this.#asked.set(org, said);
    if (registered) this.register(org);
  }
}

/** Whether a unit is registered, under whichever of its codes. */
const isRegistered = Effect.fnUntraced(function* (reader: Reader, org: string) {
  for (const code of codesAt(orgPath(org))) {
    if (counting(yield* reader.find(code))?.kind === "org") return true;
  }
  return false;
});

/** Asks the ledger about the units of some records, of each once. */
export const survey = Effect.fnUntraced(function* (ground: Ground, reader: Reader, records: readonly Screened[]) {
  const orgs = records.flatMap(({ kind, org }) => (kind === "org" ? [] : [org]));
  for (const org of ground.unasked(orgs)) {
    ground.learn(org, yield* closings(reader, org), ground.knows(org) || (yield* isRegistered(reader, org)));
  }
});
