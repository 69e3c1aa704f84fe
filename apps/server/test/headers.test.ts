/** Every answer, whatever the route and however it went, tells browsers to run, frame, guess and keep nothing. */
import { createHash } from "node:crypto";
import { describe, expect, it } from "vitest";
import { service } from "./desk.ts";

const EXPECTED = {
  "x-content-type-options": /^nosniff$/,
  "x-frame-options": /^DENY$/,
  "referrer-policy": /^no-referrer$/,
  "cache-control": /^no-store$/,
  "content-security-policy": /^default-src 'none';.* frame-ancestors 'none'$/,
  "content-type": /^(?:text\/[a-z]+|application\/(?:problem\+)?json); ?charset=utf-8|^application\//i,
  "x-request-id": /^[\da-f-]{36}$/,
};

describe("headers", async () => {
  const { desk, raw } = await service();
  const routes = desk.routes.filter(({ method }) => method !== "ALL").map(({ method, path }) => `${method} ${path}`);

  it.each([...new Set(routes), "GET /nowhere"])("of %s", async (route) => {
    const [method = "", path = ""] = route.split(" ");
    const answer = await raw(path.replace(":year", "2023").replaceAll(/:\w+/g, "x"), { method });
    const expected = Object.entries(EXPECTED).filter(([name]) => name !== "content-type" || answer.status !== 204);
    const wrong = expected.filter(([name, value]) => !value.test(answer.headers.get(name) ?? ""));
    expect(wrong.map(([name]) => `${name}: ${answer.headers.get(name)}`)).toEqual([]);
    expect(answer.headers.get("content-security-policy")).not.toContain("unsafe");
    expect(answer.headers.get("x-powered-by")).toBeNull();
  });

  it("let a report use its own style sheet and nothing else", async () => {
    const { get } = await service();
    const answer = await get("/api/v1/reports/2023?org=451499&format=html");
    const sheet = /<style>([^<]*)<\/style>/.exec(await answer.text())?.[1] ?? "";
    const named = createHash("sha256").update(sheet).digest("base64");
    expect(answer.headers.get("content-security-policy")).toContain(`style-src 'sha256-${named}';`);
  });

  it("offer a report under its title", async () => {
    const { get } = await service();
    const answer = await get("/api/v1/reports/2023?org=451499&format=docx");
    expect(answer.headers.get("content-disposition")).toBe(
      `attachment; filename="summary-2023.docx"; filename*=UTF-8''${encodeURIComponent("××县民宗局2023年工作总结.docx")}`,
    );
  });
});
