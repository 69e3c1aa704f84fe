/** What a service says of a year, as the ledger at hand would: its report, where its figures come from, checks and plan. */
import type { Path, PlanItem, PlanOutcome, Prose } from "@taizhang/core";
import { revive, reviveProse, type Figure, type Quantity } from "@taizhang/document";
import type { AuditReport, CheckReport, Explanation, Finding, Head, Source, Stored, Sum } from "@taizhang/engine";
import type { Client } from "@taizhang/client";
import { Effect } from "effect";
import { given } from "./flag.ts";
import type { Draft, Office, Plan } from "./office.ts";
import { pathOf } from "./pointer.ts";
import { answered } from "./service-answer.ts";
import { UNTOLD } from "./service-failed.ts";
import { storedOf } from "./service-record.ts";

interface ToldSource extends Omit<Source, "entries"> {
  readonly entries: readonly (Omit<Source["entries"][number], "quantities"> & {
    readonly quantities: readonly (Quantity | null)[];
  })[];
}

const sourceOf = ({ entries, ...source }: ToldSource): Source => ({
  ...source,
  entries: entries.map(({ quantities, ...entry }) => ({
    ...entry,
    quantities: quantities.map((quantity) => quantity ?? undefined),
  })),
});

/** An entry behind a figure; of its content the dates were sent. */
const contributed = (
  entry: Pick<Stored, "id" | "kind" | "org" | "title" | "revision" | "recordedBy" | "recordedAt"> &
    Pick<Stored, "approvedBy" | "approvedAt"> & { readonly when?: unknown },
  year: number,
): Stored => ({
  ...storedOf({ ...entry, year, state: "approved", version: 0, digest: "", highlight: false }),
  approvedBy: entry.approvedBy,
  approvedAt: entry.approvedAt,
});

type Asked = Pick<
  Office["Service"],
  "report" | "narrative" | "why" | "figure" | "seal" | "sums" | "check" | "plan" | "head" | "audit"
>;

const ofYear = ({ year, org }: { readonly year: number; readonly org?: string }) => ({
  query: { year: String(year), ...given("org", org) },
});

export function yearOf({ api: { v1 } }: Client): Asked {
  return {
    report: ({ year, org, date, submitted }, withSources) =>
      Effect.map(
        answered(() =>
          v1.reports[":year"].document.$get({
            param: { year: String(year) },
            query: {
              submitted: submitted === true ? "1" : "0",
              sources: withSources ? "1" : "0",
              ...given("org", org),
              ...given("date", date),
            },
          }),
        ),
        ({ document, sources, ...told }): Draft => ({
          ...told,
          document: revive(document),
          ...given("sources", sources?.map(sourceOf)),
        }),
      ),
    narrative: ({ year, org, date }) =>
      Effect.map(
        answered(() =>
          v1.reports[":year"].narrative.$get({
            param: { year: String(year) },
            query: { ...given("org", org), ...given("date", date) },
          }),
        ),
        (told) =>
          told.map(({ kind, id, field, paragraph, content, names }): Prose => ({
            kind,
            ...given("id", id),
            field,
            ...given("paragraph", paragraph),
            content: reviveProse(content),
            ...given("names", names && new Map(names.map(({ ref, name }) => [ref, name]))),
          })),
      ),
    why: (ref) =>
      Effect.map(
        answered(() => v1.why.$get({ query: { ref } })),
        ({ title, unit, quantity, sentences, definition, entries, more, total, ...told }): Explanation => ({
          figure: { ref: told.ref, title, unit, quantity },
          sentences,
          definition,
          contributions: entries.map(({ printed: _, quantity: brought, ...entry }) => ({
            record: contributed(entry, Number(told.ref.slice(0, 4))),
            quantity: brought,
          })),
          more,
          sum: total,
        }),
      ),
    figure: (ref) =>
      answered(() => v1.why.$get({ query: { ref } })).pipe(
        Effect.map(({ title, unit, quantity, ...told }): Figure | undefined =>
          typeof quantity === "string" ? undefined : { ref: told.ref, title, unit, quantity },
        ),
        Effect.catchTag("ServiceFailed", (failure) =>
          UNTOLD.includes(failure.code) ? Effect.succeed(undefined) : Effect.fail(failure),
        ),
      ),
    seal: (head) =>
      Effect.map(
        answered(() => v1.seals[":head"].$get({ param: { head } })),
        ({ history, events }) => ({ history, ...given("events", events) }),
      ),
    sums: ({ org, period }) =>
      Effect.map(
        answered(() => v1.totals.$get({ query: { period, ...given("org", org) } })),
        ({ totals }) =>
          totals.map(({ kind, activity, fact, sum, ...figure }): Sum => ({
            kind,
            activity,
            fact,
            sum,
            figure: { ref: figure.ref, title: figure.title, unit: figure.unit, quantity: figure.quantity },
          })),
      ),
    check: (asked) =>
      Effect.map(
        answered(() => v1.checks.$get(ofYear(asked))),
        ({ checked, findings }): CheckReport => ({
          checked,
          findings: findings.map(({ code, severity, record, pointer, field, says }) => ({
            code,
            severity: severity as Finding["severity"],
            ...given("record", record),
            path: pathOf(pointer) as Path,
            ...given("field", field),
            says,
          })),
        }),
      ),
    plan: (asked) =>
      Effect.map(
        answered(() => v1.plan.$get(ofYear(asked))),
        ({ items, ...told }): Plan => ({
          ...told,
          items: items.map(({ item, outcome, linked, quantity }) => ({
            item: item as PlanItem,
            outcome: outcome as PlanOutcome,
            linked,
            ...given("reached", quantity),
          })),
        }),
      ),
    head: Effect.map(
      answered(() => v1.audit.head.$get()),
      (head): Head | undefined => (head.head === "" ? undefined : head),
    ),
    audit: (anchor) =>
      Effect.map(
        answered(() => v1.audit.verification.$get({ query: given("anchor", anchor) })),
        ({ events, head, broken, anchor: held }): AuditReport | undefined =>
          head === "" ? undefined : { events, head, ...given("broken", broken), ...given("anchor", held) },
      ),
  };
}
