/** New figures into an edited paper, and its words back into the ledger. */
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { strFromU8, strToU8, unzipSync, zipSync } from "fflate";
import { afterAll, beforeEach, describe, expect, it } from "vitest";
import { desk, entryOf, lines } from "../../test/desk.ts";

const folder = mkdtempSync(join(tmpdir(), "taizhang-return-"));
afterAll(() => rmSync(folder, { recursive: true }));

const BODY = "word/document.xml";
const paper = join(folder, "总结.docx");
const [A, B] = ["018b48aa-4400-7000-8000-000000000001", "018b48aa-4400-7000-8000-000000000002"];
const SPOKEN = "举办了政策法规培训，{trainees}参训。";
const RECORDS = [
  entryOf({ id: A, summary: SPOKEN }),
  entryOf({ id: B, title: "业务培训班" }),
  { kind: "preamble", org: "451499", year: 2023, text: "全年工作扎实推进。\n现将情况总结如下：" },
  { kind: "problem", id: "p", org: "451499", year: 2023, text: "力量薄弱，全年只办{2023/451499/course/courses}" },
  { kind: "plan-item", id: "q", org: "451499", year: 2024, title: "加强培训", measures: "分期轮训。", due: "2024-06" },
];

let at = desk();
beforeEach(async () => {
  at = desk();
  await at.opened();
  const { exit, out } = await at.run(["import", "-"], { stdin: lines(...RECORDS) });
  if (exit !== 0) throw new Error(out);
  await at.run(["report", "--year", "2023", "-o", paper]);
});

/** The paper as edited in its body. Every edit must change something. */
function edit(...edits: readonly (readonly [words: string | RegExp, others: string])[]): string {
  const path = join(folder, "改.docx");
  const parts = unzipSync(readFileSync(paper));
  let xml = strFromU8(parts[BODY] ?? new Uint8Array());
  for (const [words, others] of edits) {
    const out = xml.replace(words, others);
    if (out === xml) throw new Error(`nothing to edit: ${String(words)}`);
    xml = out;
  }
  writeFileSync(path, zipSync({ ...parts, [BODY]: strToU8(xml) }));
  return path;
}

const words = (path: string): string =>
  strFromU8(unzipSync(readFileSync(path))[BODY] ?? new Uint8Array())
    .replaceAll(/<\/w:p>/g, "\n")
    .replaceAll(/<[^>]*>/g, "");

describe("report refresh", () => {
  it("puts the ledger's new figures into the officer's own words, and lists them", async () => {
    const path = edit(["全年工作扎实推进", "全年各项工作扎实推进"]);
    await at.run(["import", "-", "--correct", "漏报"], {
      stdin: lines(entryOf({ id: B, title: "业务培训班", entry: { sessions: 2, trainees: 100 } })),
    });
    const fresh = join(folder, "新数.docx");
    const { exit, out } = await at.run(["report", "refresh", path, "-o", fresh]);
    expect([exit, out]).toEqual([0, expect.stringContaining("180人次 → 190人次")]);
    expect(out).toContain(`已写入 ${fresh}`);
    expect(words(fresh)).toContain("全年各项工作扎实推进");
    expect(words(fresh)).toContain("力量薄弱，全年只办3期");
    expect((await at.run(["report", "check", fresh])).out).toContain("数都与台账相符。");
  });

  it("names what it left, and ends with 1", async () => {
    const path = edit([/course\/courses&apos;/g, "course/none&apos;"]);
    const { exit, json } = await at.run(["report", "refresh", path, "-o", join(folder, "留.docx"), "--json"]);
    expect(exit).toBe(1);
    expect(json()).toMatchObject({
      changed: [],
      left: Array.from({ length: 3 }, () => ({ why: "unknown", ref: "2023/451499/course/none" })),
    });
  });

  it.each([
    [[], "请写 -o 文件"],
    [["-o", paper], "请换一个文件名"],
  ])("does not write over the paper or to nowhere: %j", async (more, says) => {
    expect(await at.run(["report", "refresh", paper, ...more])).toMatchObject({
      exit: 2,
      err: expect.stringContaining(says) as string,
    });
  });
});

