import { plainText, type Quantity } from "@taizhang/document";
import { describe, expect, it } from "vitest";
import { comparison, versionFact } from "./comparison.ts";
import { add, NOTHING, totalOf } from "./quantity.ts";

const fact = { name: "trainees", title: "参训", unit: "人次" };
const ref = { period: "2023", org: "451499", kind: "course", fact: "trainees" };
const year = (version: number, ...quantities: Quantity[]) =>
  new Map([
    [fact.name, quantities.map(totalOf).reduce(add, NOTHING)],
    [versionFact(version), totalOf({ value: 1, precision: "exact" })],
  ]);
const exact = (value: number): Quantity => ({ value, precision: "exact" });
const words = (now: ReturnType<typeof year> | undefined, then: ReturnType<typeof year> | undefined): string =>
  plainText(comparison(ref, fact, now, then).content);

describe("this year beside last", () => {
  it.each<[string, string]>([
    [words(year(1, exact(90)), year(1, exact(60))), "比上年增加30人次"],
    [words(year(1, exact(60)), year(1, exact(90))), "比上年减少30人次"],
    [words(year(1, exact(60)), year(1, exact(60))), "与上年持平"],
    [words(year(1, { value: 90, precision: "about" }), year(1, exact(60))), "比上年增加约30人次"],
    [words(year(1, exact(100)), year(1, { value: 90, precision: "over" })), "比上年增加近10人次"],
    [words(year(1, exact(90)), year(1, { value: 100, precision: "over" })), "比上年减少10余人次"],
    [words(year(1, exact(90), "unknown"), year(1, exact(60))), "比上年增加30人次以上"],
    [words(year(1, exact(60), "unknown"), year(1, exact(90))), ""],
    [words(year(1, exact(90)), year(1, exact(60), "unknown")), ""],
    [words(year(1, exact(60), "unknown"), year(1, exact(60))), ""],
    [words(year(2, exact(90)), year(1, exact(60))), "统计口径已调整，与上年不作比较"],
    [words(year(1, exact(90)), undefined), ""],
    [words(undefined, year(1, exact(90))), ""],
    [words(year(1, exact(90)), year(1, "none-reported")), ""],
    [words(year(1, exact(90)), year(1, exact(0))), ""],
  ])("%s", (said, wanted) => {
    expect(said).toBe(wanted);
  });

  it("names both years in the ref", () => {
    const { content } = comparison(ref, fact, year(1, exact(3)), year(1, exact(1)));
    const [figure] = content.filter((node) => node.type === "figure");
    expect(figure?.figure.ref).toBe("2023~2022/451499/course/trainees");
  });
});
