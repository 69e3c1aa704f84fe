/** A record's way through review from the command line: who does what, what is said, and what is possible instead. */
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeEach, describe, expect, it } from "vitest";
import { desk, entryOf, lines, type Ran } from "../../test/desk.ts";

const folder = mkdtempSync(join(tmpdir(), "taizhang-review-"));
afterAll(() => rmSync(folder, { recursive: true }));

let at = desk();
beforeEach(async () => {
  at = desk();
  await at.run(["init", "--org", "451499", "--name", "××县民宗局", "--review", "four-eyes"]);
});

const by =
  (user: string) =>
  (...args: string[]): Promise<Ran> =>
    at.run([...args, "--user", user]);
const clerk = by("clerk");
const reviewer = by("reviewer");

const file = (name: string, ...records: readonly object[]): string => {
  const path = join(folder, name);
  writeFileSync(path, lines(...records));
  return path;
};

/** Brings an entry and gives its id. */
async function brought(differs: Readonly<Record<string, unknown>> = {}, ...flags: string[]): Promise<string> {
  const ran = await clerk("import", file("one.ndjson", entryOf(differs)), ...flags);
  expect(ran.exit).toBe(0);
  const state = flags.includes("--draft") ? "draft" : "submitted";
  const { records } = (await clerk("list", "--state", state, "--json")).json() as { records: { id: string }[] };
  return records.at(-1)?.id ?? "";
}

const stateOf = async (id: string): Promise<unknown> =>
  ((await clerk("show", id, "--json")).json() as { state: unknown }).state;

describe("review by two", () => {
  it("goes from a draft to what counts, back over a return, and tells its history", async () => {
    const id = await brought({}, "--draft");
    expect(await stateOf(id)).toBe("draft");
    expect((await clerk("submit", id)).out).toBe(`已提交：政策法规培训班（${id}），现在是待审\n`);
    const returned = await reviewer("return", id, "--reason", "与签到表不符", "--field", "entry.trainees");
    expect(returned.out).toBe(`已退回：政策法规培训班（${id}），现在是退回\n`);
    const listed = await clerk("list", "--mine");
    expect(listed.out).toMatch(/退回 +clerk +与签到表不符（entry\.trainees） +[0-9a-f-]{36}\n共 1 条\n$/);
    expect((await clerk("show", id)).out).toContain("退回原因：与签到表不符（entry.trainees），reviewer\n");
    const edited = await clerk("edit", id, "trainees=约92", "--submit");
    expect(edited.out).toBe(`已修改：政策法规培训班（${id}），第 1 版，现在是待审。\n`);
    expect((await reviewer("approve", id)).exit).toBe(0);
    const { out } = await clerk("show", id);
    expect(out).toContain("状态：已审，第 1 版，reviewer 审\n");
    expect(out).toContain("期数：1\n参训数：约92\n主办或协助：本单位主办\n");
    expect(out).toContain(`  更正　taizhang edit ${id} 栏目=值… --reason 原因\n`);
    expect(
      out
        .split("经过：\n")[1]
        ?.match(/登记|提交|退回|修改|通过/g)
        ?.slice(0, 3),
    ).toEqual(["登记", "提交", "退回"]);
  });

  it("keeps the approved revision while a correction is under way, and drops the correction", async () => {
    const id = await brought();
    await reviewer("approve", id);
    const refused = await clerk("edit", id, "sessions=2");
    expect([refused.exit, refused.err]).toEqual([1, expect.stringContaining("请写明原因")]);
    await clerk("edit", id, "sessions=2", "--reason", "漏记一期");
    expect((await clerk("show", id)).out).toContain("已审的第 1 版照旧计入，直到这一版通过\n");
    expect((await clerk("why", "2023/451499/course/courses")).out).toContain("举办培训班：1期");
    expect((await clerk("abandon", id)).out).toContain("已放弃更正：");
    expect(await stateOf(id)).toBe("approved");
    expect((await reviewer("void", id, "--reason", "重复记了")).out).toContain("现在是作废");
    expect((await clerk("list")).out).toBe("没有符合的条目。\n");
  });

  it.each([
    [["approve"], clerk, 9, "这一版是您自己记的，不能由您审核通过"],
    [["return", "--reason", "不对"], clerk, 9, "不能由您退回"],
    [["return"], reviewer, 2, "缺少 --reason"],
    [["void"], reviewer, 2, "缺少 --reason"],
    [["submit"], clerk, 10, "现在是待审，可以撤回、退回、通过、作废"],
    [["abandon"], clerk, 10, "现在的状态不能这样做"],
    [["edit", "sessions=2"], clerk, 10, "现在是待审"],
  ] as const)("answers %j with what stands in the way", async ([deed, ...more], who, exit, words) => {
    const id = await brought();
    const ran = await who(deed, id, ...more);
    expect([ran.exit, ran.err]).toEqual([exit, expect.stringContaining(words)]);
    expect(await stateOf(id)).toBe("submitted");
  });

  it("does what can be done with several, and says what could not", async () => {
    const one = await brought();
    const two = await brought({ title: "宗教场所消防演练", when: { from: "2023-11-02" } });
    const none = one.replace(/.{4}$/, "0000");
    const ran = await reviewer("approve", one, none, two);
    expect(ran.exit).toBe(1);
    expect(ran.out).toContain(`没有办成：${none}  没有这个台账条目：${none}\n`);
    expect(ran.out).toContain("已通过 2 条，1 条没有办成。\n");
    const again = await reviewer("approve", one, two, "--json");
    expect(again.json()).toMatchObject({
      done: 0,
      failed: 2,
      outcomes: [{ id: one, done: false, error: { code: "conflict", exit: 10 } }, { id: two }],
    });
  });

  it("approves all that waits in a year, but what one recorded oneself", async () => {
    const many = Array.from({ length: 230 }, (_, at) =>
      entryOf({ title: `第${at}号宣讲`, when: { from: "2023-03-01" } }),
    );
    expect((await clerk("import", file("many.ndjson", ...many))).out).toBe(
      "已导入，待审：新记 230 条。\n另一人审核：taizhang list --state submitted，taizhang approve 编号\n",
    );
    await reviewer("import", file("own.ndjson", entryOf()));
    await clerk("import", file("next.ndjson", entryOf({ title: "来年的事", when: { from: "2024-03-01" } })));
    const ran = await reviewer("approve", "--all", "--year", "2023");
    expect([ran.exit, ran.out]).toEqual([1, expect.stringContaining("已通过 230 条，1 条没有办成。")]);
    expect((await clerk("list", "--state", "submitted")).out).toContain("共 2 条");
    expect((await reviewer("approve", "--all", "--year", "2022")).out).toBe("没有待审的条目。\n");
    expect((await reviewer("approve")).exit).toBe(2);
  });
});

