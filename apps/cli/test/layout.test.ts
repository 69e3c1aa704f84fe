/** The layout of papers, from the command line: profiles chosen, written down, and checked on our own papers. */
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { PROFILES } from "@taizhang/layout";
import { convertAll, present } from "@taizhang/libreoffice";
import { unzipSync } from "fflate";
import { extractText } from "unpdf";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { desk, entryOf, lines } from "./desk.ts";

const folder = mkdtempSync(join(tmpdir(), "taizhang-layout-"));
afterAll(() => rmSync(folder, { recursive: true }));

const at = desk();
beforeAll(async () => {
  await at.opened();
  await at.run(["import", "-"], { stdin: lines(entryOf(), entryOf({ title: "业务培训班" })) });
});

const file = (name: string): string => join(folder, name);
const HEAD = ["--number", "×民宗发〔2024〕5号", "--to", "××县人民政府", "--signer", "甲某某", "--copy", "县委统战部"];
const write = (name: string, ...args: string[]) => at.run(["report", "--year", "2023", "-o", file(name), ...args]);
const check = (name: string, ...args: string[]) => at.run(["layout", "check", file(name), ...args]);

describe("our own papers", () => {
  it.each(Object.keys(PROFILES))("keep to %s", async (profile) => {
    expect((await write(`${profile}.docx`, "--profile", profile, ...HEAD)).exit).toBe(0);
    const { exit, out } = await check(`${profile}.docx`, "--profile", profile);
    expect([exit, out]).toEqual([0, `${file(`${profile}.docx`)} 按版式 ${profile} 核对：合乎版式。\n`]);
  });

  it.skipIf(!present())(
    "keep to it when LibreOffice has saved them",
    async () => {
      const names = Object.keys(PROFILES);
      const saved = await convertAll(
        names.map((name) => readFileSync(file(`${name}.docx`))),
        "docx",
        "docx",
      );
      for (const [index, name] of names.entries()) {
        writeFileSync(file(`${name}-saved.docx`), saved[index] ?? "");
        expect(await check(`${name}-saved.docx`, "--profile", name, "--json").then(({ json }) => json())).toMatchObject(
          {
            keeps: true,
            findings: [],
          },
        );
      }
    },
    120_000,
  );
});

describe("layout check", () => {
  it("names what must be put right, by clause, and ends with 1", async () => {
    await write("sealed.docx", "--profile", "report", ...HEAD);
    const plain = ["--profile", "gbt9704"];
    const { exit, out } = await check("sealed.docx", ...plain);
    expect(exit).toBe(1);
    expect(out).toMatch(/^必须改正：\n {2}第\d+段“2023年12月31日”：.*请改：.*（GB\/T 9704—2012 7\.3\.5\.2）\n/);
    expect((await check("sealed.docx", ...plain, "--json")).json()).toMatchObject({
      profile: "gbt9704",
      keeps: false,
      findings: expect.arrayContaining([
        expect.objectContaining({ code: "signature", severity: "error", clause: "7.3.5.2" }),
      ]),
    });
  });

  it("goes by the layout the paper was made after", async () => {
    await write("letter.docx", "--profile", "letter", ...HEAD);
    expect(await check("letter.docx")).toMatchObject({
      exit: 0,
      err: "",
      out: expect.stringContaining("按版式 letter "),
    });
  });

  it.each([
    ["text", "只是文字", /：这不是 Word（.docx）/],
    ["nothing", undefined, /没有这个文件/],
  ])("refuses %s in words", async (name, content, says) => {
    if (content !== undefined) writeFileSync(file(`${name}.docx`), content);
    const { exit, err } = await check(`${name}.docx`);
    expect([exit, err]).toEqual([2, expect.stringMatching(says)]);
  });
});

