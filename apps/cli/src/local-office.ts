/** The office over a ledger at hand: every question goes to its use case. */
import type { Principal } from "@taizhang/access";
import {
  completenessOf,
  declare,
  duplicatesOf,
  entries,
  entry,
  entryHistory,
  importRecords,
  link,
  organisations,
  perform,
  revise,
  SETTINGS,
  settle,
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
        entries: (asked) => here(entries({ principal, ...asked })),
        entry: (id) => here(entry(principal, id)),
        history: (id) => here(entryHistory(principal, id)),
        alike: (record) => here(duplicatesOf(principal, record)),
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