describe("what is no activity's", () => {
  it("waits for a reviewer too, and is listed with the rest", async () => {
    const item = { kind: "plan-item", org: "451499", year: 2024, id: "2024-1", title: "举办培训班" };
    const ran = await clerk("import", file("plan.ndjson", item, entryOf()));
    expect(ran.out).toContain("已导入，待审：新记 2 条");
    expect((await clerk("list", "--state", "submitted")).out).toMatch(/工作计划 [^]*共 2 条/);
    expect((await reviewer("approve", "--all")).out).toContain("已通过 2 条。");
  });
});

describe("one hand", () => {
  it("approves in the same act, and says so", async () => {
    at = desk();
    await at.opened();
    const ran = await clerk("import", file("one.ndjson", entryOf()), "--draft");
    expect(ran.out).toBe("已导入并审定：新记 1 条。\n");
    const { records } = (await clerk("list", "--json")).json() as { records: { id: string }[] };
    const id = records[0]?.id ?? "";
    expect((await clerk("edit", id, "sessions=2", "--reason", "漏记一期")).out).toContain("第 2 版，现在是已审");
    expect((await clerk("edit", id, "sessions=2", "--reason", "漏记一期")).out).toContain("没有改动");
  });
});

describe("taizhang edit", () => {
  it("takes the whole record from standard input, under the id it has", async () => {
    const id = await brought({}, "--draft");
    const whole = JSON.stringify(entryOf({ title: "改过的名称" }));
    const ran = await at.run(["edit", id, "--from", "-"], { stdin: whole });
    expect(ran.out).toContain("已修改：改过的名称");
    const bad = await at.run(["edit", id, "--from", "-"], { stdin: lines(entryOf(), entryOf()) });
    expect([bad.exit, bad.err]).toEqual([2, expect.stringContaining("应只有一条记录，现在有 2 条")]);
    expect((await clerk("edit", id)).err).toContain("改什么？");
    expect((await clerk("edit", id, "sessions=many")).exit).toBe(1);
  });
});

