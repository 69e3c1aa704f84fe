/** Answers as the contract says them: nothing leaves the house that it does not name. */
import type { RouteConfig } from "@hono/zod-openapi";
import type { Context } from "hono";
import type { z } from "zod";
import { etagOf } from "./request.ts";

/** What is answered: a value of the contract, or bytes as they are. */
export interface Answer<B> {
  readonly status?: 200 | 201 | 204;
  readonly body?: B;
  readonly bytes?: Uint8Array;
  readonly headers?: Readonly<Record<string, string>>;
}

/** An answer ready to be sent, and to be kept for when the request comes again. */
export interface Written {
  readonly status: number;
  readonly headers: Readonly<Record<string, string>>;
  readonly body: string | Uint8Array;
}

const JSON_TYPE = "application/json; charset=utf-8";

/** Only what the contract names leaves the house. */
export function written(route: RouteConfig, { status = 200, body, bytes, headers = {} }: Answer<unknown>): Written {
  if (bytes !== undefined) return { status, headers, body: bytes };
  if (body === undefined) return { status, headers, body: "" };
  const schema = schemaOf(route.responses[status]);
  const shown = schema === undefined ? body : schema.parse(body);
  const version =
    typeof shown === "object" && shown !== null && "version" in shown && typeof shown.version === "number"
      ? { etag: etagOf(shown.version) }
      : {};
  return { status, headers: { "content-type": JSON_TYPE, ...version, ...headers }, body: JSON.stringify(shown) };
}

export const schemaOf = (part: unknown): z.ZodType | undefined =>
  (part as { content?: Record<string, { schema: z.ZodType }> } | undefined)?.content?.["application/json"]?.schema;

/** Sends it, with what else was put on the answer meanwhile (a cookie). */
export function send(c: Context, { status, headers, body }: Written): Response {
  const sent = typeof body === "string" ? (status === 204 ? null : body) : new Uint8Array(body);
  return c.body(sent as string, status as 200, { ...headers });
}
