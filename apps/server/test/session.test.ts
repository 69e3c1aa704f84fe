/** Signing in and out in a browser, and what its cookie is worth. */
import { describe, expect, it } from "vitest";
import { BASE, course, service } from "./desk.ts";
import { PASSWORD } from "./people.ts";

const SESSION = "/api/v1/session";
const ours = { origin: BASE, "content-type": "application/json" };

/** A browser that holds on to its cookie. */
async function browser() {
  const house = await service();
  let cookie = "";
  const ask = async (method: string, path: string, body?: unknown, headers: Record<string, string> = ours) => {
    const answer = await house.raw(path, {
      method,
      headers: { ...headers, ...(cookie === "" ? {} : { cookie }) },
      ...(body === undefined ? {} : { body: JSON.stringify(body) }),
    });
    const set = answer.headers.get("set-cookie");
    if (set !== null) cookie = set.split(";", 1)[0] ?? "";
    return answer;
  };
  return { ...house, ask, cookieOf: (answer: Response) => answer.headers.get("set-cookie") ?? "" };
}

describe("a session", () => {
  it("is a cookie no script and no other site ever sees", async () => {
    const { ask, cookieOf } = await browser();
    const answer = await ask("POST", SESSION, { login: "clerk", password: PASSWORD });
    expect(answer.status).toBe(200);
    const cookie = cookieOf(answer);
    expect(cookie).toMatch(/^__Host-taizhang=[\w-]{43}; /);
    for (const attribute of ["Path=/", "HttpOnly", "Secure", "SameSite=Strict"]) expect(cookie).toContain(attribute);
    expect(cookie).not.toContain("Domain");
    expect(JSON.stringify(await answer.json())).not.toContain(cookie.slice(16, 59));
  });

  it("does what its owner may, from our pages, until they sign out", async () => {
    const { ask, raw } = await browser();
    const cookie = (await ask("POST", SESSION, { login: "clerk", password: PASSWORD })).headers.get("set-cookie") ?? "";
    expect(await (await ask("GET", SESSION)).json()).toMatchObject({ login: "clerk", door: "session" });
    expect((await ask("POST", "/api/v1/entries", course)).status).toBe(201);
    expect((await ask("POST", "/api/v1/entries", course, { ...ours, origin: "https://evil.example" })).status).toBe(
      403,
    );
    expect((await ask("POST", "/api/v1/entries", course, { "content-type": "application/json" })).status).toBe(403);
    expect((await ask("DELETE", SESSION)).status).toBe(204);
    const later = await raw(SESSION, { headers: { cookie: cookie.split(";", 1)[0] ?? "" } });
    expect(later.status).toBe(401);
  });

  it("ends at once when its account is disabled", async () => {
    const { ask, as } = await browser();
    await ask("POST", SESSION, { login: "clerk", password: PASSWORD });
    expect((await as("operator").send("PATCH", "/api/v1/users/clerk", { disabled: true })).status).toBe(204);
    expect((await ask("GET", SESSION)).status).toBe(401);
    expect((await as("clerk").get(SESSION)).status).toBe(401);
  });

  it("is refused alike for a wrong password and a login nobody has, and not at all after ten tries", async () => {
    const { raw } = await browser();
    const attempt = async (login: string) => {
      const answer = await raw(SESSION, {
        method: "POST",
        headers: { "content-type": "application/json" },
        body: JSON.stringify({ login, password: "不是这个" }),
      });
      return { status: answer.status, body: (await answer.text()).replace(/urn:uuid:[\da-f-]+/, "") };
    };
    const [wrong, nobody] = [await attempt("clerk"), await attempt("nobody")];
    expect(wrong).toEqual(nobody);
    expect(wrong.status).toBe(401);
    for (let n = 0; n < 9; n += 1) await attempt("clerk");
    expect((await attempt("clerk")).status).toBe(429);
  });

  it("is no token, and a token no session", async () => {
    const { ask, raw, tokens } = await browser();
    const cookie = (await ask("POST", SESSION, { login: "clerk", password: PASSWORD })).headers.get("set-cookie") ?? "";
    const secret = cookie.slice("__Host-taizhang=".length).split(";", 1)[0] ?? "";
    expect((await raw(SESSION, { headers: { authorization: `Bearer ${secret}` } })).status).toBe(401);
    expect((await raw(SESSION, { headers: { cookie: `__Host-taizhang=${tokens.clerk}` } })).status).toBe(401);
    expect((await raw(SESSION, { headers: { authorization: `Basic ${tokens.clerk}` } })).status).toBe(401);
    const both = await raw(SESSION, {
      headers: { authorization: "Bearer tzt_nonsense", cookie: `__Host-taizhang=${secret}` },
    });
    expect(both.status).toBe(401);
  });
});

