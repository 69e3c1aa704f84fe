/** What comes over the wire: hosts, paths and bodies no well-behaved client would send. */
import { once } from "node:events";
import type { AddressInfo } from "node:net";
import { connect } from "node:net";
import { setTimeout as sleep } from "node:timers/promises";
import { gzipSync } from "node:zlib";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { course, service } from "../test/desk.ts";
import { request, say, statusOf } from "../test/wire.ts";
import { listen, type Listening } from "./listen.ts";

const BASE = "http://127.0.0.1:8787";
const HOST = "host: 127.0.0.1:8787";
const JSON_TYPE = "content-type: application/json";

let door: Listening;
let port: number;
let desk: Awaited<ReturnType<typeof service>>;
let bearer: string;
let hold = Promise.resolve();

beforeAll(async () => {
  desk = await service();
  bearer = `authorization: Bearer ${desk.tokens.clerk}`;
  const fetch = async (...given: Parameters<typeof desk.desk.fetch>) => {
    await hold;
    return desk.desk.fetch(...given);
  };
  door = await listen({ fetch: fetch as never, host: "127.0.0.1", port: 0, base: BASE });
  ({ port } = door.server.address() as AddressInfo);
});
afterAll(() => door.close());

describe("the host", () => {
  it.each<[string, number, ...string[]]>([
    ["its own", 200, HOST],
    ["another name of the machine", 200, "host: localhost:8787"],
    ["two", 400, HOST, HOST],
    ["two, one of them another's", 400, HOST, "host: elsewhere.example"],
    ["none", 400],
    ["an empty one", 400, "host:"],
    ["another's", 421, "host: elsewhere.example"],
    ["another port", 421, "host: 127.0.0.1:80"],
    ["one with a path", 421, "host: 127.0.0.1:8787/x"],
    ["one with a user", 421, "host: a@elsewhere.example:8787"],
    ["one that is none", 421, "host: ["],
    ["its own, and a proxy's word that counts for nothing", 200, HOST, "x-forwarded-host: elsewhere.example"],
  ])("is %s", async (_says, status, ...hosts) => {
    expect(statusOf(await say(port, request("GET /openapi.json HTTP/1.1", ...hosts)))).toBe(status);
  });

  it("is not asked of whoever watches", async () => {
    expect(statusOf(await say(port, request("GET /livez HTTP/1.1", "host: 10.1.2.3:8787")))).toBe(200);
  });

  it("is never what links are made of", async () => {
    const answer = await say(
      port,
      request("GET /openapi.json HTTP/1.1", "host: localhost:8787", "x-forwarded-host: evil.example"),
    );
    expect(answer).toContain(BASE);
    expect(answer).not.toContain("evil.example");
  });
});

describe("the path", () => {
  it.each([
    "//api/v1/activities",
    "/api//v1/activities",
    "/api/v1/x/../activities",
    "/api/v1/./activities",
    "/api/v1/%2e%2e/v1/activities",
    "/api/v1%2factivities",
    "/api/v1%5Cactivities",
    "/api/v1\\activities",
    "/api/v1/activities%00",
    "/api/v1/activities/",
    "/api/v1/activities;a=b",
    "/API/v1/activities",
    `/api/v1/${"a".repeat(8_000)}`,
    "/%E5%8F%B0%E8%B4%A6",
  ])("%s is nowhere", async (path) => {
    expect(statusOf(await say(port, request(`GET ${path} HTTP/1.1`, HOST)))).toBe(404);
  });

  it.each([
    ["GET http://elsewhere.example/api/v1/activities HTTP/1.1", 400],
    ["GET http://127.0.0.1:8787/api/v1/activities HTTP/1.1", 400],
    ["GET /api/v1/why?ref=%ff HTTP/1.1", 400],
    ["GET /api/v1/why?ref=%00 HTTP/1.1", 400],
    ["TRACE /api/v1/activities HTTP/1.1", 405],
    ["OPTIONS * HTTP/1.1", 405],
    ["CONNECT elsewhere.example:443 HTTP/1.1", 0],
    ["POST /api/v1/activities HTTP/1.1", 404],
    ["GET /api/v1/activities HTTP/1.1", 401],
    ["GET /api/v1/activities HTTP/3.7", 400],
    ["nonsense", 400],
  ])("%s answers %i", async (line, status) => {
    expect(statusOf(await say(port, request(line, HOST)))).toBe(status);
  });

  it("is not changed by a header that names another method", async () => {
    const answer = await say(port, request("GET /api/v1/tokens/x HTTP/1.1", HOST, "x-http-method-override: DELETE"));
    expect(statusOf(answer)).toBe(404);
  });
});