describe("report adopt", () => {
  const EDITS = [
    ["举办了政策法规培训，", "举办政策法规专题培训，共"],
    ["力量薄弱，全年只办", "干部力量较为薄弱，全年仅办"],
    ["全年工作扎实推进", "全年各项工作扎实推进"],
    ["分期轮训。", "分期分批轮训，全员覆盖。"],
    ["加强培训", "加强干部培训"],
  ] as const;

  it("proposes what was reworded, with references in place of figures; the file is one that import takes", async () => {
    const path = edit(...EDITS);
    const file = join(folder, "采纳.yaml");
    const { exit, out } = await at.run(["report", "adopt", path, "-o", file]);
    expect([exit, out]).toEqual([0, expect.stringContaining("记作：举办政策法规专题培训，共{trainees}参训。")]);
    expect(out).toContain("记作：干部力量较为薄弱，全年仅办{2023/451499/course/courses}");
    expect((await at.run(["report", "check", paper])).exit).toBe(0);
    expect(await at.run(["import", file, "--correct", "按局长改稿"])).toMatchObject({
      exit: 0,
      out: "已导入并审定：新记 0 条，更正 4 条。\n",
    });
    const report = (await at.run(["report", "--year", "2023", "--format", "txt"])).out;
    for (const said of [
      "举办政策法规专题培训，共90人次参训。",
      "干部力量较为薄弱，全年仅办2期",
      "全年各项工作扎实推进。",
      "分期分批轮训，全员覆盖。",
      "加强干部培训",
    ])
      expect(report).toContain(said);
    expect((await at.run(["report", "check", path])).out).toContain("与台账写出的一字不差。");
  });

  it("asks at a screen, and keeps only what is confirmed", async () => {
    const path = edit(...EDITS.slice(0, 2));
    const { out } = await at.run(["report", "adopt", path], { screen: true, answers: ["是", ""] });
    expect(out).toBe("已导入并审定：新记 0 条，更正 1 条。\n");
    const report = (await at.run(["report", "--year", "2023", "--format", "txt"])).out;
    expect(report).toContain("举办政策法规专题培训，共90人次参训。");
    expect(report).not.toContain("较为薄弱");
  });

  it("keeps nothing when nobody confirms, and nothing without a screen", async () => {
    const path = edit(...EDITS.slice(0, 2));
    const before = (await at.run(["list", "--json"])).out;
    expect(await at.run(["report", "adopt", path], { screen: true, answers: [undefined] })).toMatchObject({
      exit: 0,
      out: "什么也没有采纳，台账没有改动。\n",
    });
    expect((await at.run(["report", "adopt", path])).out).toContain("还没有记入台账");
    expect((await at.run(["list", "--json"])).out).toBe(before);
  });

  it.each<[string, readonly (readonly [string | RegExp, string])[], string]>([
    ["a bare number", [["举办了政策法规培训，", "办了三场政策法规培训，"]], "“三场”是直接写进文字的数"],
    ["a claim nobody proved", [["举办了政策法规培训，", "首次办政策法规培训，"]], "“首次”要由台账来证明"],
    ["personal data", [["举办了政策法规培训，", "联系人13800138000，"]], "不能采纳"],
    [
      "what the ledger writes of the year's figures",
      [["全年举办培训班", "一年里共举办培训班"]],
      "没有哪一条记录存着这句话",
    ],
    ["a sentence deleted", [[/举办了政策法规培训，.*?参训。/s, ""]], "台账里的记录不因此删去"],
  ])("%s is not taken, and the reason is told", async (_name, edits, says) => {
    const { exit, out } = await at.run(["report", "adopt", edit(...edits)]);
    expect([exit, out]).toEqual([0, expect.stringContaining(says)]);
    expect(out).not.toContain("13800138000");
  });

  it("has nothing to take from the paper as it was written", async () => {
    expect(await at.run(["report", "adopt", paper])).toMatchObject({ exit: 0, out: `${paper}：没有改写的句子。\n` });
  });
});
