/** The description of the service: for machines, and for people who write programs against it. */
import type { Hono } from "hono";
import type { Description } from "../description.ts";
import type { Known } from "../journal.ts";
import { reference } from "../reference.ts";
import { pagePolicy } from "../security.ts";

export function descriptionRoutes(app: Hono<Known>, description: Description): void {
  const text = JSON.stringify(description);
  const written = reference(description);
  app.get("/openapi.json", (c) => c.body(text, 200, { "content-type": "application/json" }));
  app.get("/reference", async (c) => {
    const page = await written;
    return c.html(page, 200, { "content-security-policy": pagePolicy(page) });
  });
}