describe("tokens and accounts", () => {
  it("are kept by their owners in person", async () => {
    const { ask, raw, as } = await browser();
    const where = "/api/v1/users/clerk/tokens";
    expect((await as("clerk").post(where, { label: "second" })).status).toBe(403);
    await ask("POST", SESSION, { login: "clerk", password: PASSWORD });
    const issued = (await (await ask("POST", where, { label: "second" })).json()) as { id: string; secret: string };
    const bearer = { headers: { authorization: `Bearer ${issued.secret}` } };
    expect((await raw(SESSION, bearer)).status).toBe(200);
    expect(await (await ask("GET", where)).text()).not.toContain(issued.secret);
    expect((await ask("DELETE", `/api/v1/tokens/${issued.id}`)).status).toBe(204);
    expect((await raw(SESSION, bearer)).status).toBe(401);
  });

  it("are made and changed by whoever keeps accounts", async () => {
    const { as, raw } = await service();
    const grants = [{ role: "clerk", org: "451481" }];
    expect(
      (await as("operator").post("/api/v1/users", { login: "new", password: "白马非马也 1024", grants })).status,
    ).toBe(204);
    expect(
      (await as("operator").post("/api/v1/users", { login: "new", password: "白马非马也 1024", grants })).status,
    ).toBe(409);
    const signIn = (password: string) =>
      raw(SESSION, {
        method: "POST",
        headers: { "content-type": "application/json" },
        body: JSON.stringify({ login: "new", password }),
      });
    expect((await signIn("白马非马也 1024")).status).toBe(200);
    expect((await as("operator").put("/api/v1/users/new/password", { password: "另一匹白马 2048" })).status).toBe(204);
    expect((await signIn("白马非马也 1024")).status).toBe(401);
    expect((await signIn("另一匹白马 2048")).status).toBe(200);
    const accounts = await (await as("operator").get("/api/v1/users")).text();
    expect(accounts).toContain('"login":"new"');
    expect(accounts).not.toMatch(/password|digest|secret/);
  });

  it("are settled with the ledger", async () => {
    const { as } = await service();
    expect((await as("operator").put("/api/v1/settings/dueDay", { value: "31" })).status).toBe(422);
    expect((await as("operator").put("/api/v1/settings/dueDay", { value: "15" })).status).toBe(204);
    expect((await as("operator").put("/api/v1/settings/nothing", { value: "15" })).status).toBe(404);
    expect(await (await as("operator").get("/api/v1/settings")).json()).toContainEqual(
      expect.objectContaining({ name: "dueDay", value: "15" }),
    );
  });

  it("leave their marks in the chain", async () => {
    const { as } = await service();
    const events = (await (await as("officer").get("/api/v1/audit/events?limit=1000")).json()) as { verb: string }[];
    expect(events.map(({ verb }) => verb)).toEqual(
      expect.arrayContaining(["enrolled", "granted", "token-issued", "set"]),
    );
    const head = (await (await as("operator").get("/api/v1/audit/head")).json()) as { head: string; events: number };
    expect(head.events).toBe(events.length);
    const verified = await as("operator").get(`/api/v1/audit/verification?anchor=${head.head}`);
    expect(await verified.json()).toMatchObject({ ...head, anchor: "held" });
  });
});