/** Where a token goes that is not known yet. */
const BEARER = "authorization: TOKEN";

describe("the body", () => {
  const body = JSON.stringify(course);
  const post = (sent: string, ...headers: readonly string[]): string =>
    request("POST /api/v1/entries HTTP/1.1", HOST, JSON_TYPE, BEARER, ...headers) + sent;
  const long = JSON.stringify({ ...course, summary: "x".repeat(400_000) });
  const chunks = (text: string): string => `${Buffer.byteLength(text).toString(16)}\r\n${text}\r\n0\r\n\r\n`;

  it.each<[string, number, string]>([
    ["of two lengths", 400, post(body, "content-length: 5", "content-length: 6")],
    ["with a length and chunks", 400, post(chunks(body), "content-length: 5", "transfer-encoding: chunked")],
    ["in chunks of nonsense", 400, post("zz\r\n{}\r\n0\r\n\r\n", "transfer-encoding: chunked")],
    ["too long, and says so", 413, post(long, `content-length: ${Buffer.byteLength(long)}`)],
    ["too long, in chunks", 413, post(chunks(long), "transfer-encoding: chunked")],
    ["longer than it says", 400, post(body, "content-length: 5")],
    ["that is compressed", 415, post("", "content-encoding: gzip", "content-length: 0")],
    ["with bare line feeds", 400, post(body, `content-length: ${body.length}`).replaceAll("\r\n", "\n")],
  ])("%s answers %i and is not kept", async (_says, status, bytes) => {
    const before = await desk.head();
    expect(statusOf(await say(port, bytes.replace(BEARER, bearer)))).toBe(status);
    expect(await desk.head()).toEqual(before);
  });

  it("may come in chunks", async () => {
    const bytes = post(chunks(body), "transfer-encoding: chunked").replace(BEARER, bearer);
    expect(statusOf(await say(port, bytes))).toBe(201);
  });

  it("is not needed to sign out", async () => {
    expect(statusOf(await say(port, request("DELETE /api/v1/session HTTP/1.1", HOST)))).toBe(204);
  });

  it("that is a bomb is never unpacked", async () => {
    const bomb = gzipSync(Buffer.alloc(8_000_000));
    const head = post("", "content-encoding: gzip", `content-length: ${bomb.length}`).replace(BEARER, bearer);
    expect(statusOf(await say(port, Buffer.concat([Buffer.from(head), bomb])))).toBe(415);
  });

  it("is refused with headers that are too long", async () => {
    expect(statusOf(await say(port, request("GET /livez HTTP/1.1", HOST, `x: ${"a".repeat(20_000)}`)))).toBe(431);
  });
});

it("limits waiting: headers ten seconds, a request a minute, 512 connections", () => {
  const { headersTimeout, requestTimeout, keepAliveTimeout, maxConnections } = door.server;
  expect({ headersTimeout, requestTimeout, keepAliveTimeout, maxConnections }).toEqual({
    headersTimeout: 10_000,
    requestTimeout: 60_000,
    keepAliveTimeout: 5_000,
    maxConnections: 512,
  });
});

it("answers what is asked at once one after another, and does not hear a client that asks on and on", async () => {
  const ask = `GET /openapi.json HTTP/1.1\r\n${HOST}\r\n\r\n`;
  const answers = async (times: number) => (await say(port, ask.repeat(times))).match(/HTTP\/1\.1 200/g)?.length ?? 0;
  expect(await answers(1)).toBe(1);
  expect(await answers(17)).toBe(17);
  expect(await answers(300)).toBe(0);
});

it("lets a request under way finish when it closes, and takes no other", async () => {
  const { server, close } = await listen({
    fetch: (async (sent: Request) => {
      await hold;
      return desk.desk.fetch(sent);
    }) as never,
    host: "127.0.0.1",
    port: 0,
    base: BASE,
  });
  const { port: at } = server.address() as AddressInfo;
  let go = (): void => {};
  hold = new Promise((resolve) => {
    go = resolve;
  });
  const under = say(at, request("GET /openapi.json HTTP/1.1", HOST), 5_000);
  await once(server, "request");
  const closed = close();
  const refused = once(connect(at, "127.0.0.1"), "error");
  await refused;
  await sleep(50);
  go();
  expect(statusOf(await under)).toBe(200);
  await closed;
});
