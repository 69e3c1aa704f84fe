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
import { organisations } from "./org.ts";
import { bodyOf } from "./reading.ts";
import { counted, inputOf, type ReportRequest } from "./report.ts";
import type { Stored } from "./stored.ts";
import { allRecords } from "./year.ts";

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
const countedOf = Effect.fnUntraced(function* ({ org, year, unread: unreadable }: ReportInput, kind: string) {
  const lost = new Set(unreadable.map(({ id }) => id));
  const all = yield* allRecords({ org: org.code, period: String(year), kinds: [kind] });
  return all.filter(({ id, unread }) => unread === undefined && !lost.has(id));
});

/** The sources of a report, in the order of its catalogue; none for whom its entries are not shown to. */
const sourcesOf = Effect.fnUntraced(function* (principal: Principal, input: ReportInput) {
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

/** Everything the year's report is composed from, with its sources of the same moment where they are to be shown. */
export const reportMaterial = Effect.fn("reportMaterial")((request: ReportRequest, withSources: boolean) =>
  counted(
    request,
    Effect.gen(function* () {
      const input: ReportInput = yield* inputOf(request);
      return { input, ...(withSources ? { sources: yield* sourcesOf(request.principal, input) } : {}) };
    }),
  ),
);
