/** “It may be the same as …”: what to type so that an event counts once. */
import { STATE_TITLES, type Screened } from "@taizhang/core";
import type { Stored } from "@taizhang/engine";
import { Effect } from "effect";
import { daysIn } from "./days.ts";
import { Office } from "./office.ts";

/** Records of an import that are compared one by one; a check of the year compares any number. */
export const COMPARED = 200;

/** One sentence for a record and each that may be of the same event. */
export interface Hint {
  readonly id: string;
  readonly sameAs: string;
  readonly words: string;
}

function hint(record: Pick<Screened, "id" | "title">, other: Stored): Hint {
  const where = [daysIn(other), other.org, STATE_TITLES[other.state]].join("，");
  const words = `“${record.title}”可能与“${other.title}”（${where}）是同一件事；如是，只计一次：taizhang link ${record.id} ${other.id}`;
  return { id: record.id, sameAs: other.id, words };
}

/** The hints for some records, of which no two say the same. */
export const duplicateHints = Effect.fnUntraced(function* (
  records: readonly Pick<Screened, "id" | "kind" | "org" | "month" | "title" | "body">[],
) {
  const office = yield* Office;
  const found = new Map<string, Hint>();
  for (const record of records) {
    for (const other of yield* office.alike(record)) {
      const pair = [record.id, other.id].toSorted().join(" ");
      if (!found.has(pair)) found.set(pair, hint(record, other));
    }
  }
  return [...found.values()];
});
