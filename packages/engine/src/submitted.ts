/** The ledger as it would count if everything that waits for a reviewer were approved: for drafts, never for figures. */
import {
  add,
  addCells,
  cellsOf,
  NOTHING,
  orgPath,
  rollUp,
  subtract,
  type Cell,
  type Total,
  type Totals,
} from "@taizhang/core";
import { Effect } from "effect";
import { Ledger, type Reader } from "./ledger.ts";
import { inOrder } from "./order.ts";
import type { Query } from "./query.ts";
import type { Stored } from "./stored.ts";

const asApproved = ({ standing: _, ...stored }: Stored): Stored => ({ ...stored, state: "approved" });

function fits(record: Stored, { kinds, org, within, period, highlight, after }: Query): boolean {
  const path = orgPath(record.org);
  return (
    (kinds === undefined || kinds.includes(record.kind)) &&
    (org === undefined || path.startsWith(orgPath(org))) &&
    (within === undefined || within.some((each) => path.startsWith(each))) &&
    (period === undefined || String(record.year) === period || record.month === period) &&
    (highlight === undefined || record.highlight) &&
    (after === undefined || inOrder(record, after) > 0)
  );
}

/** Totals with some cells put in and others taken out. */
function changed(
  totals: Totals,
  cells: readonly Cell[],
  out: readonly Cell[],
  of: { org: string; period: string },
): Totals {
  const all = new Map([...totals].map(([kind, facts]): [string, Map<string, Total>] => [kind, new Map(facts)]));
  const change = (more: Totals, how: typeof add): void => {
    for (const [kind, facts] of more) {
      const known = all.get(kind) ?? new Map<string, Total>();
      for (const [fact, total] of facts) known.set(fact, how(known.get(fact) ?? NOTHING, total));
      all.set(kind, known);
    }
  };
  change(rollUp(addCells(cells), of), add);
  change(rollUp(addCells(out), of), subtract);
  return all;
}

/** What a ledger would answer. */
function withWaiting(reader: Reader, waiting: readonly Stored[]): Pick<Reader, "records" | "totals"> {
  const anew = waiting.map(asApproved);
  const replaced = waiting.flatMap(({ standing }) => standing ?? []);
  return {
    records: (query) =>
      Effect.map(
        reader.records({ ...query, ...(query.limit === undefined ? {} : { limit: query.limit + replaced.length }) }),
        (found) => {
          if (query.unread === true) return found;
          const counted = found.filter(({ id }) => !replaced.some((old) => old.id === id));
          const all = [...counted, ...anew.filter((record) => fits(record, query))];
          // those that wait come last where the order is that of recording
          const ordered = query.order === "recorded" ? all : all.toSorted(inOrder);
          return ordered.slice(0, query.limit ?? ordered.length);
        },
      ),
    totals: (of) =>
      Effect.map(reader.totals(of), (totals) => changed(totals, anew.flatMap(cellsOf), replaced.flatMap(cellsOf), of)),
  };
}

/** Runs a question about a unit's years as if everything that waits there were approved. */
export const asIfApproved = <A, E, R>(of: { readonly within: readonly string[] }, question: Effect.Effect<A, E, R>) =>
  Effect.gen(function* () {
    const ledger = yield* Ledger;
    const waiting = yield* ledger.unapproved({ states: ["submitted"], within: of.within });
    return yield* Effect.provideService(question, Ledger, { ...ledger, ...withWaiting(ledger, waiting) });
  });
