/** One entry, by arguments and by questions. */
import { beforeEach, describe, expect, it } from "vitest";
import { desk } from "../../test/desk.ts";

let at = desk();
beforeEach(async () => {
  at = desk();
  await at.opened();
});

const envelope = ["--org", "451499", "--title", "政策法规培训班", "--from", "2023-10-24", "--ownership", "own"];
const recorded = async (): Promise<readonly { record: { entry: unknown } }[]> =>
  ((await at.run(["list", "--json"])).json() as { records: { record: { entry: unknown } }[] }).records;

describe("add with fields", () => {
  it("records the entry and says what it brings to which figures", async () => {
    await at.run(["add", "course", ...envelope, "sessions=2", "trainees=约90"]);
    const { exit, out } = await at.run([
      "add",
      "course",
      ...envelope,
      "--to",
      "2023-10-26",
      "sessions=1",
      "trainees=50余",
    ]);
    expect(exit).toBe(0);
    expect(out).toMatch(/^已记入并审定：政策法规培训班　2023年10月24日至26日\n编号：[0-9a-f-]{36}\n/);
    expect(out).toMatch(/举办培训班 +1期，全年合计 3期 +2023\/451499\/course\/courses/);
    expect(out).toMatch(/参训 +50余人次，全年合计 约140人次 +2023\/451499\/course\/trainees/);
  });

  it.each([
    ["sessions=1", { sessions: 1 }],
    ["sessions=1 trainees=约90", { sessions: 1, trainees: { value: 90, precision: "about" } }],
    ["sessions=1 trainees=不详", { sessions: 1, trainees: "unknown" }],
    ["sessions=１２ trainees=９０以上", { sessions: 12, trainees: { value: 90, precision: "at-least" } }],
    ["sessions=1 outdoors=是 level=市级", { sessions: 1, outdoors: true, level: "市级" }],
    ["sessions=1 lecturers=市委党校、县委党校", { sessions: 1, lecturers: ["市委党校", "县委党校"] }],
    ["sessions=1 medals.gold=3 medals.silver=0", { sessions: 1, medals: { gold: 3, silver: 0 } }],
    ["sessions=1 groups[0].name=乡镇 groups[0].teams=9", { sessions: 1, groups: [{ name: "乡镇", teams: 9 }] }],
    ['sessions=1 groups=[{"name":"乡镇","teams":9}]', { sessions: 1, groups: [{ name: "乡镇", teams: 9 }] }],
  ])("reads %s", async (fields, entry) => {
    expect((await at.run(["add", "course", ...envelope, ...fields.split(" ")])).exit).toBe(0);
    expect(await recorded()).toMatchObject([{ record: { entry } }]);
  });

  it("reads rows of a list with spaces between their columns", async () => {
    await at.run(["add", "course", ...envelope, "sessions=1", "groups=乡镇组 9、机关组 5"]);
    const groups = [
      { name: "乡镇组", teams: 9 },
      { name: "机关组", teams: 5 },
    ];
    expect(await recorded()).toMatchObject([{ record: { entry: { groups } } }]);
  });

  it("says how it read full-width digits", async () => {
    const { out } = await at.run(["add", "course", ...envelope, "sessions=１"]);
    expect(out).toContain("sessions：“１”读作 1\n");
  });

  it.each([
    ["sessions=一", "sessions=（期数）  请填一个整数"],
    ["sessions=1.5", "sessions=（期数）  请填一个整数"],
    ["sessions=01", "sessions=（期数）  请写成不带引号和单位的半角数字"],
    ["sessions=1 trainees=90人", "trainees=（参训数）  请写成不带引号和单位的半角数字：90"],
    ["sessions=1 trainees=1.2万", "trainees=（参训数）  请写全数：12000"],
    ["sessions=1 trainees=约90人", "trainees=（参训数）  请写成 约90"],
    ["sessions=1 trainees=", "trainees=（参训数）  空白不是零"],
    ["sessions=1 level=省级", "level=（级别）"],
    ["sessions=9 trainees=3", "trainees=（参训数）  不符合“参训数不少于期数”"],
    ["sessions=1 trainee=3", "trainee=  没有“trainee”这一栏（是不是“trainees”？）"],
  ])("refuses %s with advice", async (fields, words) => {
    const { exit, out } = await at.run(["add", "course", ...envelope, ...fields.split(" ")]);
    expect(exit).toBe(1);
    expect(out).toContain(words);
    expect(out).toContain("没有记入。");
    expect(await recorded()).toEqual([]);
  });

  it("lists everything that is missing", async () => {
    const { out } = await at.run(["add", "course", "trainees=3"]);
    for (const label of ["--org（单位代码）", "--title（名称）", "--from（开始日期）", "sessions=（期数）"])
      expect(out).toContain(label);
  });

  it.each([
    [["course", ...envelope, "sessions"], "请写成 栏目=值"],
    [["course", ...envelope, "sessions=1", "sessions=2"], "sessions 写了两次"],
    [["course", ...envelope, "__proto__=1"], "读不懂"],
    [["sessions=1"], "先写类别，再写栏目"],
    [[], "请写明类别"],
  ])("does not understand %j", async (args, words) => {
    const { exit, err } = await at.run(["add", ...args]);
    expect(exit).toBe(2);
    expect(err).toContain(words);
  });

  it("names near kinds, or all of them", async () => {
    expect((await at.run(["add", "coarse"])).err).toContain("没有这个类别：coarse；相近的有：\n  course\n");
    expect(await at.run(["add", "zzzzzzzz"])).toMatchObject({
      exit: 7,
      err: expect.stringContaining("plan-item") as string,
    });
  });

  it("does not record the same twice", async () => {
    await at.run(["add", "course", ...envelope, "sessions=1"]);
    expect((await at.run(["add", "course", ...envelope, "sessions=1"])).out).toContain("台账里已有这一条，没有重复记");
  });

  it("records records of the house", async () => {
    expect((await at.run(["add", "problem", "--org", "451499", "year=2023", "text=人手不足"])).exit).toBe(0);
    expect((await at.run(["add", "org", "code=451499001", "name=××镇"])).out).toBe("已登记：××镇\n编号：451499001\n");
    expect((await at.run(["add", "org", "code=451499", "name=别的县"])).out).toContain(
      "name  台账：××县民宗局  这次：别的县",
    );
  });

  it("answers machines with the record, its figures and its warnings", async () => {
    const { json } = await at.run(["add", "course", ...envelope.slice(0, 6), "sessions=1", "--json"]);
    expect(json()).toMatchObject({
      outcome: "recorded",
      record: { kind: "course", entry: { sessions: 1 } },
      figures: [{ ref: "2023/451499/course/courses", quantity: { value: 1 } }, { ref: "2023/451499/course/entries" }],
      warnings: [{ path: ["ownership"] }],
    });
  });
});

