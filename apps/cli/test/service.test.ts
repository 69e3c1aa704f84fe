/** The commands against a service: the same words as over a ledger at hand, in the name of whoever signed in. */
import { mkdtempSync, rmSync, statSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { standard } from "@taizhang/plugins-standard";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { BASE, course, service } from "../../server/test/desk.ts";
import { PASSWORD, type Person } from "../../server/test/people.ts";
import { credentialsIn } from "../src/credentials.ts";
import { desk, lines, type Ran } from "./desk.ts";

const folder = mkdtempSync(join(tmpdir(), "taizhang-service-"));
afterAll(() => rmSync(folder, { recursive: true }));

let there: Awaited<ReturnType<typeof service>>;
beforeAll(async () => {
  there = await service();
});

const ask: typeof fetch = async (where, init) =>
  there.desk.request(where instanceof Request ? where.url : String(where), init);

/** At a desk of one's own, with a token. */
const as =
  (person: Person) =>
  (...args: string[]): Promise<Ran> =>
    desk({
      activities: standard,
      fetch: ask,
      env: { TAIZHANG_SERVER: BASE, TAIZHANG_TOKEN: there.tokens[person] },
    }).run([...args, "--user", person]);
const [clerk, reviewer, officer, operator] = [as("clerk"), as("reviewer"), as("officer"), as("operator")];

const file = (name: string, ...records: readonly object[]): string => {
  const path = join(folder, name);
  writeFileSync(path, lines(...records));
  return path;
};

describe("with a token", () => {
  it("brings an entry through its review", async () => {
    const brought = await clerk("import", file("one.ndjson", course), "--draft");
    expect(brought.out).toMatch(/^已导入，存为草稿：新记 1 条。\n/);
    const mine = (await clerk("list", "--mine", "--json")).json() as { records: { id: string }[] };
    const id = mine.records[0]?.id ?? "";
    expect((await clerk("submit", id)).out).toBe(`已提交：法规培训班（${id}），现在是待审\n`);
    expect((await reviewer("return", id, "--reason", "请核对", "--field", "entry.trainees")).exit).toBe(0);
    expect((await clerk("list", "--mine")).out).toContain("退回");
    expect((await clerk("edit", id, "trainees=91", "--submit")).out).toContain("现在是待审。\n");
    const own = await clerk("approve", id);
    expect([own.exit, own.err]).toEqual([9, expect.stringContaining("您的角色不能审核通过")]);
    expect((await reviewer("approve", "--all", "--year", "2023")).out).toContain("现在是已审");
    const shown = await clerk("show", id);
    expect(shown.out).toContain("状态：已审，第 1 版，reviewer 审\n");
    expect(shown.out).toContain("参训数：91\n");
    expect(shown.out.split("经过：\n")[1]).toMatch(/登记[^]*提交[^]*退回[^]*修改[^]*通过/);
    const again = await clerk("withdraw", id);
    expect([again.exit, again.err]).toEqual([
      10,
      expect.stringContaining("现在是“已审”，不能这样做；可以：更正、作废"),
    ]);
    expect((await clerk("list", "--year", "2023")).out).toMatch(/2023年10月24日 .* 法规培训班 .*\n共 1 条\n/);
  });

  it("tells each mistake of an import at its place, and keeps nothing", async () => {
    const path = file("wrong.ndjson", { ...course, title: "好的" }, { ...course, org: "999999" }, { kind: "none" });
    const ran = await clerk("import", path);
    expect([ran.exit, ran.out]).toEqual([1, expect.stringContaining("有 2 条不能记入，所以什么也没有记入")]);
    expect(ran.out).toContain(`${path}:2  org`);
    const kept = await clerk("import", path, "--skip-invalid");
    expect([kept.exit, kept.out]).toEqual([1, expect.stringContaining("已导入，待审：新记 1 条；有 2 条没有记入")]);
  });

  it("says what units say, and what is settled", async () => {
    expect((await clerk("declare", "nil", "--org", "451499", "--period", "2023-05")).exit).toBe(0);
    const { out } = await officer("completeness", "--year", "2023", "--org", "451499");
    expect(out).toMatch(/××县民宗局 .* 零 /);
    expect((await operator("settings")).out).toMatch(/review +审核方式 +four-eyes/);
    expect((await operator("settings", "dueDay", "5")).out).toContain("现在是 5");
    expect((await clerk("settings")).exit).toBe(9);
  });

  it("answers of what is elsewhere as of what is not there", async () => {
    const ran = await as("stranger")("list", "--org", "999999");
    expect(ran.exit).toBe(7);
    const none = await clerk("show", "018b5fa1-9c00-75c5-8f3c-1cbf3cbf6f3a");
    expect([none.exit, none.err]).toEqual([7, "没有这个台账条目：018b5fa1-9c00-75c5-8f3c-1cbf3cbf6f3a\n"]);
  });

  it("says which commands need the ledger itself", async () => {
    for (const name of ["rebuild", "backup", "init"]) {
      const ran = await clerk(name);
      expect([ran.exit, ran.err]).toEqual([
        2,
        expect.stringContaining(`请在存放台账的机器上运行：taizhang ${name} --ledger 台账文件`),
      ]);
    }
  });
});

describe("signing in", () => {
  const at = desk({ activities: standard, fetch: ask, env: { TAIZHANG_SERVER: BASE } });

  it("asks for the password without showing it, and forgets the session when one signs out", async () => {
    const before = await at.run(["list"]);
    expect([before.exit, before.err]).toEqual([2, expect.stringContaining(`taizhang login 登录名 --server ${BASE}`)]);
    const wrong = await at.run(["login", "clerk"], { screen: true, answers: ["wrong words"] });
    expect(wrong.exit).toBe(9);
    const ran = await at.run(["login", "clerk"], { screen: true, answers: [PASSWORD] });
    expect([ran.exit, ran.out]).toEqual([0, expect.stringContaining(`已登录 ${BASE}：clerk`)]);
    expect(ran.err).toBe("clerk 的密码（不显示）：");
    expect((await at.run(["list", "--mine"])).exit).toBe(0);
    expect((await at.run(["import", file("own.ndjson", { ...course, title: "登录后记的" })])).exit).toBe(0);
    expect((await at.run(["logout"])).out).toBe(`已退出 ${BASE}：clerk。\n`);
    expect((await at.run(["list"])).exit).toBe(2);
  });

  it.each([
    ["http://ledger.example", "不加密"],
    ["ledger.example", "请写成 https://"],
    ["https://ledger.example/api", "请写成 https://"],
  ])("does not send a password to %s", async (server, words) => {
    const ran = await at.run(["login", "clerk", "--server", server], { screen: true, answers: [PASSWORD] });
    expect([ran.exit, ran.err]).toEqual([2, expect.stringContaining(words)]);
  });

  it("says so when nothing of ours answers", async () => {
    const away = desk({ fetch: () => Promise.reject(new TypeError("fetch failed")), env: { TAIZHANG_TOKEN: "tzt_x" } });
    const ran = await away.run(["list", "--server", BASE]);
    expect([ran.exit, ran.err]).toEqual([11, "连不上服务，请核对网址和网络\n"]);
  });

  it("keeps sessions where nobody else may read them", () => {
    const kept = credentialsIn({ XDG_CONFIG_HOME: folder });
    expect(kept.read(BASE)).toBeUndefined();
    kept.write(BASE, { login: "clerk", session: "secret" });
    expect(statSync(join(folder, "taizhang", "services.json")).mode & 0o777).toBe(0o600);
    expect(kept.read(BASE)).toEqual({ login: "clerk", session: "secret" });
    kept.write(BASE, undefined);
    expect(kept.read(BASE)).toBeUndefined();
  });
});
