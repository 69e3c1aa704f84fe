/** The journal tells that something was asked and how it went, and nothing of what was in it. */
import { describe, expect, it } from "vitest";
import { course, service } from "../test/desk.ts";
import { placeOf } from "./journal.ts";

describe("the journal", () => {
  it("names the route, not the path, and no content", async () => {
    const { get, post, lines } = await service();
    await post({ ...course, title: "秘密的题目" });
    await get("/api/v1/activities/secret-kind");
    await get("/api/v1/why?ref=secret-ref");
    await get("/secret-path");
    const told = lines.map((line) => JSON.parse(line) as Record<string, unknown>);
    expect(told.map(({ by }) => by)).toEqual(["clerk", "officer", "officer", undefined]);
    expect(told.map(({ method, route, status }) => [method, route, status])).toEqual([
      ["POST", "/api/v1/entries", 201],
      ["GET", "/api/v1/activities/:kind", 404],
      ["GET", "/api/v1/why", 404],
      ["GET", "", 404],
    ]);
    expect(lines.join("")).not.toMatch(/secret|秘密/);
    for (const { request, ms } of told) {
      expect(request).toMatch(/^[\da-f-]{36}$/);
      expect(ms).toEqual(expect.any(Number));
    }
  });

  it("and the answer share the request's id", async () => {
    const { get, lines } = await service();
    const answer = await get("/nowhere");
    const id = answer.headers.get("x-request-id");
    expect(await answer.json()).toMatchObject({ instance: `urn:uuid:${id}` });
    expect(JSON.parse(lines.at(-1) ?? "")).toMatchObject({ request: id });
  });

  it("is told where the program failed; the client only which request", async () => {
    const house = { runPromiseExit: () => Promise.reject(new Error("秘密 select * from /secret")) };
    const { get, lines } = await service({ house: house as never });
    const answer = await get("/api/v1/activities");
    const body = await answer.text();
    expect(answer.status).toBe(500);
    expect(body).not.toMatch(/秘密|select|secret|at |\.ts/);
    const defect = lines
      .map((line) => JSON.parse(line) as Record<string, string>)
      .find((each) => each["event"] === "defect");
    expect(defect?.["stack"]).toMatch(/journal\.test\.ts/);
    expect(lines.join("")).not.toMatch(/秘密|secret/);
  });

  it("says of a thrown value only what it is", () => {
    expect(placeOf("秘密")).toEqual({ name: "string" });
  });
});

it("counts requests by route and answer", async () => {
  const { get, numbers } = await service();
  await get("/api/v1/activities/secret-kind");
  expect(numbers()).toContain(
    'taizhang_http_requests_total{route="/api/v1/activities/:kind",method="GET",status="404"} 1',
  );
  expect(numbers()).not.toContain("secret");
});
