/** Entries brought through their review, and what units say of their months. */
import { routes } from "@taizhang/api";
import { completenessOf, declare, link, perform, type Move, type Stored } from "@taizhang/engine";
import { Effect } from "effect";
import { alikeOf } from "../alike.ts";
import type { Open } from "../counter.ts";
import { receiptOf } from "../shown.ts";

const told = (stored: Stored, hint: object = {}) => ({
  body: { ...receiptOf(stored), outcome: "edited" as const, warnings: [], ...hint },
});

const DEEDS = {
  submit: routes.submitEntry,
  withdraw: routes.withdrawEntry,
  approve: routes.approveEntry,
  abandon: routes.abandonEntry,
  void: routes.voidEntry,
} as const satisfies Partial<Record<Move, unknown>>;

const optional = <K extends string, V>(key: K, value: V | undefined) =>
  (value === undefined ? {} : { [key]: value }) as { readonly [P in K]?: V };

export function reviewRoutes(open: Open): void {
  for (const [deed, route] of Object.entries(DEEDS) as [keyof typeof DEEDS, (typeof DEEDS)[keyof typeof DEEDS]][]) {
    open(route, ({ principal, params, body, version }) =>
      Effect.gen(function* () {
        const stored = yield* perform({ principal, id: params.id, deed, version, ...optional("reason", body.reason) });
        return deed === "submit" ? told(stored, yield* alikeOf(principal, stored)) : told(stored);
      }),
    );
  }
  open(routes.returnEntry, ({ principal, params, body, version }) => {
    const why = { ...optional("reason", body.reason), ...optional("field", body.field) };
    return Effect.map(perform({ principal, id: params.id, deed: "return", version, ...why }), (stored) => told(stored));
  });
  open(routes.linkEntry, ({ principal, params, body, version }) =>
    Effect.map(link({ principal, id: params.id, sameAs: body.sameAs, version }), (stored) => told(stored)),
  );
  open(routes.readCompleteness, ({ principal, query }) =>
    Effect.map(completenessOf({ principal, year: Number(query.year), ...optional("org", query.org) }), (report) => ({
      body: {
        ...report,
        units: [...report.units].map(({ org, months }) => ({ org, months: [...months] })),
        statements: [...report.statements],
      },
    })),
  );
  open(routes.makeStatement, ({ principal, body }) =>
    Effect.map(declare({ principal, ...body }), (statement) => ({ body: statement })),
  );
}
