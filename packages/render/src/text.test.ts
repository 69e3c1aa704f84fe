import { date, document, figure, list, paragraph, section, signature, text, type Block } from "@taizhang/document";
import { expect, test } from "vitest";
import { FIGURES, sample } from "../test/sample.ts";
import { renderText } from "./text.ts";

const textOf = (...children: Block[]): string =>
  renderText(document("题目", { org: "局", orgCode: "451499", year: 2023, lang: "zh-CN" }, children));

test("headings are numbered, each parent anew", () => {
  const leaf = section(2, "小题");
  expect(textOf(section(1, "甲", leaf, leaf), section(1, "乙", leaf))).toBe(
    "题目\n\n　　一、甲\n　　（一）小题\n　　（二）小题\n　　二、乙\n　　（一）小题\n",
  );
});

test("points close with ； and the last with 。, once", () => {
  const points = list("points", [
    [text("力量薄弱。")],
    [text("全年仅"), figure(FIGURES.trainees)],
    [text("难道还不够吗？")],
    [text("居住分散；")],
  ]);
  expect(textOf(points)).toBe(
    "题目\n\n　　一是力量薄弱；\n　　二是全年仅约90人；\n　　三是难道还不够吗？\n　　四是居住分散。\n",
  );
});

test("a line end or tab inside a value does not start another line", () => {
  expect(textOf(paragraph(text("甲\r\n乙\t丙\u2028丁")))).toBe("题目\n\n　　甲 乙 丙 丁\n");
});

const signed = (org: string): string[] =>
  textOf(signature(org, date("2023-12-29", "2023-12-29", "2023年12月29日")))
    .trimEnd()
    .split("\n")
    .slice(-2);

test("the date starts two characters after the office, and a longer date stands two in itself", () => {
  expect(signed("某某县民族宗教事务局")).toEqual([
    `${"　".repeat(16)}某某县民族宗教事务局`,
    `${"　".repeat(18)}2023年12月29日`,
  ]);
  expect(signed("民宗局")).toEqual([`${"　".repeat(17)}民宗局`, `${"　".repeat(19)}2023年12月29日`]);
});

test("the sample reads as prose", () => {
  const lines = renderText(sample()).split("\n");
  expect(lines).toContain("　　10月24日，举办民族宗教政策法规培训班1期，约90人参训。培训后组织座谈，汇总意见建议。");
  expect(lines).toContain("　　附件：1.数字来源表");
  expect(lines).toContain("　　　　　2.未能读取的条目");
  expect(lines).toContain("参训\t约90人\t民族宗教政策法规和农村宗教治理培训班");
});
