/** The entries behind a report's totals, kind by kind, for formats that show them. */
import { authorize, type Principal } from "@taizhang/access";
import {
  figureFor,
  quantityOf,
  reported,
  totalIn,
  type Activity,
  type Entry,
  type Ref,
  type ReportInput,
} from "@taizhang/core";
import type { Figure, Quantity } from "@taizhang/document";
import { Effect } from "effect";
import { Ledger } from "./ledger.ts";
import { organisations } from "./org.ts";
import { bodyOf } from "./reading.ts";
import type { Stored } from "./stored.ts";

export interface SourceEntry {
  readonly id: string;
  /** Name of the unit, its code when the ledger has no name for it. */
  readonly org: string;
  readonly title: string;
  /** As written: 2023-10-24, 2023-05至2023-06. */
  readonly when: string;
  /** What it brings, in the order of the source's totals; undefined where it brings nothing. */
  readonly quantities: readonly (Quantity | undefined)[];
}

/** All entries of one activity that a report counts. */
export interface Source {
  readonly kind: string;
  readonly title: string;
  /** The year's totals; each is what the entries add up to. */
  readonly totals: readonly Figure[];
  readonly entries: readonly SourceEntry[];
}

const PAGE = 1000;

function entryOf(activity: Activity, record: Stored, names: ReadonlyMap<string, string>): SourceEntry {
  const body = bodyOf(record);
  const { from = "", to } = "value" in body ? ((body.value as Partial<Entry>).when ?? { from: "" }) : { from: "" };
  return {
    id: record.id,
    org: names.get(record.org) ?? record.org,
    title: record.title,
    when: to === undefined || to === from ? from : `${from}至${to}`,
    quantities: activity.facts.map(({ name }) => record.facts.get(name)),
  };
}

/** Every record of a kind the report counts. */
const countedOf = Effect.fnUntraced(function* (input: ReportInput, kind: string) {
  const ledger = yield* Ledger;
  const lost = new Set(input.unread.map(({ id }) => id));
  const all: Stored[] = [];
  let after: Stored | undefined;
  do {
    const page: readonly Stored[] = yield* ledger.records({
      org: input.org.code,
      period: String(input.year),
      kinds: [kind],
      limit: PAGE,
      ...(after === undefined ? {} : { after }),
    });
    all.push(...page.filter(({ id, unread }) => unread === undefined && !lost.has(id)));
    after = page.length < PAGE ? undefined : page.at(-1);
  } while (after !== undefined);
  return all;
});

/** The sources of a report, in the order of its catalogue; none for whom its entries are not shown to. */
export const sourcesOf = Effect.fn("sources")(function* (principal: Principal, input: ReportInput) {
  if (!authorize(principal, "read", { org: input.org.code }).allowed) return [];
  const names = new Map((yield* organisations()).map(({ code, name }) => [code, name]));
  const told = input.catalogue.activities.filter(({ kind }) => input.totals.has(kind));
  return yield* Effect.forEach(told, (activity) =>
    Effect.map(countedOf(input, activity.kind), (records): Source => ({
      kind: activity.kind,
      title: activity.title,
      totals: activity.facts.map((fact) => {
        const total = totalIn(input.totals, activity.kind, fact.name);
        const ref: Ref = { period: String(input.year), org: input.org.code, kind: activity.kind, fact: fact.name };
        return figureFor(ref, fact, quantityOf(total), reported(total));
      }),
      entries: records.map((record) => entryOf(activity, record, names)),
    })),
  );
});
