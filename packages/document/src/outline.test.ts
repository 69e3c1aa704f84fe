import { describe, expect, test } from "vitest";
import { annex, date, document, figure, list, paragraph, section, signature, strong, text } from "./build.ts";
import type { Block, Inline } from "./node.ts";
import { annexNote, labelled, pointsOf } from "./outline.ts";
import { plainText } from "./walk.ts";

describe("labels", () => {
  const labels = (...blocks: Block[]): string[] => labelled(blocks).map(({ label }) => label);

  test("count the sections of one parent, each depth for itself", () => {
    expect(labels(section(1, "甲"), paragraph(), section(1, "乙"), section(3, "丙"), section(3, "丁"))).toEqual([
      "一、",
      "",
      "二、",
      "1.",
      "2.",
    ]);
  });
  test("number annexes only when there are several", () => {
    expect(labels(annex("甲"))).toEqual(["附件"]);
    expect(labels(section(1, "前"), annex("甲"), annex("乙"))).toEqual(["一、", "附件1", "附件2"]);
  });
});

describe("points", () => {
  const ninety = figure({ ref: "r", title: "参训", unit: "人", quantity: { value: 90, precision: "about" } });
  const run = (...items: Inline[][]): string =>
    pointsOf(list("points", items))
      .map(({ label, content, mark }) => label + plainText(content) + mark)
      .join("|");

  test.each([
    ["a full stop gives way", [text("力量薄弱。")], "一是力量薄弱；|二是完。"],
    ["so does a semicolon", [text("力量薄弱；")], "一是力量薄弱；|二是完。"],
    ["and a Western full stop after a Chinese word", [text("力量薄弱.")], "一是力量薄弱；|二是完。"],
    ["also inside strong words", [strong(text("力量薄弱。"))], "一是力量薄弱；|二是完。"],
    ["a question closes itself", [text("够吗？")], "一是够吗？|二是完。"],
    ["so does a closed quotation", [text("他说“够了。”")], "一是他说“够了。”|二是完。"],
    ["a figure is left as it is", [text("仅"), ninety], "一是仅约90人；|二是完。"],
    ["nothing stays nothing", [], "一是；|二是完。"],
  ] as const)("%s", (_says, item, printed) => {
    expect(run([...item], [text("完")])).toBe(printed);
  });
});

describe("the annex note", () => {
  const on = date("2023-12-29", "2023-12-29", "2023年12月29日");
  const note = (...blocks: Block[]): ReturnType<typeof annexNote> =>
    annexNote(document("题", { org: "局", orgCode: "1", year: 2023, lang: "zh-CN" }, blocks));

  test("is not there without annexes", () => {
    expect(note(paragraph(), signature("局", on))).toBeUndefined();
  });
  test("stands before the signature and numbers several", () => {
    expect(note(paragraph(), signature("局", on), annex("甲"), annex("乙"))).toEqual({
      before: 1,
      lines: [
        { label: "1.", title: "甲" },
        { label: "2.", title: "乙" },
      ],
    });
  });
  test("stands before the first annex when the paper is signed after it, or not at all", () => {
    expect(note(paragraph(), annex("甲"), signature("局", on))?.before).toBe(1);
    expect(note(annex("甲"))).toEqual({ before: 0, lines: [{ label: "", title: "甲" }] });
  });
});
