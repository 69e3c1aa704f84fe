/** What the ledger can be asked: list, check, why, activities. */
import { beforeEach, describe, expect, it } from "vitest";
import { desk, entryOf, lines } from "../../test/desk.ts";

let at = desk();
beforeEach(async () => {
  at = desk();
  await at.opened();
  await at.run(["import", "-"], {
    stdin: lines(
      entryOf({ highlight: true, entry: { sessions: 2, trainees: { value: 90, precision: "about" } } }),
      entryOf({ title: "业务培训班", when: { from: "2023-05" }, ownership: undefined }),
      entryOf({ title: "去年的培训班", when: { from: "2022-05-01" } }),
    ),
  });
});

describe("list", () => {
  it("aligns Chinese columns and marks highlights", async () => {
    const { out } = await at.run(["list", "--year", "2023"]);
    const [head = "", ...rows] = out.split("\n");
    expect(head).toBe("日期            类别    单位        名称            亮点  编号");
    expect(
      rows
        .slice(0, 2)
        .map((row) => row.replace(/ +[0-9a-f-]{36}$/, ""))
        .toSorted(),
    ).toEqual([
      "2023年10月24日  培训班  ××县民宗局  政策法规培训班  是",
      "2023年5月       培训班  ××县民宗局  业务培训班",
    ]);
    expect(rows[2]).toBe("共 2 条");
  });

  it("stops at the limit and says so", async () => {
    expect((await at.run(["list", "--limit", "2"])).out).toContain("只列前 2 条，另有未列；可用 --limit 多列");
    expect((await at.run(["list", "--limit", "2", "--json"])).json()).toMatchObject({ records: [{}, {}], more: true });
  });

  it("narrows by kind and organisation", async () => {
    expect((await at.run(["list", "--kind", "org"])).out).toContain("××县民宗局");
    expect((await at.run(["list", "--kind", "coarse"])).exit).toBe(7);
    expect((await at.run(["list", "--org", "451400"])).exit).toBe(7);
    expect((await at.run(["list", "--year", "1999"])).out).toBe("没有符合的条目。\n");
  });

  it("gives machines the record, its facts and its life", async () => {
    const { records } = (await at.run(["list", "--year", "2022", "--json"])).json() as { records: object[] };
    expect(records).toMatchObject([
      {
        kind: "course",
        org: "451499",
        state: "approved",
        revision: 1,
        recordedBy: "clerk",
        facts: { courses: { value: 1 } },
        record: { title: "去年的培训班" },
      },
    ]);
  });
});

describe("check", () => {
  it("shows warnings with what to do, and is content", async () => {
    const { exit, out } = await at.run(["check", "--year", "2023"]);
    expect(exit).toBe(0);
    expect(out).toMatch(/^提醒（请核对）：\n {2}业务培训班（[0-9a-f-]{36}） {2}ownership/);
    expect(out).toContain("2023 年共核对 2 条：0 处错误，1 处提醒。");
    expect((await at.run(["check", "--year", "2022"])).out).toBe("2022 年共核对 1 条：没有发现问题。\n");
    expect((await at.run(["check", "--year", "2023", "--json"])).json()).toMatchObject({
      checked: 2,
      findings: [{ severity: "warning" }],
    });
  });
});

describe("why", () => {
  it("tells the sentence, the definition, the entries and the sum", async () => {
    const { exit, out } = await at.run(["why", "2023/451499/course/trainees"]);
    expect(exit).toBe(0);
    expect(out).toMatch(
      /^参训：约180人次\n编号：2023\/451499\/course\/trainees\n\n报告里的句子：\n {2}全年举办培训班3期，参训约180人次。/,
    );
    expect(out).toContain("数的是：培训班（course）的“参训”，按人次计");
    expect(out).toContain("出自 2 条台账：");
    expect(out).toMatch(
      /2023年10月24日 +约90人次 +××县民宗局 +政策法规培训班 +clerk \d{4}-\d\d-\d\d +clerk +[0-9a-f-]{36}/,
    );
    expect(out).toMatch(/合计：约180人次\n$/);
  });

  it("tells machines the same", async () => {
    expect((await at.run(["why", "2023/451499/course/courses", "--json"])).json()).toMatchObject({
      figure: { ref: "2023/451499/course/courses", quantity: { value: 3 } },
      definition: { kind: "course", fact: "举办培训班", unit: "期" },
      contributions: [{ quantity: {}, when: {}, recordedBy: "clerk" }, {}],
      more: false,
      sum: { value: 3, precision: "exact" },
    });
  });

  it("names near refs for one that is not", async () => {
    const { exit, err } = await at.run(["why", "2023/451499/course/trainee"]);
    expect([exit, err]).toEqual([7, expect.stringContaining("相近的有：\n  2023/451499/course/trainees\n")]);
    expect((await at.run(["why", "2023/451499/course/trainee", "--json"])).json()).toMatchObject({
      error: {
        code: "unknown",
        what: "ref",
        near: expect.arrayContaining(["2023/451499/course/trainees"]) as string[],
      },
    });
  });
});

describe("activities", () => {
  it("need no ledger", async () => {
    const { exit, out } = await desk().run(["activities"]);
    expect(exit).toBe(0);
    expect(out).toMatch(/course +培训班 +教育培训 +8 +举办培训班、参训、台账条目/);
    expect(out).toMatch(/plan-item +工作计划 +台账自身/);
  });

  it("are told in full, for people and for machines", async () => {
    const { out } = await at.run(["activities", "course"]);
    expect(out).toMatch(/sessions +期数 +必填 +整数/);
    expect(out).toMatch(/medals\.gold +金牌数 +必填 +整数/);
    expect(out).toMatch(/必须 +参训数不少于期数 +trainees-in-sessions/);
    expect((await at.run(["activities", "course", "--json"])).json()).toMatchObject({
      kind: "course",
      schema: {
        $schema: expect.stringContaining("2020-12") as string,
        properties: { sessions: { type: "integer" } },
        required: ["sessions"],
      },
      rules: [{ name: "trainees-in-sessions" }, {}, {}],
      facts: [{ name: "courses" }, { name: "trainees" }, { name: "entries" }],
      examples: { good: [{ sessions: 1 }], bad: { "trainees-in-sessions": { sessions: 3, trainees: 1 } } },
    });
    expect((await at.run(["activities", "problem", "--json"])).json()).toMatchObject({
      kind: "problem",
      schema: { type: "object" },
    });
  });
});

describe("init", () => {
  it("does not touch a ledger that is there", async () => {
    expect(await at.run(["init"])).toMatchObject({ exit: 3, err: expect.stringContaining("没有改动") as string });
    expect((await at.run(["init", "--json"])).json()).toMatchObject({
      error: { code: "ledger-exists", path: "taizhang.db" },
    });
  });

  it("makes nothing when the organisation is wrong", async () => {
    const fresh = desk();
    expect((await fresh.run(["init", "--org", "12", "--name", "县"])).exit).toBe(2);
    expect((await fresh.run(["list"])).exit).toBe(3);
  });

  it("says what to do next", async () => {
    expect((await desk().run(["init"])).out).toContain("taizhang add org");
    expect((await desk().run(["init", "--org", "451499", "--name", "县", "--json"])).json()).toEqual({
      ledger: "taizhang.db",
      org: { code: "451499", name: "县" },
    });
  });
});
