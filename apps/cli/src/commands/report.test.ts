/** The paper in every format, where it goes, and what may not be. */
import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { extractText } from "unpdf";
import { afterAll, beforeEach, describe, expect, it } from "vitest";
import { desk, entryOf, lines } from "../../test/desk.ts";

const folder = mkdtempSync(join(tmpdir(), "taizhang-report-"));
afterAll(() => rmSync(folder, { recursive: true }));

let at = desk();
beforeEach(async () => {
  at = desk();
  await at.opened();
  await at.run(["import", "-"], { stdin: lines(entryOf(), entryOf({ title: "业务培训班" })) });
});

const write = (...args: string[]) => at.run(["report", "--year", "2023", ...args]);

describe("report", () => {
  it.each([
    ["md", /^# ××县民宗局2023年工作总结/],
    ["html", /^<!doctype html>/],
    ["txt", /全年举办培训班2期/],
    ["json", /^\{\n {2}"type": "document"/],
    ["docx", /^PK/],
    ["pdf", /^%PDF-1.7/],
  ])("prints %s", async (format, begins) => {
    const { exit, out } = await write("--format", format);
    expect(exit).toBe(0);
    expect(out).toMatch(begins);
  });

  it("prints Markdown unless told otherwise, and JSON to machines", async () => {
    expect((await write()).out).toMatch(/^# /);
    expect((await write("--json")).json()).toMatchObject({ type: "document" });
  });

  it.each(["a.md", "a.markdown", "a.html", "a.htm", "a.docx", "a.pdf", "a.txt", "a.json"])(
    "knows the format of %s",
    async (name) => {
      const path = join(folder, name);
      const { exit, out } = await write("-o", path);
      expect([exit, out]).toEqual([0, expect.stringMatching(/^已写入 .* KB）\n$/)]);
      const begins: Readonly<Record<string, string>> = {
        md: "# ",
        markdown: "# ",
        html: "<!",
        htm: "<!",
        docx: "PK",
        pdf: "%PDF",
        txt: "××",
        json: "{",
      };
      expect(readFileSync(path, "utf8").startsWith(begins[name.slice(2)] ?? "?")).toBe(true);
    },
  );

  it.each(["report", "letter"])(
    "sets the head of a %s in PDF, and names who signed on the paper alone",
    async (profile) => {
      const path = join(folder, `${profile}.pdf`);
      const head = [
        "--number",
        "×民宗发〔2024〕5号",
        "--to",
        "××县人民政府",
        "--signer",
        "甲某某",
        "--copy",
        "县委统战部",
      ];
      const { exit, out, err, json } = await write("-o", path, "--profile", profile, ...head, "--json");
      expect([exit, json()]).toEqual([0, expect.objectContaining({ format: "pdf" })]);
      expect(out + err).not.toContain("甲某某");
      const { text } = await extractText(new Uint8Array(readFileSync(path)), { mergePages: true });
      const said = text.replace(/\s/g, "");
      expect(said).toMatch(/×民宗发〔2024〕5号.*××县人民政府：.*抄送：县委统战部。/);
      expect(said.includes("签发人：甲某某")).toBe(profile === "report");
    },
  );

  it("tells machines what it wrote", async () => {
    const path = join(folder, "m.docx");
    expect((await write("-o", path, "--json")).json()).toMatchObject({
      output: path,
      bytes: readFileSync(path).length,
      format: "docx",
      org: "451499",
      faults: [],
      unread: [],
    });
  });

  it("dates the paper as asked", async () => {
    expect((await write("--date", "2024-01-15")).out).toContain("2024年1月15日");
  });

  it.each([
    [["--format", "docx"], { screen: true }, "DOCX 不能打印到屏幕"],
    [["--format", "pdf"], { screen: true }, "PDF 不能打印到屏幕"],
    [["--format", "docx", "--bundled-fonts"], {}, "--bundled-fonts 只用于 PDF"],
    [["--format", "docx", "-o", "x.md"], {}, "与文件名 x.md 不一致"],
    [["--json", "--format", "md"], {}, "--json 打印的是 JSON"],
    [["-o", "taizhang.db"], {}, "是台账本身"],
    [["-o", join(folder, "none", "x.md")], {}, "没有这个文件夹"],
    [["-o", folder], {}, "这是文件夹"],
  ])("refuses %j", async (args, sitting, words) => {
    const { exit, out, err } = await at.run(["report", "--year", "2023", ...args], sitting);
    expect(exit).toBe(2);
    expect(out + err).toContain(words);
  });

  it("leaves the old file as it was, and nothing beside it, when it cannot write", async () => {
    const path = join(folder, "kept.md");
    writeFileSync(path, "old");
    await at.run(["report", "--year", "2023", "--org", "450000", "-o", path]);
    expect(readFileSync(path, "utf8")).toBe("old");
    expect(readdirSync(folder).filter((name) => name.endsWith(".tmp"))).toEqual([]);
  });

  it("says when there is nothing to report of", async () => {
    const { exit, err } = await at.run(["report", "--year", "2021"]);
    expect([exit, err]).toEqual([0, "××县民宗局的台账里没有 2021 年的条目，报告里还没有数\n"]);
  });

  it("names near organisations", async () => {
    const { exit, err } = await write("--org", "451498");
    expect([exit, err]).toEqual([7, "没有这个单位：451498；相近的有：\n  451499\n"]);
  });

  it("asks for an organisation where there is none", async () => {
    const empty = desk();
    await empty.run(["init"]);
    expect((await empty.run(["report", "--year", "2023"])).err).toContain(
      "台账里还没有单位；请先登记：taizhang add org",
    );
  });

  it("writes any answer to a file", async () => {
    const path = join(folder, "list.json");
    await at.run(["list", "--json", "-o", path]);
    expect(JSON.parse(readFileSync(path, "utf8"))).toMatchObject({ more: false });
    expect(existsSync(path)).toBe(true);
  });
});
