import { plainText, type Figure, type Quantity } from "@taizhang/document";
import { describe, expect, it } from "vitest";
import { by, joined, listed, ordinal, say, SILENCE, type Sentence } from "./sentence.ts";

const figure = (quantity: Quantity | number, unit = "场"): Figure => ({
  ref: "2023/451499/x/y",
  title: "举办",
  unit,
  quantity: typeof quantity === "number" ? { value: quantity, precision: "exact" } : quantity,
});
const read = (sentence: Sentence): string => plainText(sentence.content);

describe("say", () => {
  it("prints figures", () => {
    expect(read(say`举办${figure(3)}，覆盖${figure({ value: 90, precision: "about" }, "人次")}。`)).toBe(
      "举办3场，覆盖约90人次。",
    );
  });

  it.each<[string, Sentence, string]>([
    ["drops a clause with zero", say`举办${figure(3)}，覆盖${figure(0)}。`, "举办3场。"],
    ["drops a first clause", say`举办${figure(0)}，覆盖${figure(5)}。`, "覆盖5场。"],
    ["drops what nobody reported", say`举办${figure("none-reported")}，覆盖${figure(5)}。`, "覆盖5场。"],
    ["drops what nobody knows", say`举办${figure(3)}，覆盖${figure("unknown")}。`, "举办3场。"],
    ["drops all when only the author's words are left", say`举办${figure(0)}，效果很好。`, ""],
    ["keeps words that tell of an entry", say`举办${"运动会"}，覆盖${figure(0)}。`, "举办运动会。"],
    ["drops a clause whose text is missing", say`以${undefined}为主题，举办${figure(2)}。`, "举办2场。"],
    ["keeps plain words", say`工作平稳。`, "工作平稳。"],
    ["is silent when all is zero", say`举办${figure(0)}。`, ""],
    [
      "keeps the list of what there is",
      say`评奖${figure(2)}，其中${listed(say`一等奖${figure(1)}`, say`二等奖${figure(0)}`, say`三等奖${figure(1)}`)}。`,
      "评奖2场，其中一等奖1场、三等奖1场。",
    ],
    [
      "drops an empty list with its clause",
      say`评奖${figure(2)}，其中${listed(say`一等奖${figure(0)}`)}。`,
      "评奖2场。",
    ],
    ["joins what there is", say`举办${joined(ordinal(7, "届"), "运动会")}。`, "举办第七届运动会。"],
    ["joins without what is missing", say`举办${joined(ordinal(undefined, "届"), "运动会")}。`, "举办运动会。"],
    ["drops a clause with nothing to join", say`举办${joined(figure(0), undefined)}，覆盖${figure(5)}。`, "覆盖5场。"],
    ["has ordinals", say`${ordinal(6, "批")}，${figure(1)}。`, "第六批，1场。"],
    ["drops a clause without its ordinal", say`${ordinal(undefined, "批")}，${figure(1)}。`, "1场。"],
  ])("%s", (_says, sentence, text) => {
    expect(read(sentence)).toBe(text);
  });

  it("chooses the wording by the amount", () => {
    const wording = (of: Figure) => read(by(of, { one: say`办了一次。`, many: say`共${of}。` }));
    expect([wording(figure(1)), wording(figure(2)), wording(figure(0)), wording(figure("unknown"))]).toEqual([
      "办了一次。",
      "共2场。",
      "",
      "",
    ]);
    expect(by(figure(0), {})).toBe(SILENCE);
  });
});
