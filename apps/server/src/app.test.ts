/** The service asked as a client would ask it. */
import { defineActivity } from "@taizhang/core";
import { houseCatalogue } from "@taizhang/house";
import { describe, expect, it } from "vitest";
import { z } from "zod";
import { course, service, type Receipt } from "../test/desk.ts";

const standard = await houseCatalogue();
const title = (n: number): string => `${"零甲乙丙丁戊己庚辛壬癸子丑寅卯辰巳午"[n]}班`;
const ENTRIES = "/api/v1/entries";

describe("recording", () => {
  it("takes an entry, acknowledges it, and takes it again as the same", async () => {
    const { as } = await service();
    const [first, again] = [await as("clerk").post(ENTRIES, course), await as("clerk").post(ENTRIES, course)];
    expect([first.status, again.status]).toEqual([201, 200]);
    const [a, b] = [(await first.json()) as Receipt, (await again.json()) as Receipt];
    expect([a.outcome, b.outcome, a.state]).toEqual(["recorded", "unchanged", "submitted"]);
    expect(b.id).toBe(a.id);
    expect(first.headers.get("location")).toBe(`${ENTRIES}/${a.id}`);
    expect(first.headers.get("etag")).toBe(`"${a.version}"`);
  });

  it("gives a receipt that says who recorded what, when", async () => {
    const { as } = await service();
    expect(await (await as("clerk").post(ENTRIES, course)).json()).toMatchObject({
      revision: 1,
      recordedBy: "clerk",
      digest: expect.stringMatching(/^[0-9a-f]{64}$/) as string,
    });
  });

  it("shows both sides of a conflict", async () => {
    const { as } = await service();
    const { id } = (await (await as("clerk").post(ENTRIES, course)).json()) as Receipt;
    const answer = await as("clerk").post(ENTRIES, { ...course, id, title: "另一班" });
    expect(answer.status).toBe(409);
    expect(await answer.json()).toMatchObject({
      stored: { record: { title: "法规培训班" } },
      offered: { title: "另一班" },
    });
  });

  it.each<[string, unknown, number, string, RegExp]>([
    ["an unknown kind", { ...course, kind: "curse" }, 422, "/kind", /没有“curse”/],
    ["a count as text", { ...course, entry: { sessions: "1" } }, 422, "/entry/sessions", /半角数字：1/],
    ["an unknown unit", { ...course, org: "451498" }, 422, "/org", /没有单位 451498/],
    ["another's unit, as if it were unknown", { ...course, org: "451481" }, 422, "/org", /没有单位 451481/],
    ["a duplicate key", '{"kind":"org","kind":"org"}', 400, "/kind", /kind/],
    ["a duplicate key in disguise", '{"kind":"org","\\u006bind":"org"}', 400, "/kind", /kind/],
    ["no JSON", "{", 400, "", /./],
    ["nothing", "", 400, "", /没有内容/],
    ["a list", [course], 422, "", /./],
    ["bytes that are no UTF-8", new Uint8Array([0x7b, 0xff, 0x7d]), 400, "", /UTF-8/],
    ["half a character", '{"title":"\\ud800"}', 422, "/title", /./],
    ["a number too large", '{"kind":"org","code":1e400}', 400, "/code", /./],
    ["a number that is not exact", '{"kind":"org","code":9007199254740993}', 400, "/code", /./],
    ["minus zero", '{"kind":"org","code":-0}', 400, "/code", /./],
    ["what is too deep", `${"[".repeat(200_000)}${"]".repeat(200_000)}`, 413, "", /./],
    ["what is deep", `${"[".repeat(20_000)}${"]".repeat(20_000)}`, 400, "/0/0/0", /./],
    ["a person's ID", { ...course, title: "11010519491231002X参训" }, 422, "/title", /身份证/],
    ["__proto__", '{"kind":"org","__proto__":{"x":1},"code":"451400","name":"市"}', 400, "/__proto__", /./],
    ["what is too large", { ...course, summary: "长".repeat(300_000) }, 413, "", /./],
  ])("refuses %s and keeps nothing", async (_says, body, status, where, words) => {
    const { as, head } = await service();
    const before = await head();
    const answer = await as("clerk").post(ENTRIES, body);
    expect(answer.status).toBe(status);
    expect(answer.headers.get("content-type")).toMatch(/^application\/problem\+json/);
    const told = (await answer.json()) as { detail: string; errors?: { pointer: string; detail: string }[] };
    const errors = told.errors ?? [{ pointer: "", detail: told.detail }];
    expect(errors.map(({ pointer }) => pointer)).toContain(where);
    expect(errors.map(({ detail }) => detail).join()).toMatch(words);
    expect(await head()).toEqual(before);
  });

  it("takes JSON only", async () => {
    const { as } = await service();
    expect((await as("clerk").post(ENTRIES, course, { "content-type": "text/plain" })).status).toBe(415);
    expect((await as("clerk").post(ENTRIES, course, { "content-encoding": "gzip" })).status).toBe(415);
  });

  it("takes many at once, all or none", async () => {
    const { as } = await service();
    const good = [1, 2, 3].map((n) => ({ ...course, title: title(n) }));
    const bad = await as("clerk").post("/api/v1/imports", { records: [...good, { kind: "curse" }] });
    expect(bad.status).toBe(422);
    const taken = await as("clerk").post("/api/v1/imports", {
      records: [...good, { kind: "curse" }],
      skipInvalid: true,
    });
    expect(await taken.json()).toMatchObject({ recorded: 3, refused: [{ where: "第 4 条" }] });
  });
});

