/** The office over a ledger at hand: every question goes to its use case. */
import type { Principal } from "@taizhang/access";
import { compose } from "@taizhang/core";
import {
  check,
  completenessOf,
  declare,
  duplicatesOf,
  entries,
  entry,
  entryHistory,
  figureNow,
  importRecords,
  link,
  narrative,
  organisations,
  orgFor,
  perform,
  plan,
  reportMaterial,
  revise,
  sealAt,
  SETTINGS,
  settle,
  totalsOf,
  why,
  Ledger,
  type Activities,
} from "@taizhang/engine";
import { Effect, Layer } from "effect";
import { Office } from "./office.ts";

export const localOffice = (principal: Principal): Layer.Layer<Office, never, Activities | Ledger> =>
  Layer.effect(
    Office,
    Effect.gen(function* () {
      const context = yield* Effect.context<Activities | Ledger>();
      const here = Effect.provideContext(context);
      const ledger = yield* Ledger;
      return {
        login: principal.login,
        organisations: here(organisations()),
        unit: (asked) => here(orgFor({ principal, ...asked }, "list")),
        entries: (asked) => here(entries({ principal, ...asked })),
        entry: (id) => here(entry(principal, id)),
        history: (id) => here(entryHistory(principal, id)),
        alike: (record) => here(duplicatesOf(principal, record)),
        planned: (most) =>
          Effect.map(ledger.records({ kinds: ["plan-item"], order: "recorded" }), (items) => items.slice(-most)),
        report: (asked, withSources) =>
          here(
            Effect.gen(function* () {
              const { input, ...sources } = yield* reportMaterial({ principal, ...asked }, withSources);
              const { org, unread, totals } = input;
              return { org, unread, worked: totals.size > 0, ...compose(input), ...sources };
            }),
          ),
        narrative: (asked) => here(narrative({ principal, ...asked })),
        why: (ref) => here(why(principal, ref)),
        figure: (ref) => here(figureNow(principal, ref)),
        seal: (head) => here(sealAt(principal, head)),
        sums: (asked) => here(Effect.map(totalsOf({ principal, ...asked }), ({ sums }) => sums)),
        check: (asked) =>
          here(
            Effect.andThen(
              asked.org === undefined ? Effect.void : orgFor({ principal, ...asked }, "check"),
              check({ principal, ...asked }),
            ),
          ),
        plan: (asked) =>
          here(
            Effect.map(plan({ principal, ...asked }), ({ items, ...found }) => ({
              ...found,
              items: items.map(({ linked, ...item }) => ({
                ...item,
                linked: linked.map(({ entry: { id, kind, title } }) => ({ id, kind, title })),
              })),
            })),
          ),
        head: ledger.upkeep.head,
        audit: (anchor) => ledger.upkeep.audit(anchor),
        perform: (asked) => here(perform({ principal, ...asked })),
        revise: (asked) => here(revise({ principal, ...asked })),
        link: (asked) => here(link({ principal, ...asked })),
        importRecords: (asked) => here(importRecords({ principal, ...asked })),
        completeness: (asked) => here(completenessOf({ principal, ...asked })),
        declare: (asked) => here(declare({ principal, ...asked })),
        settings: Effect.map(ledger.settings, (set) => {
          const usual = Object.entries(SETTINGS).map(([name, each]) => [name, each.usual] as const);
          return new Map([...usual, ...set]);
        }),
        settle: (name, value) => here(settle(principal, name, value)),
      };
    }),
  );
