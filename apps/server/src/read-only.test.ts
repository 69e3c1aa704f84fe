import { expect, it } from "vitest";
import { course, service } from "../test/desk.ts";
import { PASSWORD } from "../test/people.ts";

it("lets people sign in, look and sign out, and record nothing", async () => {
  const { as, raw, head } = await service({ readOnly: true });
  const before = await head();
  const signedIn = await raw("/api/v1/session", {
    method: "POST",
    headers: { "content-type": "application/json" },
    body: JSON.stringify({ login: "clerk", password: PASSWORD }),
  });
  expect(signedIn.status).toBe(200);
  const cookie = signedIn.headers.getSetCookie()[0]?.split(";")[0] ?? "";
  const own = { cookie, origin: "http://127.0.0.1:8787" };
  expect((await raw("/api/v1/entries", { headers: own })).status).toBe(200);
  const refused = await as("clerk").post("/api/v1/entries", course);
  expect([refused.status, await refused.json()]).toEqual([
    503,
    expect.objectContaining({ type: "urn:taizhang:read-only" }),
  ]);
  expect((await raw("/api/v1/session", { method: "DELETE", headers: own })).status).toBe(204);
  expect((await raw("/api/v1/entries", { headers: own })).status).toBe(401);
  expect(await head()).toEqual(before);
});
