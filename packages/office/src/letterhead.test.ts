import { date, document, paragraph, signature, text } from "@taizhang/document";
import { gbt9704, letter, report, type Profile } from "@taizhang/layout";
import { expect, test } from "vitest";
import { all, first, parsed, parts, val, words, type Element } from "../test/reading.ts";
import { renderDocx } from "./docx.ts";

const paper = document("总结", { org: "某某县民宗局", orgCode: "451499", year: 2023, lang: "zh-CN" }, [
  paragraph(text("完。")),
  signature("某某县民宗局", date("2024-01-05", "2024-01-05", "2024年1月5日")),
]);
const letterhead = {
  number: "×民宗发〔2024〕5号",
  to: "某某市民宗委",
  signers: ["甲某某", "乙某某", "丙某某"],
  copies: ["县委办公室", "县政府办公室"],
};
const partOf = (profile: Profile, name = "word/document.xml"): Element =>
  parsed(parts(renderDocx(paper, profile)).get(name) ?? "");
const lines = (profile: Profile): (readonly [string | undefined, string])[] =>
  all(partOf(profile), "w:p").map((each) => [val(first(each, "w:pStyle")), words(each)] as const);

test("a paper sent upward: mark, signers, number, rule, recipient, imprint", () => {
  const profile = { ...report, letterhead };
  expect(lines(profile).filter(([, line]) => line !== "")).toEqual([
    ["Mark", "某某县民宗局文件"],
    ["DocumentNumber", "签发人：甲某某　乙某某"],
    ["DocumentNumber", "×民宗发〔2024〕5号丙某某"],
    ["Title", "总结"],
    ["Recipient", "某某市民宗委："],
    ["BodyText", "完。"],
    ["Signature", "某某县民宗局"],
    ["Signature", "2024年1月5日"],
    ["Imprint", "抄送：县委办公室，县政府办公室。"],
    ["Imprint", "某某县民宗局2024年1月5日印发"],
  ]);
  const [, above, numbered] = all(partOf(profile), "w:p");
  expect(all(above as Element, "w:pBdr")).toEqual([]);
  expect(first(numbered as Element, "w:bottom").attributes).toMatchObject({ "w:color": "FF0000", "w:space": "11" });
  // every name of a line begins under the first one: two tabs to the names, one to the label
  expect(
    [above, numbered].map((each) => all(each as Element, "w:tab").filter((tab) => val(tab) === undefined).length),
  ).toEqual([1, 2]);
});

test("a letter: the mark in the head of the first page, the number right, no number of the page", () => {
  const profile = { ...letter, letterhead };
  expect(lines(profile).filter(([, line]) => line !== "")).toEqual([
    ["DocumentNumber", "×民宗发〔2024〕5号"],
    ["Title", "总结"],
    ["Recipient", "某某市民宗委："],
    ["BodyText", "完。"],
    ["Signature", "某某县民宗局"],
    ["Signature", "2024年1月5日"],
    ["Imprint", "抄送：县委办公室，县政府办公室。"],
  ]);
  const page = partOf(profile);
  expect(all(page, "w:titlePg")).toHaveLength(1);
  expect(words(partOf(profile, "word/header1.xml"))).toBe("某某县民宗局");
  expect(all(partOf(profile, "word/footer3.xml"), "w:instrText")).toEqual([]);
  expect(val(first(partOf(profile, "word/header1.xml"), "w:bottom"))).toBe("thickThinSmallGap");
  expect(val(first(partOf(profile, "word/footer3.xml"), "w:bottom"))).toBe("thinThickSmallGap");
});

test("plain paper has no head; what is not known yet leaves no empty line", () => {
  expect(lines(gbt9704).map(([style]) => style)).toEqual(["Title", "BodyText", "Signature", "Signature"]);
  expect(lines({ ...report, letterhead: {} }).map(([, line]) => line)).toEqual([
    "某某县民宗局文件",
    "",
    "总结",
    "完。",
    "某某县民宗局",
    "2024年1月5日",
    "",
    "某某县民宗局2024年1月5日印发",
    "",
    "",
  ]);
});

test("a long mark is set smaller, so that it stays on its line", () => {
  const size = (mark: string): number =>
    Number(val(first(first(partOf({ ...report, letterhead: { mark } }), "w:r"), "w:sz")));
  expect(size("民宗局")).toBe(120);
  expect(size("某某壮族自治区某某市某某县民族宗教事务局文件")).toBe(40);
});

test("names and numbers of the head are text: markup in them is printed", () => {
  const hostile = { number: "<w:p>", to: "&amp;", signers: ["'\"<"], copies: ["]]>"], mark: "<b>&" };
  for (const form of [report, letter]) {
    const xml = [...parts(renderDocx(paper, { ...form, letterhead: hostile })).values()].map(parsed);
    const printed = xml.flatMap((part) => all(part, "w:p")).map(words);
    expect(printed).toEqual(
      expect.arrayContaining([expect.stringContaining("<b>&"), expect.stringContaining("]]>。")]),
    );
  }
});
