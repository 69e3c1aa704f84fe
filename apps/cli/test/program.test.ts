/** The program as a process over a real ledger file: what only a process can show. */
import { spawn, spawnSync } from "node:child_process";
import { once } from "node:events";
import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { DatabaseSync } from "node:sqlite";
import { afterAll, beforeAll, describe, expect, it } from "vitest";

const main = join(import.meta.dirname, "../src/main.ts");
const folder = mkdtempSync(join(tmpdir(), "taizhang-program-"));
const ledger = join(folder, "ledger.db");
afterAll(() => rmSync(folder, { recursive: true }));

const node = ["--conditions=@taizhang/source", main];
const env = { ...process.env, TAIZHANG_LEDGER: ledger, LC_ALL: "zh_CN.UTF-8", TAIZHANG_USER: "lan" };

function taizhang(...args: string[]) {
  const { status, stdout, stderr } = spawnSync(process.execPath, [...node, ...args], {
    cwd: folder,
    env,
    encoding: "utf8",
  });
  return { exit: status, out: stdout, err: stderr };
}

const seed = join(import.meta.dirname, "../examples/seed-2023");
const files = ["00-orgs", "10-preamble", "20-work", "30-problems", "40-plan"].map((name) => join(seed, `${name}.yaml`));

beforeAll(() => {
  for (const args of [["init"], ["import", ...files]]) {
    const { exit, out, err } = taizhang(...args);
    if (exit !== 0) throw new Error(`taizhang ${args[0]}: ${out}${err}`);
  }
});

describe("the program", () => {
  it("goes from the seed's ledger to a DOCX and answers why", () => {
    const paper = join(folder, "2023.docx");
    expect(taizhang("report", "--year", "2023", "-o", paper)).toMatchObject({ exit: 0, err: "" });
    expect(readFileSync(paper).subarray(0, 2).toString()).toBe("PK");
    const { exit, out } = taizhang("why", "2023/451499/training-course/trainees");
    expect([exit, out]).toEqual([0, expect.stringContaining("合计：约90人次")]);
  });

  it("writes the same bytes twice", () => {
    const papers = ["a.docx", "b.docx"].map((name) => join(folder, name));
    for (const paper of papers) taizhang("report", "--year", "2023", "-o", paper);
    const [a, b] = papers.map((paper) => readFileSync(paper));
    expect(a?.equals(b ?? Buffer.alloc(0))).toBe(true);
  });

  it("waits for another writer only so long, and keeps nothing", () => {
    const other = new DatabaseSync(ledger);
    other.exec("begin immediate");
    const refused = taizhang("add", "org", "code=450200", "name=市");
    other.exec("rollback");
    other.close();
    expect(refused).toMatchObject({ exit: 4, err: expect.stringContaining("正被别的程序写入") as string });
    expect(taizhang("list", "--kind", "org").out).not.toContain("450200");
  });

  it("leaves a ledger of a newer version alone", () => {
    const newer = join(folder, "newer.db");
    writeFileSync(newer, readFileSync(ledger));
    const database = new DatabaseSync(newer);
    database.exec("pragma user_version = 99");
    database.close();
    const before = readFileSync(newer);
    expect(taizhang("list", "--ledger", newer)).toMatchObject({
      exit: 5,
      err: expect.stringContaining("格式 99") as string,
    });
    expect(readFileSync(newer).equals(before)).toBe(true);
  });

  it("says what is no ledger", () => {
    const text = join(folder, "text.db");
    writeFileSync(text, "不是台账\n".repeat(100));
    expect(taizhang("list", "--ledger", text)).toMatchObject({
      exit: 6,
      err: expect.stringContaining("不能用") as string,
    });
    expect(taizhang("list", "--ledger", join(folder, "none.db")).exit).toBe(3);
    expect(existsSync(join(folder, "none.db"))).toBe(false);
  });

  it("lists an entry whose stored text was damaged, and reports without it", () => {
    const damaged = join(folder, "damaged.db");
    spawnSync(process.execPath, [...node, "init", "--ledger", damaged], { env });
    spawnSync(process.execPath, [...node, "import", ...files, "--ledger", damaged], { env });
    const database = new DatabaseSync(damaged);
    const triggers = database.prepare("select name from sqlite_master where type = 'trigger'").all() as {
      name: string;
    }[];
    for (const { name } of triggers) database.exec(`drop trigger "${name}"`);
    const tables = database
      .prepare(
        "select m.name as name from sqlite_master m join pragma_table_info(m.name) c where m.type = 'table' and c.name = 'body'",
      )
      .all() as { name: string }[];
    for (const { name } of tables)
      database.exec(`update "${name}" set body = '{"id":' where body like '%"training-course"%'`);
    database.close();
    const { exit, out, err } = taizhang("report", "--year", "2023", "--ledger", damaged);
    expect([exit, err]).toEqual([0, expect.stringContaining("有 1 条读不出")]);
    expect(out).toContain("不是完整的 JSON");
    expect(out).not.toContain("约90人");
    expect(taizhang("check", "--year", "2023", "--ledger", damaged).exit).toBe(1);
  });

  it("ends quietly when nobody reads on", async () => {
    const child = spawn(
      "sh",
      ["-c", `'${process.execPath}' ${node.join(" ")} report --year 2023 --format html | head -c 1`],
      { cwd: folder, env },
    );
    const heard: Buffer[] = [];
    child.stderr.on("data", (chunk: Buffer) => heard.push(chunk));
    await once(child, "close");
    expect(Buffer.concat(heard).toString()).toBe("");
  });

  it("keeps nothing of an import that is interrupted", async () => {
    const child = spawn(process.execPath, [...node, "import", "-"], { cwd: folder, env });
    const entry = (title: string) =>
      `{"kind":"training-course","org":"451499","title":"${title}","when":{"from":"2023"},"entry":{"sessions":1}}\n`;
    const record = Array.from({ length: 1000 }, (_, n) => entry(`中断的培训班${String.fromCodePoint(0x4e00 + n)}`));
    child.stdin.on("error", () => undefined);
    child.stdin.write(record.join(""));
    await new Promise((resolve) => setTimeout(resolve, 2500));
    child.kill("SIGINT");
    const [code] = (await once(child, "close")) as [number];
    expect(code).toBe(130);
    expect(taizhang("list", "--limit", "9").out).not.toContain("中断的培训班");
  });
});