describe("add with questions", () => {
  const asked = (answers: readonly (string | undefined)[], args: readonly string[] = []) =>
    at.run(["add", ...args], { screen: true, answers });
  const rest = ["", "", "", "", "", "", "", "", "", ""];

  it("asks for the kind, then field by field, and records", async () => {
    const { exit, out, err } = await asked(["1", "1", "政策法规培训班", "2023-10-24", "", "1", "1", "约90", ...rest]);
    expect(err).toContain("记哪一类？\n  1 培训班（course）");
    expect(err).toContain("单位  1 ××县民宗局\n> ");
    expect(err).toContain("参训数（可不填）  只报数；数（90、约90");
    expect([exit, out]).toEqual([0, expect.stringContaining("已记入并审定：政策法规培训班　2023年10月24日")]);
    expect(await recorded()).toMatchObject([
      { record: { ownership: "own", entry: { sessions: 1, trainees: { value: 90, precision: "about" } } } },
    ]);
  });

  it("shows what was planned, and links to it", async () => {
    await at.run(["add", "plan-item", "org=451499", "year=2023", "id=train", "title=加强培训"]);
    const { err } = await asked(["1", "1", "政策法规培训班", "2023-10-24", "", "1", "1", "约90", ...rest]);
    expect(err).toContain("对应计划（可不填）  1 2023年 加强培训");
  });

  it("asks again, with advice, until the answer can be taken", async () => {
    const title = ["", "三期培训班", "政策法规培训班"];
    const from = ["2023-13-01", "２０２３", "2023-10"];
    const { exit, err } = await asked(["9", "1", ...title, ...from, "", "", "一", "2", ...rest], ["course"]);
    expect(exit).toBe(0);
    for (const words of [
      "格式不对",
      "这一项要填",
      "“三期”是直接写进文字的数",
      "没有2023-13-01这一天",
      "请用半角数字：2023",
      "请填一个整数",
    ]) {
      expect(err).toContain(words);
    }
    expect(err).not.toContain('"precision"');
  });

  it("asks only for what the flags leave open", async () => {
    const { err } = await asked(["", "3", ...rest], ["course", ...envelope]);
    expect(err).not.toContain("名称  ");
    expect(await recorded()).toMatchObject([{ record: { entry: { sessions: 3 } } }]);
  });

  it("asks again for a day that has not come", async () => {
    const { exit, err } = await asked(
      ["1", "政策法规培训班", "2099-01-01", "", "1", "1", ...rest.slice(1), "2023-01-01", "", ""],
      ["course"],
    );
    expect(err).toContain("开始日期：这件事的日期还没有到");
    expect(exit).toBe(0);
  });

  it.each([
    ["at a question", ["1", undefined]],
    ["at the end", ["1", "培训班", "2023", "", "", "1", ...rest.slice(1), "否"]],
  ])("records nothing when the clerk leaves %s", async (_, answers) => {
    const { exit, out } = await asked(answers, ["course"]);
    expect([exit, out]).toEqual([130, "已取消，什么也没有记入。\n"]);
    expect(await recorded()).toEqual([]);
  });

  it("does not ask where nobody sits", async () => {
    const { exit, out } = await at.run(["add", "course"], { answers: ["1"] });
    expect(exit).toBe(1);
    expect(out).toContain("--title（名称）");
  });
});
