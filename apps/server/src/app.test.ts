/** The service asked as a client would ask it, over a ledger in memory. */
import { defineActivity } from "@taizhang/core";
import { houseCatalogue } from "@taizhang/house";
import { describe, expect, it } from "vitest";
import { z } from "zod";
import { course, service } from "../test/desk.ts";

const standard = await houseCatalogue();

describe("entries", () => {
  it("takes one, acknowledges it, and takes it again as the same", async () => {
    const { post } = await service();
    const [first, again] = [await post(course), await post(course)];
    expect([first.status, again.status]).toEqual([201, 200]);
    const [a, b] = [
      (await first.json()) as { id: string; outcome: string },
      (await again.json()) as { id: string; outcome: string },
    ];
    expect([a.outcome, b.outcome]).toEqual(["recorded", "unchanged"]);
    expect(b.id).toBe(a.id);
  });

  it("shows both sides of a conflict", async () => {
    const { post } = await service();
    const { id } = (await (await post(course)).json()) as { id: string };
    const answer = await post({ ...course, id, title: "另一班" });
    expect(answer.status).toBe(409);
    expect(await answer.json()).toMatchObject({ stored: { title: "法规培训班" }, offered: { title: "另一班" } });
  });

  it.each<[string, unknown, number, string, RegExp]>([
    ["an unknown kind", { ...course, kind: "curse" }, 422, "/kind", /没有“curse”/],
    ["a count as text", { ...course, entry: { sessions: "1" } }, 422, "/entry/sessions", /半角数字：1/],
    ["an unknown unit", { ...course, org: "451498" }, 422, "/org", /没有单位 451498/],
    ["a duplicate key", '{"kind":"org","kind":"org"}', 400, "/kind", /kind/],
    ["no JSON", "{", 400, "", /./],
    ["nothing", "", 400, "", /没有内容/],
    ["bytes that are no UTF-8", new Uint8Array([0x7b, 0xff, 0x7d]), 400, "", /UTF-8/],
    ["a number too large", '{"kind":"org","code":1e400}', 400, "/code", /./],
    ["a person's ID", { ...course, title: "11010519491231002X参训" }, 422, "/title", /身份证/],
    ["__proto__", '{"kind":"org","__proto__":{"x":1},"code":"451400","name":"市"}', 400, "/__proto__", /./],
  ])("refuses %s", async (_says, body, status, where, words) => {
    const { post, get } = await service();
    const answer = await post(body);
    expect(answer.status).toBe(status);
    expect(answer.headers.get("content-type")).toMatch(/^application\/problem\+json/);
    const told = (await answer.json()) as { detail: string; errors: { pointer: string; detail: string }[] };
    expect(told.errors.map(({ pointer }) => pointer)).toContain(where);
    expect(told.errors.map(({ detail }) => detail).join()).toMatch(words);
    const report = await (await get("/api/v1/reports/2023?format=txt")).text();
    expect(report).toContain("没有已审的台账条目");
  });

  it("takes JSON only", async () => {
    const { post } = await service();
    expect((await post(course, { "content-type": "text/plain" })).status).toBe(415);
  });

  it("gives a receipt that says who recorded what, when", async () => {
    const { post } = await service();
    const told = await (await post(course)).json();
    expect(told).toMatchObject({
      revision: 1,
      recordedBy: "server",
      digest: expect.stringMatching(/^[0-9a-f]{64}$/) as string,
    });
  });

  it("refuses what is too large", async () => {
    const { post } = await service();
    expect((await post({ ...course, summary: "长".repeat(300_000) })).status).toBe(413);
  });
});

describe("reports", () => {
  it.each([
    ["md", /^# ××县民宗局2023年工作总结/],
    ["html", /^<!doctype html>/i],
    ["txt", /约90人/],
    ["json", /"type": "document"/],
    ["docx", /^PK/],
    ["pdf", /^%PDF-1.7/],
  ])("come as %s", async (format, begins) => {
    const { get, post } = await service();
    await post(course);
    const answer = await get(`/api/v1/reports/2023?format=${format}`);
    expect(answer.status).toBe(200);
    expect(answer.headers.get("cache-control")).toBe("no-store");
    expect(await answer.text()).toMatch(begins);
  });

  it("name the plugins that failed", async () => {
    const broken = defineActivity({
      kind: "broken",
      title: "故障",
      category: "meeting",
      entry: z.strictObject({}),
      rules: {},
      facts: { n: { title: "次数", unit: "次", of: () => 1 } },
      section: () => {
        throw new Error("坏了");
      },
      examples: { good: [{}], bad: {} },
    });
    const { get } = await service({ extra: [broken] });
    const answer = await get("/api/v1/reports/2023?format=txt");
    expect(answer.headers.get("taizhang-faults")).toBe("broken");
    expect(await answer.text()).toContain("“故障”一节未能写出");
  });

  it.each([
    ["/api/v1/reports/23", 422],
    ["/api/v1/reports/2023?format=doc", 422],
    ["/api/v1/reports/2023?org=999999", 404],
    ["/api/v1/reports/2023?format=md&format=txt", 422],
    ["/api/v1/reports/2023?fromat=md", 422],
    ["/api/v1/reports/2023?date=2024-02-30", 422],
    ["/api/v1/why", 422],
    ["/api/v1/why?ref=nonsense", 404],
    ["/api/v1/activities/curse", 404],
    ["/nowhere", 404],
  ])("%s answers %i as a problem", async (path, status) => {
    const { get } = await service();
    const answer = await get(path);
    expect(answer.status).toBe(status);
    expect(await answer.json()).toMatchObject({ status });
  });

  it("answer why of their figures", async () => {
    const { get, post } = await service();
    await post(course);
    const answer = await get("/api/v1/why?ref=2023/451499/training-course/courses");
    expect(await answer.json()).toMatchObject({
      printed: "1期",
      sum: "1期",
      entries: [{ title: "法规培训班", printed: "1期" }],
    });
  });
});

describe("the description", () => {
  it("lists the activities with all one needs to record them", async () => {
    const { get } = await service();
    const all = (await (await get("/api/v1/activities")).json()) as { kind: string }[];
    expect(all).toHaveLength(standard.activities.length);
    const one = (await (await get("/api/v1/activities/training-course")).json()) as Record<string, unknown>;
    expect(one).toMatchObject({ kind: "training-course", schema: { type: "object" } });
  });

  it("is OpenAPI 3.1 made of the same schemas", async () => {
    const { get } = await service();
    const described = (await (await get("/openapi.json")).json()) as {
      openapi: string;
      paths: Record<string, unknown>;
      components: { schemas: Record<string, { properties?: { entry?: { properties?: object } } }> };
    };
    expect(described.openapi).toBe("3.1.0");
    expect(Object.keys(described.paths)).toEqual(
      expect.arrayContaining(["/api/v1/entries", "/api/v1/reports/{year}", "/api/v1/activities/{kind}", "/api/v1/why"]),
    );
    const { entry } = described.components.schemas["Entry_training_course"]?.properties ?? {};
    expect(Object.keys(entry?.properties ?? {})).toContain("sessions");
  });
});
