import { expect, test } from "vitest";
import { PROFILES } from "./profile.ts";
import { readProfiles, STANDARD_PROFILES } from "./profiles.ts";

const issues = (...written: Parameters<typeof readProfiles>): readonly string[] => {
  const read = readProfiles(...written);
  return read.ok ? [] : read.issues;
};

test("a house that writes none has ours", () => {
  expect(readProfiles()).toEqual({ ok: true, profiles: STANDARD_PROFILES });
});

test("an office's own stand beside ours; a later one may extend one before it, and one of them is the usual one", () => {
  const read = readProfiles(
    {
      本局: { extends: "report", page: { top: "36mm" }, letterhead: { printer: "××县民宗局办公室" } },
      "本局-急件": { extends: "本局", page: { bottom: "34mm" }, letterhead: { mark: "××县民宗局文件" } },
    },
    "本局-急件",
  );
  if (!read.ok) throw new Error(read.issues.join());
  const { byName, usual } = read.profiles;
  expect(Object.keys(byName)).toEqual([...Object.keys(PROFILES), "本局", "本局-急件"]);
  expect(usual).toBe(byName["本局-急件"]);
  expect(usual).toEqual({
    ...PROFILES["report"],
    name: "本局-急件",
    page: { ...PROFILES["report"]?.page, top: 2041, bottom: 1928 },
    letterhead: { printer: "××县民宗局办公室", mark: "××县民宗局文件" },
  });
});

test("every mistake is told at once, by its place and with what is possible", () => {
  const written = {
    本局: { extends: "a4", page: { top: "37px", left: "30cm", tpo: "1mm" }, line: { pitch: 29 } },
    甲: { extends: "乙" },
    乙: { extends: "本局", page: { left: "90mm", right: "90mm" } },
    letter: {},
    "../x": "report",
  };
  expect(issues(written, "丙")).toEqual([
    "profiles.本局.extends 写的是“a4”，只能是 gbt9704、report、letter；依据本单位的另一个版式，要写在那一个后面",
    "profiles.本局.page.top 写的是“37px”，读不懂：单位可写 mm、cm、pt（毫米、厘米、磅），例如 37mm",
    "profiles.本局.page.left 写的是“30cm”，太大或太小：可写 0mm 到 100mm，例如 37mm",
    "profiles.本局.page.tpo 没有这一项；可写的有 top、bottom、left、right、footer",
    "profiles.本局.line.pitch 要写带单位的长度，例如 28.95pt",
    "profiles.甲.extends 写的是“乙”，只能是 gbt9704、report、letter、本局；依据本单位的另一个版式，要写在那一个后面",
    "profiles.乙.page 页边太宽，版心里一行不到 10 个字或一页不到 5 行，请改小页边",
    "profiles.letter 是通用版式的名称，请换一个，例如 本局-letter",
    "profiles.../x 的名称要以汉字或字母开头，只用汉字、字母、数字、“-”和“_”，不超过 30 个字",
    "profiles.../x 要写成一项一行的“名称: 值”",
    "profile 写的是“丙”，只能是 gbt9704、report、letter、本局、甲、乙、../x",
  ]);
});

test.each([
  [[], undefined, /^profiles 要写成 \{/],
  ["report", undefined, /^profiles 要写成 \{/],
  [{}, 5, /^profile 只能是 gbt9704、report、letter$/],
  [{}, "toString", /^profile 写的是“toString”，只能是/],
  [{ "2024": {} }, undefined, /^profiles\.2024 的名称要以汉字或字母开头/],
])("%j with %j as the usual one is refused", (profiles, profile, says) => {
  expect(issues(profiles, profile)).toEqual([expect.stringMatching(says)]);
});
