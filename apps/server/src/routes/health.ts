/** Whether the service lives, and whether it can be used: for whoever restarts it and whoever sends it requests. */
import type { Hono } from "hono";
import type { Known } from "../journal.ts";

export interface Health {
  /** Whether the ledger answers and the service is not closing. */
  readonly ready: () => Promise<boolean>;
}

export function healthRoutes(app: Hono<Known>, { ready }: Health): void {
  app.get("/livez", (c) => c.text("ok\n"));
  app.get("/readyz", async (c) => ((await ready()) ? c.text("ok\n") : c.text("not ready\n", 503)));
}
