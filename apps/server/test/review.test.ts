/** An entry's way through its review, by HTTP: who may do what, which version they looked at, and what they are told. */
import { describe, expect, it } from "vitest";
import { course, service, type Receipt } from "./desk.ts";

const ENTRIES = "/api/v1/entries";
const etag = ({ version }: Receipt) => ({ "if-match": `"${version}"` });
const receipt = async (answer: Response | Promise<Response>) => (await (await answer).json()) as Receipt;

describe("review", () => {
  it("sends an entry back with field and reason, and takes it again under its id", async () => {
    const { as } = await service();
    const recorded = await receipt(as("clerk").post(ENTRIES, course));
    const at = `${ENTRIES}/${recorded.id}`;
    const without = await as("reviewer").post(`${at}/return`, {}, etag(recorded));
    expect([without.status, ((await without.json()) as { detail: string }).detail]).toEqual([422, "请写明原因"]);
    const returned = await receipt(
      as("reviewer").post(`${at}/return`, { reason: "人数请核对", field: "entry.trainees" }, etag(recorded)),
    );
    expect(returned).toMatchObject({ id: recorded.id, state: "returned" });
    expect(await (await as("clerk").get(at)).json()).toMatchObject({
      state: "returned",
      returned: { by: "reviewer", reason: "人数请核对", field: "entry.trainees" },
      possible: ["edit", "submit", "void"],
    });
    const edited = await receipt(
      as("clerk").put(
        at,
        { record: { ...course, entry: { ...course.entry, trainees: 91 } }, submit: true },
        etag(returned),
      ),
    );
    expect(edited).toMatchObject({ id: recorded.id, state: "submitted" });
    const approved = await receipt(as("reviewer").post(`${at}/approve`, {}, etag(edited)));
    expect(approved).toMatchObject({ state: "approved" });
    expect(await (await as("officer").get(at)).json()).toMatchObject({
      approvedBy: "reviewer",
      facts: { trainees: "91人次" },
    });
    const history = (await (await as("clerk").get(`${at}/history`)).json()) as { verb: string }[];
    expect(history.map(({ verb }) => verb)).toEqual(
      ["recorded", "returned", "edited", "submitted", "approved"].filter((verb) =>
        history.some((each) => each.verb === verb),
      ),
    );
  });

  it("lets what is approved count while its correction is under way", async () => {
    const { as, approved } = await service();
    const standing = await approved(course);
    const at = `${ENTRIES}/${standing.id}`;
    const record = { ...course, entry: { ...course.entry, trainees: 100 } };
    const silent = await as("clerk").put(at, { record, submit: true }, etag(standing));
    expect(silent.status).toBe(422);
    const corrected = await receipt(as("clerk").put(at, { record, submit: true, reason: "数错了" }, etag(standing)));
    expect(corrected).toMatchObject({ state: "submitted", revision: 2 });
    const text = async () => (await as("officer").get("/api/v1/reports/2023?org=451499&format=txt")).text();
    expect(await text()).toContain("约90人");
    const draft = await as("officer").get("/api/v1/reports/2023?org=451499&format=txt&submitted=1");
    const words = await draft.text();
    expect(words).toContain("（草稿）");
    expect(words).toContain("100人");
    expect(await (await as("clerk").get(at)).json()).toMatchObject({ standing: { revision: 1 } });
    await as("reviewer").post(`${at}/approve`, {}, etag(corrected));
    expect(await text()).toContain("100人");
  });

  it("names what may be the same event, for whoever hands one in to link", async () => {
    const { as, approved } = await service();
    const first = await approved(course);
    const again = { ...course, id: "018f0000-0000-7000-8000-000000000009" };
    const second = await receipt(as("clerk").post(`${ENTRIES}?alike=1`, again));
    expect(second).toMatchObject({ state: "submitted", alike: [{ id: first.id, state: "approved" }] });
    const linked = as("reviewer").post(`${ENTRIES}/${second.id}/link`, { sameAs: first.id }, etag(second));
    expect(await receipt(linked)).toMatchObject({ id: second.id, state: "submitted" });
  });

  it("asks for the version somebody looked at, and shows both when it was overtaken", async () => {
    const { as, head } = await service();
    const first = await receipt(as("clerk").post(ENTRIES, course));
    const at = `${ENTRIES}/${first.id}`;
    const before = await head();
    expect((await as("clerk").post(`${at}/withdraw`, {})).status).toBe(428);
    for (const tag of ["7", "*", 'W/"7"', '"x"']) {
      expect((await as("clerk").post(`${at}/withdraw`, {}, { "if-match": tag })).status).toBe(400);
    }
    expect(await head()).toEqual(before);
    const second = await receipt(as("clerk").post(`${at}/withdraw`, {}, etag(first)));
    await as("clerk").put(at, { record: { ...course, title: "甲改的" } }, etag(second));
    const stale = await as("clerk").put(at, { record: { ...course, title: "乙改的" } }, etag(second));
    expect(stale.status).toBe(412);
    expect(await stale.json()).toMatchObject({
      stored: { record: { title: "甲改的" } },
      offered: { record: { title: "乙改的" } },
      possible: expect.arrayContaining(["edit", "submit"]) as unknown,
    });
  });

  it("loses no update: of many at once on one version, one succeeds", async () => {
    const { as } = await service();
    let at = await receipt(as("clerk").post(`${ENTRIES}?draft=1`, course));
    for (let round = 0; round < 10; round += 1) {
      const answers = await Promise.all(
        Array.from({ length: 16 }, (_, n) =>
          as("clerk").put(
            `${ENTRIES}/${at.id}`,
            {
              record: {
                ...course,
                title: `${"甲乙丙丁戊己庚辛壬癸"[round]}${"子丑寅卯辰巳午未申酉戌亥天地玄黄"[n]}班`,
              },
            },
            etag(at),
          ),
        ),
      );
      expect(answers.map(({ status }) => status).toSorted()).toEqual([200, ...Array.from({ length: 15 }, () => 412)]);
      const won = answers.find(({ status }) => status === 200);
      at = (await won?.json()) as Receipt;
    }
  });

  it("says what is possible when something is not", async () => {
    const { as, approved } = await service();
    const { id, version } = await approved(course);
    const answer = await as("clerk").post(`${ENTRIES}/${id}/withdraw`, {}, { "if-match": `"${version}"` });
    expect(answer.status).toBe(409);
    expect(await answer.json()).toMatchObject({
      possible: ["correct", "void"],
      detail: expect.stringContaining("更正") as string,
    });
  });

  it("never lets somebody approve their own", async () => {
    const { as, send } = await service();
    await send("operator", "PATCH", "/api/v1/users/clerk", { grant: [{ role: "reviewer", org: "451499" }] });
    const recorded = await receipt(as("clerk").post(ENTRIES, course));
    const answer = await as("clerk").post(`${ENTRIES}/${recorded.id}/approve`, {}, etag(recorded));
    expect([answer.status, ((await answer.json()) as { detail: string }).detail]).toEqual([
      403,
      expect.stringContaining("自己记的"),
    ]);
  });

  it("links two that are one", async () => {
    const { as, approved } = await service();
    const [a, b] = [await approved(course), await approved({ ...course, title: "法规培训" })];
    const linked = await as("clerk").post(`${ENTRIES}/${b.id}/link`, { sameAs: a.id }, etag(b));
    expect(linked.status).toBe(200);
  });

  it("answers of what is another's exactly as of what is not there", async () => {
    const { as, send } = await service();
    const { id, version } = await receipt(as("clerk").post(ENTRIES, course));
    const nowhere = id.replace(/.$/, (last) => (last === "0" ? "1" : "0"));
    const told = async (method: string, where: string, body?: unknown) => {
      const answer = await send("stranger", method, where, body, { "if-match": `"${version}"` });
      const text = (await answer.text())
        .replaceAll(id, "ID")
        .replaceAll(nowhere, "ID")
        .replace(/urn:uuid:[\da-f-]+/, "");
      return { status: answer.status, text };
    };
    for (const [method, path, body] of [
      ["GET", "", undefined],
      ["GET", "/history", undefined],
      ["PUT", "", { record: course }],
      ["POST", "/submit", {}],
      ["POST", "/withdraw", {}],
      ["POST", "/void", { reason: "x" }],
      ["POST", "/link", { sameAs: id }],
    ] as const) {
      const there = await told(method, `${ENTRIES}/${id}${path}`, body);
      const absent = await told(method, `${ENTRIES}/${nowhere}${path}`, body);
      expect(there).toEqual(absent);
      expect(there.status).toBe(404);
    }
    expect(await (await as("stranger").get(`${ENTRIES}?state=submitted`)).json()).toEqual({ entries: [] });
  });
});
