/** A request with a key is done once, however often it comes, and is answered with the same bytes. */
import { describe, expect, it } from "vitest";
import { course, service, type Receipt } from "./desk.ts";

const ENTRIES = "/api/v1/entries";
const key = (word: string) => ({ "idempotency-key": `key-${word}-0001` });

const seen = async (answer: Response) => ({
  status: answer.status,
  etag: answer.headers.get("etag"),
  type: answer.headers.get("content-type"),
  body: await answer.text(),
});

describe("Idempotency-Key", () => {
  it("answers the same request with the same bytes, fifty at once", async () => {
    const { as, head } = await service();
    const before = await head();
    const answers = await Promise.all(
      Array.from({ length: 50 }, () => as("clerk").post(ENTRIES, course, key("a")).then(seen)),
    );
    expect(new Set(answers.map((each) => JSON.stringify(each))).size).toBe(1);
    expect(answers[0]?.status).toBe(201);
    expect((await head())?.events).toBe((before?.events ?? 0) + 2);
    expect(await as("clerk").post(ENTRIES, course, key("a")).then(seen)).toEqual(answers[0]);
  });

  it("does a deed once", async () => {
    const { as } = await service();
    const { id, version } = (await (await as("clerk").post(ENTRIES, course)).json()) as Receipt;
    const withdraw = () =>
      as("clerk")
        .post(`${ENTRIES}/${id}/withdraw`, {}, { ...key("w"), "if-match": `"${version}"` })
        .then(seen);
    const answers = await Promise.all([withdraw(), withdraw(), withdraw()]);
    expect(answers.map(({ status }) => status)).toEqual([200, 200, 200]);
    expect(new Set(answers.map(({ body }) => body)).size).toBe(1);
  });

  it("is good for one request only", async () => {
    const { as } = await service();
    await as("clerk").post(ENTRIES, course, key("b"));
    expect((await as("clerk").post(ENTRIES, { ...course, title: "另一班" }, key("b"))).status).toBe(422);
    expect((await as("clerk").post(`${ENTRIES}?draft=1`, course, key("b"))).status).toBe(422);
  });

  it("is somebody's own", async () => {
    const { as } = await service();
    await as("clerk").post(ENTRIES, course, key("c"));
    const other = await as("stranger").post(ENTRIES, { ...course, org: "451481" }, key("c"));
    expect(other.status).toBe(201);
  });

  it("is not used up by what was refused", async () => {
    const { as } = await service();
    expect((await as("clerk").post(ENTRIES, { ...course, title: "" }, key("d"))).status).toBe(422);
    expect((await as("clerk").post(ENTRIES, course, key("d"))).status).toBe(201);
  });

  it.each(["", "short", "有中文的键一二三四", "a".repeat(129)])("is refused as %j", async (word) => {
    const { as } = await service();
    const headers = new Headers({ "idempotency-key": encodeURIComponent(word) === word ? word : "a b c d e f g h" });
    const answer = await as("clerk").post(ENTRIES, course, Object.fromEntries(headers));
    expect(answer.status).toBe(400);
  });

  it("keeps no secret and no content", async () => {
    const { as, path } = await service();
    const { DatabaseSync } = await import("node:sqlite");
    await as("clerk").post(ENTRIES, { ...course, title: "独一无二的题目" }, key("e"));
    await as("clerk").post("/api/v1/users/clerk/tokens", { label: "second" }, key("f"));
    const database = new DatabaseSync(path, { readOnly: true });
    const rows = database.prepare("select * from idempotency").all();
    database.close();
    expect(rows).toHaveLength(1);
    expect(JSON.stringify(rows)).not.toMatch(/独一无二|tzt_/);
  });
});