describe("what may be one event", () => {
  it("is hinted at when it comes in, and counts once when it is linked", async () => {
    const one = await brought();
    const ran = await clerk("import", file("two.ndjson", entryOf({ title: "全县政策法规培训班（乡村）" })));
    expect(ran.out).toContain("待审：新记 1 条");
    const { records } = (await clerk("list", "--state", "submitted", "--json")).json() as { records: { id: string }[] };
    const two = records.find(({ id }) => id !== one)?.id ?? "";
    const words = `“全县政策法规培训班（乡村）”可能与“政策法规培训班”（2023年10月24日，451499，待审）是同一件事；如是，只计一次：taizhang link ${two} ${one}\n`;
    expect(ran.err).toBe(words);
    await clerk("withdraw", two);
    expect((await clerk("submit", two)).err).toBe(words);
    expect((await clerk("link", two, one)).out).toBe(
      `已关联：全县政策法规培训班（乡村）（${two}）与政策法规培训班（${one}）是同一件事，只计后一条。\n`,
    );
    await clerk("withdraw", two);
    expect((await clerk("submit", two)).err).toBe("");
    await reviewer("approve", one, two);
    expect((await clerk("why", "2023/451499/course/courses")).out).toContain("举办培训班：1期");
  });
});

describe("completeness", () => {
  it("tells silence from nothing to report, with reasons and counts", async () => {
    await clerk("add", "org", "code=451499001", "name=××镇");
    await brought();
    await brought({ org: "451499001", title: "入户宣讲", when: { from: "2023-03-01" } });
    expect((await clerk("declare", "nil", "--org", "451499001", "--period", "2023-05")).out).toBe(
      "已登记：451499001 2023-05 零报告。\n",
    );
    await clerk("declare", "excused", "--org", "451499001", "--period", "2023-06", "--reason", "换届");
    const { out } = await clerk("completeness", "--year", "2023");
    expect(out).toMatch(/××县民宗局 .* 1 +逾期 +逾期 +2 +0 +10\n/);
    expect(out).toMatch(/××镇 +逾期 +逾期 +1 +逾期 +零 +— .* +1 +1 +9\n/);
    expect(out).toContain("451499001 2023-06 不需报送：换届（clerk）\n2 个单位有逾期");
    await clerk("declare", "nil", "--org", "451499001", "--period", "2023-05", "--reason", "报错了", "--retract");
    const { units } = (await clerk("completeness", "--year", "2023", "--org", "451499001", "--json")).json() as {
      units: { months: { is: string }[] }[];
    };
    expect(units.map(({ months }) => months[4]?.is)).toEqual(["overdue"]);
  });

  it("closes a year, and opens it again", async () => {
    const id = await brought();
    const close = ["declare", "closed", "--org", "451499", "--period", "2023", "--reason", "年报已签发"];
    await clerk(...close);
    const ran = await reviewer("return", id, "--reason", "不对");
    expect([ran.exit, ran.err]).toEqual([10, expect.stringContaining("这一年度已关账")]);
    await clerk(...close, "--retract");
    expect((await reviewer("return", id, "--reason", "不对")).exit).toBe(0);
  });

  it.each([
    [["nil", "--org", "451499"], "缺少 --period"],
    [["nil", "--org", "451499", "--period", "2023年5月"], "写月份 2023-10"],
    [["zero", "--org", "451499", "--period", "2023-05"], "declare 后面写 nil、excused、late、closed"],
  ])("asks for what is missing in %j", async (args, words) => {
    const ran = await clerk("declare", ...args);
    expect([ran.exit, ran.err]).toEqual([2, expect.stringContaining(words)]);
  });
});

describe("settings", () => {
  it("are listed with titles, and set", async () => {
    expect((await clerk("settings")).out).toMatch(
      /review +审核方式 +four-eyes .*\ndueDay +报送截止日 +10 .*\nlateDays/,
    );
    expect((await clerk("settings", "dueDay", "5")).out).toBe("已设置：报送截止日（dueDay）现在是 5。\n");
    expect((await clerk("settings", "--json")).json()).toEqual({
      settings: { review: "four-eyes", dueDay: "5", lateDays: "none" },
    });
  });

  it.each([
    [["dueDay", "31"], 1, "报送截止日请写 次月几日，1 到 28"],
    [["dueDay"], 2, "dueDay 后面要写值"],
    [["colour", "red"], 2, "没有 colour 这个设置，可以写 review、dueDay、lateDays"],
  ])("say what to write for %j", async (args, exit, words) => {
    const ran = await clerk("settings", ...args);
    expect([ran.exit, ran.err]).toEqual([exit, expect.stringContaining(words)]);
  });
});
