/** The counter where requests are taken: by the contract, read strictly, in somebody's name, answered as it says. */
import { may, type Principal, type Verb } from "@taizhang/access";
import type { Extras } from "@taizhang/api";
import { sha256Hex } from "@taizhang/core";
import { Denied, type Failure } from "@taizhang/engine";
import { Effect } from "effect";
import type { Context, Hono } from "hono";
import type { RouteConfig } from "@hono/zod-openapi";
import type { z } from "zod";
import { withProblem } from "./answer.ts";
import { attempt, type House, type Services } from "./house.ts";
import type { Identify } from "./identity.ts";
import type { Known } from "./journal.ts";
import { measured } from "./measured.ts";
import { once } from "./once.ts";
import { problem, problemOf, type Problem } from "./problem.ts";
import { fitted, jsonOf, keyOf, queryOf, versionOf, type Read } from "./request.ts";
import { schemaOf, send, written, type Answer } from "./written.ts";

/** A route of the contract. */
export type Route = RouteConfig & Extras;

type Of<T, Key extends string | number> = T extends { readonly [K in Key]: infer V } ? V : undefined;
type Output<S> = S extends z.ZodType ? z.output<S> : undefined;
type Json<T> = Of<Of<Of<T, "content">, "application/json">, "schema">;
type Request<R extends Route> = R["request"];
type Said<R extends Route> = Json<Of<R["responses"], 200>> | Json<Of<R["responses"], 201>>;

/** A request, read. */
export interface Given<R extends Route> {
  readonly principal: Principal;
  readonly params: Output<Of<Request<R>, "params">>;
  readonly query: Output<Of<Request<R>, "query">>;
  readonly body: Output<Json<Of<Request<R>, "body">>>;
  /** The version somebody looked at; 0 where the contract asks for none. */
  readonly version: number;
  readonly c: Context<Known>;
}

export type Handle<R extends Route> = (
  given: Given<R>,
) => Effect.Effect<
  Answer<Exclude<Said<R>, undefined> extends infer S extends z.ZodType ? z.input<S> : never>,
  Failure,
  Services
>;

/** Bytes a body may have when the contract says nothing. */
const USUAL = 64 * 1024;

/** A path of the contract as the framework writes it. */
const pattern = (path: string): string => path.replaceAll(/\{(\w+)\}/g, ":$1");

/** What is denied whatever it is done to, before anything is read. */
function deniedAtOnce(principal: Principal, leave: Extras["x-verb"]): Problem | undefined {
  if (leave === "anyone") return undefined;
  const verbs: readonly Verb[] = typeof leave === "string" ? [leave] : leave;
  const [decision] = verbs
    .map((verb) => may(principal, verb))
    .toSorted((a, b) => Number(b.allowed) - Number(a.allowed));
  if (decision === undefined || decision.allowed) return undefined;
  const [verb] = verbs;
  return problemOf(new Denied({ why: decision.why, ...(verb === undefined ? {} : { verb }) }));
}

/** Everything a request brings, or the first thing wrong with it. */
async function read(
  route: Route,
  c: Context<Known>,
): Promise<Read<Omit<Given<Route>, "principal" | "c"> & Repeatable>> {
  const { params, query, body } = (route.request ?? {}) as { params?: z.ZodType; query?: z.ZodType; body?: unknown };
  const path = params === undefined ? { value: undefined } : fitted(params, c.req.param(), "query");
  if ("told" in path) return path;
  const asked = queryOf(c.req);
  if ("told" in asked) return asked;
  const words = query === undefined ? noWords(asked.value) : fitted(query, asked.value, "query");
  if ("told" in words) return words;
  const version = route["x-conditional"] === true ? versionOf(c.req) : { value: 0 };
  if ("told" in version) return version;
  const key = keyOf(c.req);
  if ("told" in key) return key;
  const bytes = body === undefined ? { value: { bytes: new Uint8Array(), json: undefined } } : await jsonOf(c.req);
  if ("told" in bytes) return bytes;
  const schema = schemaOf(body);
  const content = schema === undefined ? { value: undefined } : fitted(schema, bytes.value.json, "body");
  if ("told" in content) return content;
  const given = { params: path.value, query: words.value, body: content.value, version: version.value };
  return { value: { ...(given as Omit<Given<Route>, "principal" | "c">), key: key.value, bytes: bytes.value.bytes } };
}

interface Repeatable {
  readonly key: string | undefined;
  readonly bytes: Uint8Array;
}

/** A path without words behind it takes none, so that a misspelt one is not passed over. */
function noWords(asked: Readonly<Record<string, string>>): Read<undefined> {
  const [name] = Object.keys(asked);
  if (name === undefined) return { value: undefined };
  return { told: problem("query", 422, "地址里的写法不对", `这个地址没有 ${name} 这个参数`) };
}

/** What two requests must share to be the same one. */
const digestOf = (c: Context<Known>, bytes: Uint8Array): string => {
  const { pathname, search } = new URL(c.req.url);
  return sha256Hex(
    JSON.stringify([pathname, search, c.req.header("if-match") ?? "", Buffer.from(bytes).toString("hex")]),
  );
};

/** Whether nobody knows what was kept. */
const isUncertain = (failure: Failure): boolean => failure._tag === "LedgerBroken" && failure.uncertain === true;

/** Takes requests for one service. `open` opens a route of the contract. */
export function counter(app: Hono<Known>, house: House, identify: Identify, fatal: () => void) {
  const opened: string[] = [];

  const answerTo = async <R extends Route>(route: R, handle: Handle<R>, c: Context<Known>): Promise<Response> => {
    const found = await identify(c);
    if ("failure" in found) return withProblem(c, problemOf(found.failure));
    const principal = found.value;
    if (principal.door !== "none") c.set("by", principal.login);
    const denied = deniedAtOnce(principal, route["x-verb"]);
    if (denied !== undefined) return withProblem(c, denied);
    const asked = await read(route, c);
    if ("told" in asked) return withProblem(c, asked.told);
    const { key, bytes, ...given } = asked.value;
    const use = Effect.suspend(() => handle({ ...given, principal, c } as unknown as Given<R>)).pipe(
      Effect.map((answer) => written(route, answer)),
      Effect.withSpan(
        `${route.method.toUpperCase()} ${route.path}`,
        { attributes: { request: c.get("request") } },
        { captureStackTrace: false },
      ),
    );
    const repeatable = key !== undefined && route.method !== "get" && route["x-once"] !== true;
    const place = { principal: principal.login, route: `${route.method} ${route.path}`, key: key ?? "" };
    const met = await attempt(house, repeatable ? once({ ...place, digest: digestOf(c, bytes) }, use) : use);
    if ("value" in met) return send(c, met.value);
    if (isUncertain(met.failure)) fatal();
    const told = problemOf(met.failure);
    // whoever was overtaken sees both: what is there now, and what they sent
    return withProblem(c, told.status === 412 ? { ...told, offered: given.body } : told);
  };

  const open = <R extends Route>(route: R, handle: Handle<R>): void => {
    opened.push(`${route.method.toUpperCase()} ${pattern(route.path)}`);
    const most = route["x-limit"] ?? USUAL;
    const limit = measured(most, (c) =>
      withProblem(c, problem("too-large", 413, "内容太大", `最多 ${Math.floor(most / 1024)} KB`)),
    );
    app.on(route.method.toUpperCase(), pattern(route.path), limit, (c) => answerTo(route, handle, c));
  };

  return { open, opened: opened as readonly string[] };
}

export type Open = ReturnType<typeof counter>["open"];
