/** Looks at every entry of a year again: what can no longer be read, what breaks today's rules, what warns. */
import { error, type Issue } from "@taizhang/core";
import { Effect } from "effect";
import { Activities } from "./activities.ts";
import { Ledger } from "./ledger.ts";
import { bodyOf, readStored } from "./reading.ts";
import type { Stored } from "./stored.ts";

/** What is wrong with one stored record. */
export interface Finding {
  readonly record: Stored;
  readonly issues: readonly Issue[];
}

export interface CheckReport {
  /** Records looked at. */
  readonly checked: number;
  readonly findings: readonly Finding[];
}

const PAGE = 1000;

/** Checks the records of a unit with all below it, in a year. */
export const check = Effect.fn("check")(function* (of: { readonly year: number; readonly org?: string }) {
  const ledger = yield* Ledger;
  const house = yield* Activities;
  const query = { period: String(of.year), ...(of.org === undefined ? {} : { org: of.org }) };
  const findings: Finding[] = [];
  let checked = 0;
  let after: Stored | undefined;
  do {
    const page: readonly Stored[] = yield* ledger.records({
      ...query,
      limit: PAGE,
      ...(after === undefined ? {} : { after }),
    });
    for (const record of page) {
      checked += 1;
      const issues = issuesOf(record, house);
      if (issues.length > 0) findings.push({ record, issues });
    }
    after = page.length < PAGE ? undefined : page.at(-1);
  } while (after !== undefined);
  const report: CheckReport = { checked, findings };
  return report;
});

function issuesOf(record: Stored, house: Activities["Service"]): readonly Issue[] {
  const body = bodyOf(record);
  if ("why" in body) return [error("unread", [], body.why)];
  if (record.month === undefined) return [];
  const activity = house.get(record.kind);
  const told = readStored(activity, record);
  if ("why" in told) return [error("unread", [], told.why)];
  return activity?.read(told.entry).issues ?? [];
}
