/** Accounts and tokens kept from the command line, over a real ledger file. */
import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { sessionOf, signIn, type Accounts, type Secrets } from "@taizhang/engine";
import { Effect } from "effect";
import { afterAll, beforeEach, describe, expect, it } from "vitest";
import { ports } from "../src/layers.ts";
import { desk } from "./desk.ts";

const folder = mkdtempSync(join(tmpdir(), "taizhang-accounts-"));
afterAll(() => rmSync(folder, { recursive: true }));

const PASSWORD = "many quiet rivers";

let ledger = "";
let count = 0;
const at = desk({ ports });
const taizhang = (...args: string[]) => at.run([...args, "--ledger", ledger], { stdin: `${PASSWORD}\n` });
const typing = (answers: readonly (string | undefined)[], ...args: string[]) =>
  at.run([...args, "--ledger", ledger], { screen: true, answers });

const inside = <A, E>(use: Effect.Effect<A, E, Accounts | Secrets>): Promise<A> =>
  Effect.runPromise(Effect.provide(use, ports.accounts(ledger)));

beforeEach(async () => {
  ledger = join(folder, `${(count += 1)}.db`);
  await taizhang("init", "--org", "451499", "--name", "××县民宗局");
});

const add = (login: string, ...more: string[]) => taizhang("user", "add", login, ...more, "--password-file", "-");

describe("taizhang user", () => {
  it("adds the first account, whose password is asked for twice and not shown", async () => {
    const ran = await typing([PASSWORD, PASSWORD], "user", "add", "--role", "officer", "--org", "451499", "xianju.ban");
    expect(ran).toMatchObject({ exit: 0, out: "已添加账号 xianju.ban：签发人（451499）。\n" });
    expect(ran.err).toBe("xianju.ban 的新密码（至少 10 个字，不显示）：再输一遍：");
    const { principal } = await inside(signIn({ login: "xianju.ban", password: PASSWORD }));
    expect(principal.grants).toEqual([{ role: "officer", org: "451499" }]);
  });

  it("takes the password from a file, and several roles", async () => {
    const file = join(folder, "password.txt");
    writeFileSync(file, `${PASSWORD}\r\n`);
    const args = ["--role", "clerk", "--role", "reviewer", "--password-file", file];
    expect((await taizhang("user", "add", "duban", ...args)).out).toBe(
      "已添加账号 duban：填报员（451499）、审核员（451499）。\n",
    );
    await inside(signIn({ login: "duban", password: PASSWORD }));
    expect((await taizhang("user", "list", "--json")).json()).toMatchObject({
      users: [{ login: "duban", disabled: false, grants: [{ role: "clerk" }, { role: "reviewer" }] }],
    });
  });

  it("says so when a unit is not registered, and adds all the same", async () => {
    const { exit, err } = await add("zhen", "--role", "clerk", "--org", "451498");
    expect([exit, err]).toEqual([0, expect.stringContaining("还没有单位 451498")]);
  });

  it.each([
    [["user", "add", "wang"], 2, "请写明角色"],
    [["user", "add", "--role", "clerk"], 2, "还要写登录名"],
    [["user", "add", "wang", "--role", "boss"], 2, "没有 boss 这个角色"],
    [["user", "add", "wang", "--role", "clerk", "--org", "12"], 2, "单位代码"],
    [["user", "add", "wang", "--role", "clerk"], 2, "--password-file"],
    [["user", "add", "王某", "--role", "clerk", "--password-file", "-"], 1, "小写字母"],
    [["user", "add", "anonymous", "--role", "clerk", "--password-file", "-"], 1, "程序自己用的名字"],
    [["user", "look"], 2, "user 后面写 add、list、grant"],
    [["user", "grant", "nobody", "--role", "clerk"], 7, "没有这个账号：nobody"],
    [["user", "disable", "nobody"], 7, "没有这个账号：nobody"],
    [["user", "password", "nobody", "--password-file", "-"], 7, "没有这个账号：nobody"],
    [["token", "issue", "nobody", "--label", "daoshu"], 7, "没有这个账号：nobody"],
    [["token", "issue", "nobody"], 2, "缺少 --label"],
    [["token", "revoke", "none"], 7, "没有这个令牌：none"],
  ])("answers %j with exit %i and what to do", async (args, exit, words) => {
    const ran = await taizhang(...args);
    expect([ran.exit, ran.err]).toEqual([exit, expect.stringContaining(words)]);
    expect((await taizhang("user", "list")).out).toContain("还没有账号");
  });

  it("keeps nothing when the two passwords differ, one is weak, or nobody answers", async () => {
    const asked = (...answers: (string | undefined)[]) => typing(answers, "user", "add", "wang", "--role", "clerk");
    expect(await asked(PASSWORD, "other words")).toMatchObject({
      exit: 2,
      err: expect.stringContaining("不一样") as string,
    });
    expect(await asked("short", "short")).toMatchObject({
      exit: 1,
      err: expect.stringContaining("至少要 10 个字") as string,
    });
    expect(await asked(undefined)).toMatchObject({ exit: 130 });
    expect((await taizhang("user", "list")).out).toContain("还没有账号");
  });

  it("never gives a login twice", async () => {
    await add("wang", "--role", "clerk");
    expect(await add("wang", "--role", "officer")).toMatchObject({
      exit: 10,
      err: expect.stringContaining("已经有人用") as string,
    });
  });

  it("grants, revokes, disables, enables and changes passwords, ending sessions", async () => {
    await add("wang", "--role", "clerk");
    const enter = (password = PASSWORD) => inside(signIn({ login: "wang", password }));
    const { secret } = await enter();
    expect((await taizhang("user", "grant", "wang", "--role", "clerk")).out).toContain("没有改动");
    expect((await inside(sessionOf(secret))).login).toBe("wang");
    expect((await taizhang("user", "grant", "wang", "--role", "reviewer")).out).toContain(
      "已授予 wang：审核员（451499）",
    );
    expect((await inside(sessionOf(secret))).login).toBe("anonymous");
    expect((await taizhang("user", "revoke", "wang", "--role", "clerk")).exit).toBe(0);
    expect((await enter()).principal.grants).toEqual([{ role: "reviewer", org: "451499" }]);
    expect((await taizhang("user", "disable", "wang")).out).toContain("已停用 wang");
    await expect(enter()).rejects.toMatchObject({ why: "credentials" });
    expect((await taizhang("user", "list")).out).toMatch(/wang +停用/);
    await taizhang("user", "enable", "wang");
    await at.run(["user", "password", "wang", "--password-file", "-", "--ledger", ledger], {
      stdin: "quite other words",
    });
    await enter("quite other words");
    const verified = await taizhang("audit", "verify", "--json");
    expect(verified.json()).toMatchObject({ sound: true, events: 8 });
    expect((await taizhang("rebuild", "--verify")).exit).toBe(0);
  });
});

