/** An edited paper at the command line: what is said, to people and machines, and how the program ends. */
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { strFromU8, strToU8, unzipSync, zipSync } from "fflate";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { course } from "../../test/course.ts";
import { desk, entryOf, lines } from "../../test/desk.ts";

const folder = mkdtempSync(join(tmpdir(), "taizhang-check-back-"));
afterAll(() => rmSync(folder, { recursive: true }));

const paper = join(folder, "总结.docx");
const at = desk();

beforeAll(async () => {
  await at.opened();
  await at.run(["import", "-"], { stdin: lines(entryOf({ highlight: true }), entryOf({ title: "业务培训班" })) });
  await at.run(["report", "--year", "2023", "-o", paper]);
});

/** The paper with one part edited, under another name. */
function edit(name: string, part: string, how: (xml: string) => string): string {
  const path = join(folder, name);
  const parts = unzipSync(readFileSync(paper));
  parts[part] = strToU8(how(strFromU8(parts[part] ?? new Uint8Array())));
  writeFileSync(path, zipSync(parts));
  return path;
}

const BODY = "word/document.xml";

describe("report check", () => {
  it("has nothing to say of the paper as it was written", async () => {
    expect(await at.run(["report", "check", paper])).toMatchObject({
      exit: 0,
      out: expect.stringContaining("与台账写出的一字不差。") as string,
    });
  });

  it("names a changed number with the entries behind it, and ends with 1", async () => {
    const path = edit("改.docx", BODY, (xml) => xml.replaceAll("<w:t>180</w:t>", "<w:t>200</w:t>"));
    const { exit, out } = await at.run(["report", "check", path]);
    expect(exit).toBe(1);
    expect(out).toContain("数被改动：180人次 → 200人次；台账是 180人次");
    expect(out).toContain("政策法规培训班　90人次（clerk 记，clerk 审）");
    expect(out).toContain("来历：taizhang why 2023/451499/course/trainees");
    const { json } = await at.run(["report", "check", path, "--json"]);
    expect(json()).toMatchObject({
      org: "451499",
      year: 2023,
      agrees: false,
      findings: expect.arrayContaining([
        expect.objectContaining({
          code: "figure-changed",
          from: "180人次",
          to: "200人次",
          entries: expect.any(Array) as unknown,
        }),
      ]) as unknown,
    });
  });

  it("names a bar of a chart that was made longer, with the entries behind it, at its figure", async () => {
    const two = desk({ activities: [course, { ...course, kind: "talk", title: "宣讲" }] });
    await two.opened();
    await two.run(["import", "-"], { stdin: lines(entryOf(), entryOf({ kind: "talk" })) });
    const charted = join(folder, "图.docx");
    await two.run(["report", "--year", "2023", "-o", charted]);
    const parts = unzipSync(readFileSync(charted));
    const chart = "word/charts/chart1.xml";
    parts[chart] = strToU8(strFromU8(parts[chart] ?? new Uint8Array()).replace(/(<c:val>.*?<c:v>)1</s, "$17<"));
    const path = join(folder, "图改.docx");
    writeFileSync(path, zipSync(parts));
    const { exit, json } = await two.run(["report", "check", path, "--json"]);
    expect(exit).toBe(1);
    expect(json()).toMatchObject({
      agrees: false,
      findings: [
        {
          code: "bar-changed",
          to: "7",
          says: expect.stringMatching(/^图中的数被改动：1.+ → 7；台账是 1/) as string,
          entries: [{ kind: "course" }],
        },
      ],
    });
    const copy = join(folder, "图批注.docx");
    await two.run(["report", "check", path, "--annotate", copy]);
    expect(strFromU8(unzipSync(readFileSync(copy))["word/comments.xml"] ?? new Uint8Array())).toContain(
      "图中的数被改动",
    );
  });

  it("ends with 0 when only words were changed, and writes a copy with comments", async () => {
    const path = edit("写.docx", BODY, (xml) => xml.replace("全年举办培训班", "一年来共举办培训班"));
    const copy = join(folder, "批注.docx");
    const { exit, out, err } = await at.run(["report", "check", path, "--annotate", copy]);
    expect([exit, err]).toEqual([0, `已写入带批注的 ${copy}\n`]);
    expect(out).toContain("数都与台账相符。");
    expect(strFromU8(unzipSync(readFileSync(copy))["word/comments.xml"] ?? new Uint8Array())).toContain("台账核对");
  });

  it("takes the head and foot of a formal paper for what they are", async () => {
    const formal = join(folder, "上行.docx");
    await at.run(["report", "--year", "2023", "--profile", "report", "--to", "××县人民政府", "-o", formal]);
    expect((await at.run(["report", "check", formal])).out).toContain("与台账写出的一字不差。");
  });

  it("says how far the ledger has moved on since", async () => {
    const later = desk();
    await later.opened();
    await later.run(["import", "-"], { stdin: lines(entryOf({ highlight: true })) });
    const { out } = await later.run(["report", "check", paper]);
    expect(out).toContain("此件写出后，台账有 3 项数字变化。");
  });

  it("does not write the copy over the paper", async () => {
    expect(await at.run(["report", "check", paper, "--annotate", paper])).toMatchObject({
      exit: 2,
      err: expect.stringContaining("请换一个文件名") as string,
    });
  });

  it.each([
    ["another ledger's", "docProps/custom.xml", (xml: string) => xml.replace("451499", "451488"), "没有这个单位"],
    ["not ours", "docProps/custom.xml", (xml: string) => xml.replaceAll("taizhang.", "x."), "年度报告"],
  ])("%s paper is named, or read by its figures", async (name, part, how, says) => {
    const { out, err } = await at.run(["report", "check", edit(`${name}.docx`, part, how)]);
    expect(out + err).toContain(says);
  });

  it.each([
    ["text", "不是台账", "不是 Word（.docx）"],
    ["an old .doc", `\u00D0\u00CF\u0011\u00E0\u00A1\u00B1\u001A\u00E1${"\0".repeat(600)}`, "旧版"],
  ])("%s is refused by name", async (name, content, says) => {
    const path = join(folder, `${name}.docx`);
    writeFileSync(path, Buffer.from(content, name === "text" ? "utf8" : "latin1"));
    expect(await at.run(["report", "check", path])).toMatchObject({
      exit: 2,
      err: expect.stringContaining(says) as string,
    });
  });

  it("a file that is no report of a ledger is named", async () => {
    const parts = unzipSync(readFileSync(paper));
    const path = join(folder, "别的.docx");
    const bare = strToU8(
      strFromU8(parts[BODY] ?? new Uint8Array()).replaceAll(/<w:sdtPr>.*?<\/w:sdtPr>/g, "<w:sdtPr/>"),
    );
    delete parts["customXml/item1.xml"];
    delete parts["docProps/custom.xml"];
    writeFileSync(path, zipSync({ ...parts, [BODY]: bare }));
    expect(await at.run(["report", "check", path])).toMatchObject({
      exit: 2,
      err: expect.stringContaining("不是台账写出的报告") as string,
    });
  });

  it("a file that is not there is named", async () => {
    expect(await at.run(["report", "check", join(folder, "无.docx")])).toMatchObject({
      exit: 2,
      err: expect.stringContaining("没有这个文件") as string,
    });
  });
});
