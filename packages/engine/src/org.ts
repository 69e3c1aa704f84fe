/** Finds the organisation a question is about. */
import { near, orgPath, within, type Org } from "@taizhang/core";
import type { Principal, Verb } from "@taizhang/access";
import { Effect } from "effect";
import { Unknown } from "./failure.ts";
import { Ledger } from "./ledger.ts";
import { reach } from "./permit.ts";
import type { Stored } from "./stored.ts";

const asOrg = ({ org, title }: Stored): Org => ({ code: org, name: title });

const highest = (orgs: readonly Org[]): Org | undefined =>
  orgs.toSorted((a, b) => orgPath(a.code).length - orgPath(b.code).length || (a.code < b.code ? -1 : 1))[0];

/** The units directly below a unit: those below it with no other registered unit in between. */
export function childrenOf(org: Org, orgs: readonly Org[]): Org[] {
  const below = orgs.filter(({ code }) => code !== org.code && within(code, org.code));
  return below.filter((each) => !below.some(({ code }) => code !== each.code && within(each.code, code)));
}

/** All organisations of the ledger, by code. */
export const organisations = Effect.fn("organisations")(function* () {
  const ledger = yield* Ledger;
  return (yield* ledger.records({ kinds: ["org"] })).map(asOrg);
});

/** Records that only the reporting unit writes. */
const OWN = ["preamble", "plan-item", "problem"];

/** What a question is about: by whose leave, and of which unit. */
export interface Asking {
  readonly principal: Principal;
  /** Administrative code; default: the highest unit that reports, as far as `principal` may know. */
  readonly org?: string;
  readonly year: number;
}

/** The highest unit with a preamble, plan or problems of the year, else with any of another year. */
const reporting = Effect.fnUntraced(function* (orgs: readonly Org[], year: number) {
  const ledger = yield* Ledger;
  for (const period of [{ period: String(year) }, {}]) {
    const written = yield* ledger.records({ ...period, kinds: OWN });
    const found = highest(orgs.filter(({ code }) => written.some(({ org }) => org === code)));
    if (found !== undefined) return found;
  }
  return undefined;
});

/**
 * The organisation asked for; when none is, the highest that reports (has a preamble, plan or problems, of the year
 * if possible), else the highest of all. Fails with `Unknown` when there is none where `principal` may do `verb`.
 */
export const orgFor = Effect.fn("orgFor")(function* (asked: Asking, verb: Verb) {
  const scope = yield* reach(asked.principal, verb);
  const orgs = (yield* organisations()).filter(({ code }) => scope.some((path) => orgPath(code).startsWith(path)));
  if (asked.org === undefined) {
    const found = (yield* reporting(orgs, asked.year)) ?? highest(orgs);
    return found ?? (yield* new Unknown({ what: "org", given: "", near: [] }));
  }
  const found = orgs.find(({ code }) => code === asked.org);
  const codes = orgs.map(({ code }) => code);
  return found ?? (yield* new Unknown({ what: "org", given: asked.org, near: near(asked.org, codes) }));
});
