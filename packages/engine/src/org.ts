/** Finds the organisation a question is about. */
import { near, orgPath, within, type Org } from "@taizhang/core";
import { Effect } from "effect";
import { Unknown } from "./failure.ts";
import { Ledger } from "./ledger.ts";
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

/**
 * The organisation asked for; when none is, the highest whose preamble of the year the ledger holds, else the
 * highest of all. Fails with `Unknown` when there is none.
 */
export const orgFor = Effect.fn("orgFor")(function* (asked: { readonly org?: string; readonly year: number }) {
  const ledger = yield* Ledger;
  const orgs = yield* organisations();
  if (asked.org !== undefined) {
    const found = orgs.find(({ code }) => code === asked.org);
    if (found !== undefined) return found;
    return yield* new Unknown({
      what: "org",
      given: asked.org,
      near: near(
        asked.org,
        orgs.map(({ code }) => code),
      ),
    });
  }
  const preambles = yield* ledger.records({ kinds: ["preamble"], period: String(asked.year) });
  const opened = orgs.filter(({ code }) => preambles.some(({ org }) => org === code));
  const found = highest(opened) ?? highest(orgs);
  if (found !== undefined) return found;
  return yield* new Unknown({ what: "org", given: "", near: [] });
});
