import { describe, expect, it } from "vitest";
import { countsIn } from "./prose.ts";
import { SET_PHRASES } from "./phrases.ts";

describe("bare counts in prose", () => {
  it.each([
    ["完成9名公民申请", ["9名"]],
    ["约90人参会", ["90人"]],
    ["三名工作人员", ["三名"]],
    ["各一项", ["一项"]],
    ["参加会议10余次", ["10余次"]],
    ["１０余次", ["１０余次"]],
    ["百余场", ["百余场"]],
    ["十余场次", ["十余场次"]],
    ["两次座谈", ["两次"]],
    ["发放1.4万余份", ["1.4万余份"]],
    ["8八景", ["8"]],
    ["共1,234份", ["1,234份"]],
    ["二十三个村", ["二十三个"]],
    ["覆盖率98%", ["98"]],
    ["10月24日培训3期、90人", ["3期", "90人"]],
    ["第9次会议有9次发言", ["9次"]],
  ])("%s holds %j", (text, found) => {
    expect(countsIn(text).map((span) => span.text)).toEqual(found);
  });

  it.each([
    "第十一批、第六批、第9次、第七届、第15个宣传月、第十二次党代会、第三八二期、第八一批",
    "5月底前，10月20日，2022年度，6月3日至5日，2023年10月24日，三月三，5·15政务公开日，2023-2025年",
    "民委发〔2024〕18号",
    "“三个离不开”“五个认同”，深化“七进”活动，七进，三个离不开，八项规定精神",
    "《2023年三百问》、“756”创建模式、“百场万人”宣讲、『无』",
    "党的二十大精神，一是抓好学习，二是强化宣传，进一步，统一部署，是一项重要工作，这一次，同一个",
    "全年培训{courses}，{trainees}参训",
    "TOP30、G219沿线、5G",
    "（一）加强学习。1. 抓落实",
    "上半年、第二季度、二季度、三月、八十年代",
    "千家万户、成千上万、一家亲、千方百计",
  ])("%s holds none", (text) => {
    expect(countsIn(text)).toEqual([]);
  });

  it.each(SET_PHRASES)("the set phrase %s counts nothing", (phrase) => {
    expect(countsIn(`学习${phrase}精神`)).toEqual([]);
  });

  it("points at the place in the text as written", () => {
    const text = "举办３期培训";
    const [span] = countsIn(text);
    expect(text.slice(span?.at, (span?.at ?? 0) + 2)).toBe("３期");
  });
});
