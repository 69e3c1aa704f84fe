import { describe, expect, it } from "vitest";
import { claimsIn } from "./claims.ts";

describe("claims", () => {
  it.each([
    ["首次举办民族美食节", ["首次"], "{first}"],
    ["参训人数创历史新高", ["历史新高"], "{most:指标}"],
    ["稿件数同比增长", ["同比"], "{compared:指标}"],
    ["比上年有所增加，较去年提高", ["比上年", "较去年"], "{compared:指标}"],
    ["第一次举办", ["第一次"], "{first}"],
  ])("%s claims %j", (text, words, reference) => {
    const found = claimsIn(text);
    expect(found.map((claim) => claim.text)).toEqual(words);
    expect(new Set(found.map((claim) => claim.reference))).toEqual(new Set([reference]));
  });

  it.each([
    "首届动漫节",
    "“首次相遇”主题活动",
    "《同比增长的秘密》",
    "{first}举办，{compared:trainees}",
    "最后一项工作",
  ])("%s claims nothing", (text) => {
    expect(claimsIn(text)).toEqual([]);
  });
});
