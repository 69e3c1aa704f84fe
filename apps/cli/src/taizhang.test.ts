/** The command line: help in two languages, mistakes answered with advice, machines answered in JSON. */
import { describe, expect, it } from "vitest";
import { desk } from "../test/desk.ts";

const english = { env: { LANG: "en_US.UTF-8" } };

describe("help", () => {
  it("speaks Chinese throughout", async () => {
    const { out, exit } = await desk().run(["--help"]);
    expect(exit).toBe(0);
    expect(out).toContain("用法： taizhang [选项] [命令]");
    expect(out).toContain("import [选项] <文件...>");
    expect(out).toMatch(/退出码：\n {2}0 +完成\n {2}1 +资料有错/);
    expect(out).not.toMatch(/Usage|Options|Commands|\[options\]|display help|default:|choices/);
  });

  it("speaks English where the locale or --lang asks for it", async () => {
    for (const { out } of [await desk(english).run(["--help"]), await desk().run(["--lang", "en", "--help"])]) {
      expect(out).toContain("Usage: taizhang [options] [command]");
      expect(out).toContain("Exit codes:");
      expect(out).not.toMatch(/[\u4e00-\u9fff]/);
    }
  });

  it("speaks Chinese where --lang asks for it in an English locale", async () => {
    expect((await desk(english).run(["--lang=zh", "--help"])).out).toContain("用法");
  });

  it.each([
    "init",
    "import",
    "sheet",
    "add",
    "list",
    "check",
    "report",
    "why",
    "audit",
    "rebuild",
    "backup",
    "restore",
    "activities",
    "completion",
  ])("tells of %s in both languages, with an example", async (command) => {
    const chinese = await desk().run([command, "--help"]);
    expect(chinese.out).toMatch(
      new RegExp(`用法： taizhang ${command}[\\s\\S]*通用选项：[\\s\\S]*例：\\n {2}.*taizhang ${command}`),
    );
    expect(chinese.out).not.toMatch(/Usage|Options|Arguments|\[options\]|choices/);
    expect((await desk().run([command, "--help", "--lang", "en"])).out).toContain("Global Options:");
  });

  it("shows the version", async () => {
    expect((await desk().run(["--version"])).out).toBe("1.2.3\n");
  });

  it("is shown on the error stream to who gives no command", async () => {
    const { exit, out, err } = await desk().run([]);
    expect([exit, out]).toEqual([2, ""]);
    expect(err).toContain("用法");
    expect((await desk().run(["--json"])).json()).toMatchObject({ error: { code: "usage" } });
  });
});

describe("a wrong command line", () => {
  it.each([
    [["repot"], "没有 repot 这个命令（是不是 report ？）", "unknown command 'repot' (Did you mean report?)"],
    [
      ["report", "--yaer", "2023"],
      "没有 --yaer 这个选项（是不是 --year ？）",
      "unknown option '--yaer' (Did you mean --year?)",
    ],
    [["report"], "缺少 --year：年度请写四位数，例如 2023", "--year is missing"],
    [["import"], "还缺一项：文件", "missing required argument 'file'"],
    [["why", "a", "b"], "多写了：a, b\n用法见 taizhang why --help", "too many arguments"],
    [["report", "2023"], "多写了：2023；是年度的，请写成 --year 2023", "too many arguments"],
    [["report", "--year"], "--year <年度> 后面要写内容", "option '--year <year>' argument missing"],
    [
      ["report", "--year", "2023", "--format", "ofd"],
      "--format <格式> 不能是“ofd”，可填：md、html、docx、pdf、xlsx、txt、json",
      "Allowed choices are md",
    ],
    [["report", "--year", "23"], "--year “23”不对：年度请写四位数，例如 2023", '--year "23" is wrong'],
    [["report", "--year", "２０２３"], "--year “２０２３”不对：请用半角，写成 2023", '--year "２０２３" is wrong'],
    [["list", "--limit", "0"], "条数请写 1 至 999999 的整数", "a whole number from 1"],
    [["list", "--org", "4514"], "单位代码请写 6、9 或 12 位数字", "a code of 6, 9 or 12 digits"],
    [["report", "--year", "2023", "--date", "2024-02-30"], "日期请写成 2024-01-15", "a day such as 2024-01-15"],
    [["completion", "tcsh"], "没有 tcsh 的补全；可写 bash、zsh、fish", "no completion for tcsh"],
    [["init", "--org", "451499"], "--org 和 --name 要一起写", "--org and --name go together"],
    [["init", "--org", "４５１４９９", "--name", "县"], "--org：单位代码格式不对", "--org"],
  ])("%j", async (args, zh, en) => {
    const at = desk();
    if (args[0] !== "init") await at.opened();
    const chinese = await at.run(args);
    expect(chinese.err).toContain(zh);
    expect([chinese.exit, chinese.out]).toEqual([2, ""]);
    expect((await at.run(args, english)).err).toContain(en);
    const machine = await at.run(["--json", ...args]);
    expect(machine.exit).toBe(2);
    expect(machine.json()).toMatchObject({ error: { code: "usage", exit: 2 } });
  });
});

describe("who and where", () => {
  it("takes the ledger from --ledger, else TAIZHANG_LEDGER, else taizhang.db", async () => {
    const at = desk();
    expect((await at.run(["list"])).err).toContain("没有台账 taizhang.db");
    expect((await at.run(["list"], { env: { TAIZHANG_LEDGER: "a.db" } })).err).toContain("没有台账 a.db");
    expect((await at.run(["list", "--ledger", "b.db"], { env: { TAIZHANG_LEDGER: "a.db" } })).err).toContain("b.db");
  });

  it("takes the recorder from --user, else TAIZHANG_USER, else the system", async () => {
    const at = desk();
    await at.opened();
    await at.run(["add", "org", "code=450000", "name=区"], { env: { TAIZHANG_USER: "wei" } });
    await at.run(["add", "org", "code=450100", "name=市", "--user", "lan"]);
    const { records } = (await at.run(["list", "--kind", "org", "--json"])).json() as {
      records: { recordedBy: string }[];
    };
    expect(records.map(({ recordedBy }) => recordedBy)).toEqual(["wei", "lan", "clerk"]);
  });
});
