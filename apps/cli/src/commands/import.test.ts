/** Records from files: all or nothing, the same twice a no-op, other content a conflict that shows both. */
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeEach, describe, expect, it } from "vitest";
import { desk, entryOf, lines } from "../../test/desk.ts";

const folder = mkdtempSync(join(tmpdir(), "taizhang-import-"));
afterAll(() => rmSync(folder, { recursive: true }));

const file = (name: string, content: string): string => {
  const path = join(folder, name);
  writeFileSync(path, content);
  return path;
};

const two = [entryOf(), entryOf({ title: "业务培训班", entry: { sessions: 2 } })];
const wrong = entryOf({ title: "出错的培训班", entry: { sessions: 0 } });

let at = desk();
beforeEach(async () => {
  at = desk();
  await at.opened();
});

const kept = async (): Promise<string[]> => {
  const { records } = (await at.run(["list", "--json"])).json() as { records: { title: string }[] };
  return records.map(({ title }) => title).toSorted();
};

describe("import", () => {
  it.each([
    ["by.ndjson", lines(...two)],
    ["by.jsonl", lines(...two)],
    ["list.json", JSON.stringify(two, undefined, 2)],
    ["list.yaml", JSON.stringify(two)],
    ["documents.yml", two.map((each) => `---\n${JSON.stringify(each)}\n`).join("")],
    ["sniffed-ndjson", lines(...two)],
    ["sniffed-json.txt", JSON.stringify(two)],
    ["sniffed-yaml.txt", `- ${JSON.stringify(two[0])}\n- ${JSON.stringify(two[1])}\n`],
  ])("reads %s", async (name, content) => {
    const { exit, out } = await at.run(["import", file(name, content)]);
    expect([exit, out]).toEqual([0, "已导入并审定：新记 2 条。\n"]);
    expect(await kept()).toEqual(["业务培训班", "政策法规培训班"]);
  });

  it("reads a single record over several lines, and several files at once", async () => {
    const files = [
      file("one.json", JSON.stringify(two[0], undefined, 2)),
      file("other", JSON.stringify(two[1], undefined, 2)),
    ];
    expect((await at.run(["import", ...files])).out).toContain("新记 2 条");
  });

  it("reads standard input", async () => {
    const bad = await at.run(["import", "-"], { stdin: lines(entryOf(), wrong) });
    expect(bad.out).toContain("标准输入:2  entry.sessions（期数）  不能小于 1");
    expect((await at.run(["import", "-"], { stdin: lines(...two) })).out).toContain("新记 2 条");
  });

  it("finds nothing new the second time", async () => {
    const path = file("again.ndjson", lines(...two));
    await at.run(["import", path]);
    expect((await at.run(["import", path])).out).toBe("已导入：没有新的，台账里已有 2 条。\n");
  });

  it("keeps nothing when one is wrong, over all files", async () => {
    const { exit, out } = await at.run(["import", file("a.ndjson", lines(...two)), file("b.ndjson", lines(wrong))]);
    expect(exit).toBe(1);
    expect(out).toContain(`${join(folder, "b.ndjson")}:1  entry.sessions`);
    expect(out).toContain("什么也没有记入");
    expect(await kept()).toEqual([]);
  });

  it("keeps the sound ones with --skip-invalid, lists the others and says so with its exit code", async () => {
    const path = file("skip.ndjson", lines(...two, wrong));
    const { exit, out } = await at.run(["import", path, "--skip-invalid"]);
    expect(exit).toBe(1);
    expect(out).toContain(`${path}:3  entry.sessions`);
    expect(out).toContain("已导入并审定：新记 2 条；有 1 条没有记入，见上。");
    expect(await kept()).toHaveLength(2);
  });

  it("keeps nothing with --dry-run and says what it would keep", async () => {
    const { exit, out } = await at.run(["import", file("dry.ndjson", lines(...two)), "--dry-run"]);
    expect([exit, out]).toEqual([0, "检查通过，没有写入台账：新记 2 条。\n"]);
    expect(await kept()).toEqual([]);
  });

  it("shows a conflict field by field, and takes it as a correction for a reason", async () => {
    const id = "018b5d43-b400-7393-85c5-55dcbe4b6138";
    await at.run(["import", file("first.ndjson", lines(entryOf({ id })))]);
    const other = file("second.ndjson", lines(entryOf({ id, entry: { sessions: 2 }, highlight: true })));
    const { exit, out } = await at.run(["import", other]);
    expect(exit).toBe(1);
    expect(out).toContain("    entry.sessions  台账：1  这次：2\n");
    expect(out).toContain("    entry.trainees  台账：90  这次：（无）\n");
    expect(out).toContain("    highlight  台账：（无）  这次：true\n");
    expect(out).toContain("--correct 原因");
    const machine = (await at.run(["import", other, "--json"])).json();
    expect(machine).toMatchObject({
      kept: false,
      conflicts: [{ id, differences: [{ field: "entry.sessions", stored: 1, offered: 2 }, {}, {}] }],
    });
    expect((await at.run(["import", other, "--correct", "签到表更正"])).out).toBe(
      "已导入并审定：新记 0 条，更正 1 条。\n",
    );
    const { records } = (await at.run(["list", "--json"])).json() as { records: object[] };
    expect(records).toMatchObject([{ revision: 2, record: { entry: { sessions: 2 } } }]);
  });

  it("lists at most fifty places and counts the rest", async () => {
    const many = Array.from({ length: 320 }, (_, n) =>
      entryOf({ title: `培训班${String.fromCodePoint(0x4e00 + n)}`, entry: { sessions: 0 } }),
    );
    const { out } = await at.run(["import", file("many.ndjson", lines(...many))]);
    expect(out.split("\n").filter((line) => line.includes("entry.sessions"))).toHaveLength(50);
    expect(out).toContain("另有 150 处和 120 条没有列出");
    expect(out).toContain("有 320 条不能记入");
  });

  it("warns and keeps", async () => {
    const { exit, out } = await at.run(["import", file("warn.ndjson", lines(entryOf({ ownership: undefined })))]);
    expect(exit).toBe(0);
    expect(out).toMatch(/提醒（不影响记入）：\n.*:1 {2}ownership.*\n已导入并审定：新记 1 条/);
  });

  it("says which file it cannot read, before it reads any", async () => {
    const { exit, err } = await at.run(["import", file("fine.ndjson", lines(...two)), join(folder, "nope.ndjson")]);
    expect([exit, err]).toEqual([2, `读不到 ${join(folder, "nope.ndjson")}：没有这个文件\n`]);
    expect((await at.run(["import", folder])).err).toContain("这是文件夹");
    expect(await kept()).toEqual([]);
  });
});
