/** Headers that tell a browser to run nothing, frame nothing, guess nothing and keep nothing of an answer. */
import { createHash } from "node:crypto";
import { every } from "hono/combine";
import { createMiddleware } from "hono/factory";
import { secureHeaders } from "hono/secure-headers";

const hash = (text: string): string => `'sha256-${createHash("sha256").update(text).digest("base64")}'`;

/** A policy for a page that brings its own style sheets, each of them named by its hash; no script, ever. */
export function pagePolicy(html: string): string {
  const sheets = Array.from(html.matchAll(/<style>([^<]*)<\/style>/g), ([, sheet = ""]) => hash(sheet));
  const style = sheets.length === 0 ? "'none'" : sheets.join(" ");
  return `default-src 'none'; style-src ${style}; base-uri 'none'; form-action 'none'; frame-ancestors 'none'`;
}

const NOTHING = pagePolicy("");

export const secured = every(
  createMiddleware(async (c, next) => {
    await next();
    // on the answer as it is: once there is one, the context would make another of it
    const { headers } = c.res;
    if (!headers.has("content-security-policy")) headers.set("content-security-policy", NOTHING);
    headers.set("cache-control", "no-store");
  }),
  secureHeaders({ crossOriginResourcePolicy: "same-origin", xFrameOptions: "DENY", referrerPolicy: "no-referrer" }),
);