describe("reports", () => {
  it.each([
    ["md", /^# ××县民宗局2023年工作总结/],
    ["html", /^<!doctype html>/i],
    ["txt", /约90人/],
    ["json", /"type": "document"/],
    ["docx", /^PK/],
  ])("come as %s", async (format, begins) => {
    const { as, approved } = await service();
    await approved(course);
    const answer = await as("officer").get(`/api/v1/reports/2023?org=451499&format=${format}`);
    expect(answer.status).toBe(200);
    expect(answer.headers.get("cache-control")).toBe("no-store");
    expect(await answer.text()).toMatch(begins);
  });

  it("count what is approved, and nothing else", async () => {
    const { as, get } = await service();
    await as("clerk").post(ENTRIES, course);
    expect(await (await get("/api/v1/reports/2023?org=451499&format=txt")).text()).not.toContain("约90人");
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
    const { as } = await service({ extra: [broken] });
    const answer = await as("officer").get("/api/v1/reports/2023?org=451499&format=txt");
    expect(answer.headers.get("taizhang-faults")).toBe("broken");
    expect(await answer.text()).toContain("“故障”一节未能写出");
  });

  it.each([
    ["/api/v1/reports/23", 422],
    ["/api/v1/reports/2023?format=doc", 422],
    ["/api/v1/reports/2023?org=999999", 404],
    ["/api/v1/reports/2023?format=md&format=txt", 400],
    ["/api/v1/reports/2023?fromat=md", 422],
    ["/api/v1/reports/2023?date=2024-02-30", 422],
    ["/api/v1/activities?x=1", 422],
    ["/api/v1/why", 422],
    ["/api/v1/why?ref=nonsense", 404],
    ["/api/v1/activities/curse", 404],
    ["/nowhere", 404],
  ])("%s answers %i as a problem", async (path, status) => {
    const { as } = await service();
    const answer = await as("officer").get(path);
    expect(answer.status).toBe(status);
    expect(await answer.json()).toMatchObject({ status });
  });

  it("answer why of their figures", async () => {
    const { as, approved } = await service();
    await approved(course);
    const ask = async (person: "officer" | "reader") =>
      (await as(person).get("/api/v1/why?ref=2023/451499/training-course/courses")).json();
    expect(await ask("officer")).toMatchObject({
      printed: "1期",
      sum: "1期",
      entries: [{ title: "法规培训班", printed: "1期" }],
    });
    expect(await ask("reader")).toMatchObject({ printed: "1期", sum: "1期", entries: [] });
  });
});

describe("the year", () => {
  it("adds up, is checked, planned and asked for its problems", async () => {
    const { as, approved } = await service();
    await approved(course);
    await approved({ kind: "problem", org: "451499", year: 2023, text: "人手不足", cause: "staffing" });
    await approved({ kind: "plan-item", org: "451499", year: 2023, title: "办好培训班" });
    const officer = async (path: string) => (await as("officer").get(path)).json();
    expect(await officer("/api/v1/totals?org=451499&period=2023")).toMatchObject({
      org: { code: "451499" },
      totals: expect.arrayContaining([
        expect.objectContaining({ ref: "2023/451499/training-course/trainees", printed: "约90人次", sum: 90 }),
      ]) as unknown,
    });
    expect(await officer("/api/v1/problems?org=451499&year=2023")).toMatchObject({ problems: [{ text: "人手不足" }] });
    expect(await officer("/api/v1/plan?org=451499&year=2023")).toMatchObject({
      items: [{ item: { title: "办好培训班" }, outcome: "not-done" }],
    });
    expect(await officer("/api/v1/checks?org=451499&year=2023")).toMatchObject({ checked: 1 });
  });

  it("tells who has reported", async () => {
    const { as } = await service();
    await as("clerk").post(ENTRIES, course);
    await as("clerk").post("/api/v1/statements", { org: "451499", period: "2023-01", says: "nil" });
    const told = (await (await as("officer").get("/api/v1/completeness?org=451499&year=2023")).json()) as {
      units: { months: { month: string; is: string }[] }[];
    };
    const is = (month: string) => told.units[0]?.months.find((each) => each.month === month)?.is;
    expect([is("2023-01"), is("2023-02"), is("2023-10")]).toEqual(["nil", "overdue", "reported"]);
    const closed = await as("clerk").post("/api/v1/statements", {
      org: "451499",
      period: "2023",
      says: "closed",
      reason: "x",
    });
    expect(closed.status).toBe(403);
  });
});

describe("lists", () => {
  it("come in pages, each entry once", async () => {
    const { as, approved } = await service();
    for (let n = 1; n <= 7; n += 1) await approved({ ...course, title: title(n) });
    for (const state of ["approved", "submitted"]) {
      if (state === "submitted")
        for (let n = 11; n <= 17; n += 1) await as("clerk").post(ENTRIES, { ...course, title: title(n) });
      const found: string[] = [];
      let next: string | undefined;
      do {
        const cursor = next === undefined ? "" : `&cursor=${next}`;
        const page = (await (await as("clerk").get(`${ENTRIES}?state=${state}&limit=3${cursor}`)).json()) as {
          entries: { id: string }[];
          next?: string;
        };
        found.push(...page.entries.map(({ id }) => id));
        next = page.next;
      } while (next !== undefined);
      expect(new Set(found).size).toBe(7);
      expect(found).toHaveLength(7);
    }
  });

  it.each(["x", "%E5%8F%B0", Buffer.from("[1]").toString("base64url"), Buffer.from("{}").toString("base64url")])(
    "refuse the cursor %s",
    async (cursor) => {
      const { as } = await service();
      expect((await as("clerk").get(`${ENTRIES}?cursor=${cursor}`)).status).toBe(422);
    },
  );
});

describe("the description", () => {
  it("lists the activities with all one needs to record them", async () => {
    const { as } = await service();
    const all = (await (await as("reader").get("/api/v1/activities")).json()) as { kind: string }[];
    expect(all).toHaveLength(standard.activities.length);
    const one = (await (await as("reader").get("/api/v1/activities/training-course")).json()) as Record<
      string,
      unknown
    >;
    expect(one).toMatchObject({ kind: "training-course", schema: { type: "object" } });
  });

  it("is OpenAPI 3.1 made of the same schemas", async () => {
    const { raw } = await service();
    const described = (await (await raw("/openapi.json")).json()) as {
      openapi: string;
      paths: Record<string, unknown>;
      components: { schemas: Record<string, { properties?: { entry?: { properties?: object } } }> };
    };
    expect(described.openapi).toBe("3.1.0");
    expect(Object.keys(described.paths)).toContain("/api/v1/entries/{id}/approve");
    const { entry } = described.components.schemas["Record_training_course"]?.properties ?? {};
    expect(Object.keys(entry?.properties ?? {})).toContain("sessions");
  });

  it("is a page that asks nothing of anybody", async () => {
    const { raw } = await service();
    const answer = await raw("/reference");
    const page = await answer.text();
    expect(page).toContain("/api/v1/entries/{id}/approve");
    expect(page).not.toMatch(/<script|https?:\/\/(?!127\.0\.0\.1)/);
    expect(answer.headers.get("content-security-policy")).toMatch(/style-src 'sha256-/);
  });
});
