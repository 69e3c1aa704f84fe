/** Only our own pages act for whoever is signed in: every unsafe route, whatever is sent, from wherever. */
import { describe, expect, it } from "vitest";
import { BASE, service } from "../test/desk.ts";

const ORIGINS = [undefined, "null", "https://elsewhere.example", "http://sub.127.0.0.1:8787", BASE];
const TYPES = [
  "application/x-www-form-urlencoded",
  "multipart/form-data; boundary=x",
  "text/plain",
  "application/json",
  "application/x-odd",
  undefined,
];
const SITES = [undefined, "same-origin", "same-site", "cross-site", "none"];

describe("with a cookie", async () => {
  const { desk, raw } = await service();
  const unsafe = desk.routes.filter(({ method }) => !["GET", "HEAD", "ALL"].includes(method));
  const paths = [...new Set(unsafe.map(({ method, path }) => `${method} ${path.replace(/:\w+/g, "x")}`))];

  it.each(paths)("%s is open to our pages alone", async (route) => {
    const [method = "", path = ""] = route.split(" ");
    for (const origin of ORIGINS) {
      for (const type of TYPES) {
        for (const site of SITES) {
          const headers = {
            cookie: "session=x",
            ...(origin === undefined ? {} : { origin }),
            ...(type === undefined ? {} : { "content-type": type }),
            ...(site === undefined ? {} : { "sec-fetch-site": site }),
          };
          const { status, headers: answered } = await raw(path, { method, headers, body: "{}" });
          const ours = origin === BASE && (site === undefined || site === "same-origin" || site === "none");
          expect({ origin, type, site, refused: status === 403 }).toEqual({ origin, type, site, refused: !ours });
          expect(answered.get("access-control-allow-origin")).toBeNull();
        }
      }
    }
  });
});

it("asks no page of a token, and lets anybody look", async () => {
  const { raw } = await service();
  const sent = await raw("/api/v1/entries", {
    method: "POST",
    headers: { authorization: "Bearer x", origin: "https://elsewhere.example", "content-type": "application/json" },
    body: "{}",
  });
  expect(sent.status).not.toBe(403);
  const looked = await raw("/api/v1/activities", { headers: { cookie: "session=x", origin: "null" } });
  expect(looked.status).toBe(401);
});
