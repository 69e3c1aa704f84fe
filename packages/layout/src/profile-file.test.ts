import { expect, test } from "vitest";
import { lacking, PROFILES } from "./profile.ts";
import { readProfile, writtenProfile } from "./profile-file.ts";

const issues = (written: unknown): readonly string[] => {
  const read = readProfile("本局", written);
  return read.ok ? [] : read.issues;
};

test("single values are laid over the profile it extends", () => {
  const read = readProfile("本局", {
    extends: "report",
    seal: false,
    page: { top: "36mm" },
    line: { pitch: "29磅" },
    type: { body: { font: "仿宋" }, title: { size: "小二" }, caption: { size: "4号" } },
    letterhead: { number: "×民宗发〔2024〕5号", to: "××县人民政府：", signers: ["某某"] },
  });
  if (!read.ok) throw new Error(read.issues.join());
  const { report } = PROFILES;
  expect(read.profile).toEqual({
    ...report,
    name: "本局",
    seal: false,
    page: { ...report?.page, top: 2041 },
    line: { ...report?.line, pitch: 580 },
    type: {
      ...report?.type,
      body: { font: "仿宋", size: 32 },
      title: { font: "方正小标宋简体", size: 36 },
      caption: { font: "黑体", size: 28 },
    },
    letterhead: { number: "×民宗发〔2024〕5号", to: "××县人民政府", signers: ["某某"] },
  });
});

test("an empty file is the default profile", () => {
  expect(readProfile("本局", {})).toEqual({ ok: true, profile: { ...PROFILES["gbt9704"], name: "本局" } });
});

test.each([
  [{ pages: {} }, /^pages 没有这一项；可写的有 extends、seal、page/],
  [{ type: { boddy: {} } }, /^type\.boddy 没有这一项；可写的有 title、body/],
  [{ type: { body: { colour: "red" } } }, /^type\.body\.colour 没有这一项；可写的有 font、size$/],
  [{ page: { top: 37 } }, /^page\.top 要写带单位的长度，例如 37mm$/],
  [{ page: { top: "37" } }, /^page\.top 写的是“37”，读不懂：单位可写 mm、cm、pt（毫米、厘米、磅），例如 37mm$/],
  [{ page: { top: "370cm" } }, /^page\.top 写的是“370cm”，太大或太小：可写 0mm 到 100mm，例如 37mm$/],
  [{ line: { spacing: "1cm" } }, /^line\.spacing .*：可写 -2pt 到 5pt，例如 -0\.25pt$/],
  [{ page: { left: "90mm", right: "90mm" } }, /^page 页边太宽/],
  [
    { type: { body: { size: "大号" } } },
    /^type\.body\.size 写的是“大号”，读不懂：可写 初号 到 小五，或磅数加 pt，例如 3号 或 16pt$/,
  ],
  [{ extends: "a4" }, /^extends 写的是“a4”，只能是 gbt9704、report、letter$/],
  [{ extends: 5 }, /^extends 只能是 gbt9704、report、letter$/],
  [{ seal: "yes" }, /^seal 只能是 true/],
  [{ letterhead: { number: "民宗发[2024]5号" } }, /^letterhead\.number 要写成 机关代字〔2024〕5号/],
  [{ letterhead: { number: "民宗发〔2024〕05号" } }, /不编虚位/],
  [{ letterhead: { printed: "2024年01月05日" } }, /^letterhead\.printed 要写成 2024年1月5日/],
  [{ letterhead: { signers: "某某" } }, /^letterhead\.signers 要写成列表/],
  [{ letterhead: { to: "县\u0007政府" } }, /^letterhead\.to 里有看不见的控制字符/],
  [{ type: { body: { font: 3 } } }, /^type\.body\.font 要写文字$/],
  [{ letterhead: { to: " " } }, /^letterhead\.to 是空的/],
  ["report", /^版式 要写成一项一行/],
  [null, /^版式 要写成一项一行/],
])("%j is refused by field", (written, says) => {
  expect(issues(written)).toEqual([expect.stringMatching(says)]);
});

test("one that may be extended is written as itself, so that lines may be left out", () => {
  const read = readProfile("本局", { extends: "letter", page: { top: "36mm" } });
  if (!read.ok) throw new Error(read.issues.join());
  const bases = { ...PROFILES, 本局: read.profile };
  expect(writtenProfile(read.profile)).toMatchObject({ extends: "letter" });
  expect(writtenProfile(read.profile, bases)).toMatchObject({ extends: "本局" });
  expect(readProfile("本局", { extends: "本局" }, bases)).toEqual(read);
});

test("a form says what it still lacks", () => {
  expect(Object.values(PROFILES).map(lacking)).toEqual([[], ["number", "signers", "to"], ["number", "to"]]);
});

test.each(Object.values(PROFILES))("$name written to a file is read as itself", (profile) => {
  expect(readProfile(profile.name, writtenProfile(profile))).toEqual({ ok: true, profile });
});