describe("taizhang token", () => {
  it("issues one that is shown once and kept nowhere, and revokes it", async () => {
    await add("wang", "--role", "clerk", "--role", "reviewer");
    const args = ["--label", "weekly-report", "--role", "clerk", "--org", "451499001", "--until", "2099-12-31"];
    const issued = (await taizhang("token", "issue", "wang", ...args)).out;
    const [secret = ""] = issued.split("\n");
    expect(secret).toMatch(/^tzt_[\w-]{43}$/);
    expect(issued).toContain("权限填报员（451499001），到 2099-12-31）");
    const held = await inside(sessionOf(secret));
    expect(held).toEqual({ login: "wang", door: "token", grants: [{ role: "clerk", org: "451499001" }] });
    const listed = await taizhang("token", "list");
    expect(listed.out).toMatch(/[0-9a-f]{12} +wang +weekly-report .* 到 2099-12-31 +填报员（451499001）/);
    expect(listed.out + (await taizhang("token", "list", "wang", "--json")).out).not.toContain(secret.slice(4));
    const files = readdirSync(folder).map((name) => readFileSync(join(folder, name)));
    expect(files.filter((file) => file.includes(secret.slice(4)))).toEqual([]);
    const id = /编号 (\w+)/.exec(issued)?.[1] ?? "";
    expect((await taizhang("token", "revoke", id)).out).toContain(`已收回令牌 ${id}`);
    expect((await inside(sessionOf(secret))).login).toBe("anonymous");
    expect((await taizhang("token", "list")).out).toContain("没有令牌");
  });

  it.each([
    [["--role", "officer"], "不能超过 wang 自己的"],
    [["--until", "2001-01-01"], "到期时间已经过了"],
    [["--label", "每周报表"], "小写字母"],
  ])("refuses one with %j", async (more, words) => {
    await add("wang", "--role", "clerk");
    const ran = await taizhang("token", "issue", "wang", "--label", "daoshu", ...more);
    expect([ran.exit, ran.err]).toEqual([1, expect.stringContaining(words)]);
  });
});
