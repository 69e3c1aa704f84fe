/** What units say of their months and years, and which of them have reported. */
import type { Principal, Verb } from "@taizhang/access";
import { completeness, error, orgPath, personalIssues, within, type Issue, type UnitMonths } from "@taizhang/core";
import { Effect } from "effect";
import { businessDay, now } from "./clock.ts";
import { Refused, Unknown } from "./failure.ts";
import { refusalOf } from "./import-report.ts";
import { Ledger } from "./ledger.ts";
import { orgFor, organisations, type Asking } from "./org.ts";
import { permit } from "./permit.ts";
import { settings } from "./settings.ts";
import type { Saying, Statement } from "./statement.ts";

/** Who may say what. */
const VERBS: Readonly<Record<Saying, Verb>> = {
  nil: "declare",
  excused: "excuse",
  late: "grant-late",
  closed: "close",
};

/** What is said of a month, and what of a year. */
const PERIODS: Readonly<Record<Saying, RegExp>> = {
  nil: /^\d{4}-(?:0[1-9]|1[0-2])$/,
  excused: /^\d{4}(?:-(?:0[1-9]|1[0-2]))?$/,
  late: /^\d{4}-(?:0[1-9]|1[0-2])$/,
  closed: /^\d{4}$/,
};

/** Something to be said, or to be taken back. */
export interface Declaration extends Pick<Statement, "org" | "period" | "says" | "reason"> {
  readonly principal: Principal;
  readonly retract?: boolean;
}

function issuesOf({ period, says, reason, retract }: Declaration, today: string): Issue[] {
  if (!PERIODS[says].test(period)) {
    return [error("period", ["period"], says === "closed" ? "请写年份，如 2023" : "请写月份，如 2023-10")];
  }
  if (says === "nil" && `${period}-01` > today) return [error("period", ["period"], `${period} 还没有到`)];
  if (reason.trim() === "" && (says !== "nil" || retract === true)) {
    return [error("reason", ["reason"], "请写明原因")];
  }
  return personalIssues({ reason }).filter(({ severity }) => severity === "error");
}

/** Says something of a unit's month or year, in the principal's name, or takes it back. */
export const declare = Effect.fn("declare")(function* (asked: Declaration) {
  const { principal, org, period, says, reason } = asked;
  const at = yield* now;
  const issues = issuesOf(asked, businessDay(at));
  if (issues.length > 0) return yield* new Refused({ report: refusalOf("说明", issues) });
  const known = (yield* organisations()).some(({ code }) => code === org);
  yield* permit(
    principal,
    VERBS[says],
    known ? { org } : undefined,
    new Unknown({ what: "org", given: org, near: [] }),
  );
  const statement: Statement = { org, period, says, reason, by: principal.login, at };
  const ledger = yield* Ledger;
  yield* ledger.transact((writer) => writer.declare(statement, asked.retract === true ? "retracted" : undefined));
  return statement;
});

/** Which units of a place have reported which months of a year. */
export interface CompletenessReport {
  readonly year: number;
  readonly org: { readonly code: string; readonly name: string };
  readonly units: readonly UnitMonths[];
  readonly statements: readonly Statement[];
}

/** Records by path of unit and month: those that count, and those waiting for a reviewer. */
const counts = Effect.fnUntraced(function* (org: string, year: number, codes: readonly string[]) {
  const ledger = yield* Ledger;
  const found = new Map<string, number>();
  for (const { path, month, count } of yield* ledger.months({ org, year })) found.set(`${path} ${month}`, count);
  for (const waiting of yield* ledger.unapproved({ org, period: String(year), states: ["submitted"] })) {
    if (waiting.month === undefined || waiting.standing !== undefined) continue;
    for (const code of codes.filter((each) => within(waiting.org, each))) {
      const key = `${orgPath(code)} ${waiting.month}`;
      found.set(key, (found.get(key) ?? 0) + 1);
    }
  }
  return found;
});

/** Which months each unit of a place has reported; the unit asked about is the first of them. */
export const completenessOf = Effect.fn("completeness")(function* (asked: Asking) {
  const { year } = asked;
  const org = yield* orgFor(asked, "completeness");
  const ledger = yield* Ledger;
  const orgs = (yield* organisations()).filter(({ code }) => within(code, org.code));
  const statements = yield* ledger.statements({ org: org.code, and: "below", period: String(year) });
  const codes = orgs.map(({ code }) => code);
  const report: CompletenessReport = {
    year,
    org,
    units: completeness({
      year,
      orgs,
      counts: yield* counts(org.code, year, codes),
      said: new Set(statements.map((each) => `${orgPath(each.org)} ${each.period} ${each.says}`)),
      dates: yield* settings(),
      today: businessDay(yield* now),
    }),
    statements,
  };
  return report;
});
