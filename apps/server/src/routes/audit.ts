/** The chain of everything that was done. */
import { routes } from "@taizhang/api";
import { eventsAfter, headOf, verifyAudit } from "@taizhang/engine";
import { Effect } from "effect";
import type { Open } from "../counter.ts";

/** A ledger in memory keeps no history. */
const NONE = { events: 0, head: "" };

export function auditRoutes(open: Open): void {
  open(routes.listEvents, ({ principal, query }) =>
    Effect.map(eventsAfter(principal, { after: Number(query.after), limit: Number(query.limit) }), (events) => ({
      body: [...events],
    })),
  );
  open(routes.readHead, ({ principal }) => Effect.map(headOf(principal), (head) => ({ body: head ?? NONE })));
  open(routes.verifyAudit, ({ principal, query }) =>
    Effect.map(verifyAudit(principal, query.anchor), (report) => ({ body: report ?? NONE })),
  );
}
