/** The description of the service: for machines, and for people who write programs against it. */
import type { Hono } from "hono";
import type { Description } from "../description.ts";
import type { Known } from "../journal.ts";
import { reference } from "../reference.ts";
import { pagePolicy } from "../security.ts";

export function descriptionRoutes(app: Hono<Known>, description: Description): void {
  // each is written once, when it is first asked for
  let text: string | undefined;
  app.get("/openapi.json", (c) => {
    text ??= JSON.stringify(description);
    return c.body(text, 200, { "content-type": "application/json" });
  });
  const written = async () => {
    const page = await reference(description);
    return { page, headers: { "content-security-policy": pagePolicy(page) } };
  };
  let once: ReturnType<typeof written> | undefined;
  app.get("/reference", async (c) => {
    const { page, headers } = await (once ??= written());
    return c.html(page, 200, headers);
  });
}
