/** The description of the service: for machines, and for people who write programs against it. */
import type { Hono } from "hono";
import type { Description } from "../description.ts";
import type { Known } from "../journal.ts";
import { reference } from "../reference.ts";
import { pagePolicy } from "../security.ts";

export function descriptionRoutes(app: Hono<Known>, description: Description): void {
  // each is written once, when it is first asked for, down to its bytes: they are many
  let bytes: Buffer<ArrayBuffer> | undefined;
  app.get("/openapi.json", (c) => {
    bytes ??= Buffer.from(JSON.stringify(description));
    return c.body(bytes, 200, { "content-type": "application/json" });
  });
  const written = async () => {
    const text = await reference(description);
    const headers = { "content-type": "text/html; charset=UTF-8", "content-security-policy": pagePolicy(text) };
    return { page: Buffer.from(text), headers };
  };
  let once: ReturnType<typeof written> | undefined;
  app.get("/reference", async (c) => {
    const { page, headers } = await (once ??= written());
    return c.body(page, 200, headers);
  });
}