describe("the layouts of a house", () => {
  const config = (name: string, source: string): readonly string[] => {
    writeFileSync(file(name), source);
    return ["--config", file(name)];
  };
  const HOUSE = config(
    "taizhang.config.ts",
    `export default {
      profiles: {
        本局: { extends: "report", page: { left: "30mm", right: "24mm" }, letterhead: { mark: "××县民族宗教事务局文件" } },
        "本局-函": { extends: "letter", seal: false },
      },
      profile: "本局",
    };`,
  );

  it("are taken by name, and one of them when none is named; papers are checked against the one they were made after", async () => {
    expect((await write("usual.docx", ...HOUSE)).err).toMatch(/^还没有发文字号、签发人、主送机关，/);
    expect((await write("usual.docx", ...HEAD, ...HOUSE)).exit).toBe(0);
    expect(await check("usual.docx", ...HOUSE)).toMatchObject({
      exit: 0,
      out: expect.stringContaining("按版式 本局 "),
    });
    expect((await check("usual.docx", ...HOUSE, "--profile", "report")).out).toContain("订口（左边距） 30 mm");
    await write("named.docx", "--profile", "本局-函", ...HEAD, ...HOUSE);
    expect(await check("named.docx", ...HOUSE)).toMatchObject({
      exit: 0,
      out: expect.stringContaining("按版式 本局-函 "),
    });
    await write("plain.docx", "--profile", "gbt9704", ...HOUSE);
    expect(await check("plain.docx", ...HOUSE)).toMatchObject({
      exit: 0,
      out: expect.stringContaining("按版式 gbt9704 "),
    });
  });

  it("are set as PDF too", async () => {
    expect((await write("usual.pdf", ...HEAD, ...HOUSE)).exit).toBe(0);
    const { text } = await extractText(new Uint8Array(readFileSync(file("usual.pdf"))), { mergePages: true });
    expect(text.replaceAll(/\s/g, "")).toContain("××县民族宗教事务局文件");
  });

  it("are not known elsewhere, which is told", async () => {
    await write("usual.docx", ...HEAD, ...HOUSE);
    const { err, out } = await check("usual.docx");
    expect(err).toBe(
      "这份文件是按版式“本局”写的，这里没有这个版式，按 gbt9704 核对；要按别的核对，请用 --profile 写明\n",
    );
    expect(out).toContain("按版式 gbt9704 核对");
    expect((await check("usual.docx", "--profile", "report")).err).toBe("");
  });

  it("are written down and extended in a file, which papers call by its name alone", async () => {
    expect((await at.run(["layout", ...HOUSE])).out).toMatch(
      /^# 版式 本局：.*（gbt9704、report、letter、本局、本局-函）\nextends: 本局\n/,
    );
    writeFileSync(file("急件.yaml"), "extends: 本局\npage: { left: 32mm, right: 22mm }\n");
    await write("urgent.docx", "--profile", file("急件.yaml"), ...HEAD, ...HOUSE);
    const custom = Buffer.from(unzipSync(readFileSync(file("urgent.docx")))["docProps/custom.xml"] ?? "").toString();
    expect(custom).toContain(">急件.yaml<");
    expect((await check("urgent.docx", "--profile", file("急件.yaml"), ...HOUSE)).exit).toBe(0);
    expect((await check("urgent.docx", "--profile", "本局", ...HOUSE)).exit).toBe(1);
  });

  it.each([
    [
      "an unknown name",
      HOUSE,
      ["--profile", "本局函"],
      ["没有版式“本局函”：可用 gbt9704、report、letter、本局、本局-函，"],
    ],
    [
      "a configuration with mistakes",
      config("错.mjs", `export default { profiles: { 甲: { extends: "乙", page: { top: "37px" } } }, profile: "丙" };`),
      [],
      [
        "profiles.甲.extends 写的是“乙”，只能是 gbt9704",
        "profiles.甲.page.top 写的是“37px”",
        "profile 写的是“丙”，只能是",
      ],
    ],
  ])("are refused for %s, all at once", async (_, house, args, says) => {
    const { exit, err } = await write("x.docx", ...house, ...args);
    expect(exit).toBe(2);
    for (const each of says) expect(err).toContain(each);
  });
});

describe("a profile", () => {
  it("is written down, changed and used", async () => {
    const path = file("本局.yaml");
    expect((await at.run(["layout", "report", "-o", path])).exit).toBe(0);
    writeFileSync(
      path,
      readFileSync(path, "utf8").replace("spacing: -0.25pt", "spacing: 0pt").replace("font: 仿宋_GB2312", "font: 仿宋"),
    );
    expect((await write("own.docx", "--profile", path, ...HEAD)).exit).toBe(0);
    expect((await check("own.docx", "--profile", path)).exit).toBe(0);
    expect((await check("own.docx", "--profile", "report")).out).toMatch(/每行 27 字；.*（GB\/T 9704—2012 5\.2\.3）/);
  });

  it.each([
    ["extends: report\npage: { tpo: 37mm }\n", "page.tpo 没有这一项；可写的有 top、bottom"],
    ["page: { top: 37 }\n", "page.top 要写带单位的长度"],
    ["page: [\n", "本局-错.yaml:"],
    ["- extends: report\n- extends: letter\n", "只能有一个版式"],
  ])("that is wrong is named by field: %j", async (content, says) => {
    writeFileSync(file("本局-错.yaml"), content);
    const { exit, err } = await write("x.docx", "--profile", file("本局-错.yaml"));
    expect([exit, err]).toEqual([2, expect.stringContaining(says)]);
  });

  it.each([
    [["--profile", "a4"], "没有版式“a4”：可用 gbt9704、report、letter"],
    [["--number", "×民宗发[2024]5号"], "letterhead.number 要写成 机关代字〔2024〕5号"],
    [["--format", "md", "--profile", "report"], "--profile 只用于 DOCX 和 PDF"],
    [["--format", "md", "--signer", "甲某某"], "--signer 只用于 DOCX 和 PDF"],
  ])("%j is refused", async (args, says) => {
    const { exit, err } = await at.run([
      "report",
      "--year",
      "2023",
      ...args,
      ...(args.includes("--format") ? [] : ["-o", file("y.docx")]),
    ]);
    expect([exit, err]).toEqual([2, expect.stringContaining(says)]);
  });

  it("says what a formal paper still lacks, and who signed stands on the paper alone", async () => {
    expect((await write("draft.docx", "--profile", "report")).err).toMatch(/^还没有发文字号、签发人、主送机关，/);
    const { out, err } = await write("signed.docx", "--profile", "report", ...HEAD, "--json");
    expect(out + err).not.toContain("甲某某");
    const holding = Object.entries(unzipSync(readFileSync(file("signed.docx")))).filter(([, bytes]) =>
      Buffer.from(bytes).toString().includes("甲某某"),
    );
    expect(holding.map(([name]) => name)).toEqual(["word/document.xml"]);
  });
});
