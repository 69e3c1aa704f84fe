import fc from "fast-check";
import type { Precision, Quantity } from "@taizhang/document";
import { describe, expect, it } from "vitest";
import { add, NOTHING, quantity, quantityOf, subtract, totalOf, weaker, type Total } from "./quantity.ts";
import { chinese } from "./wording.ts";

const PRECISIONS: readonly Precision[] = ["exact", "about", "over", "at-least", "nearly"];
const anyQuantity: fc.Arbitrary<Quantity> = fc.oneof(
  fc.record({ value: fc.nat(1_000_000), precision: fc.constantFrom(...PRECISIONS) }),
  fc.constantFrom("none-reported" as const, "unknown" as const),
);
const anyTotal = fc.array(anyQuantity, { maxLength: 8 }).map((all) => all.map(totalOf).reduce(add, NOTHING));

describe("the weakest precision", () => {
  it.each<[Precision, Precision, Precision]>([
    ["exact", "exact", "exact"],
    ["exact", "over", "over"],
    ["exact", "about", "about"],
    ["over", "at-least", "at-least"],
    ["nearly", "exact", "nearly"],
    ["nearly", "over", "about"],
    ["nearly", "at-least", "about"],
    ["about", "nearly", "about"],
  ])("%s and %s make %s", (a, b, both) => {
    expect(weaker(a, b)).toBe(both);
    expect(weaker(b, a)).toBe(both);
  });

  it("groups as it likes", () => {
    for (const a of PRECISIONS)
      for (const b of PRECISIONS)
        for (const c of PRECISIONS) expect(weaker(weaker(a, b), c)).toBe(weaker(a, weaker(b, c)));
  });
});

describe("totals", () => {
  it("are a group: associative, order-free, nothing is neutral, what went in comes out", () => {
    fc.assert(
      fc.property(anyTotal, anyTotal, anyTotal, (a, b, c) => {
        expect(add(add(a, b), c)).toEqual(add(a, add(b, c)));
        expect(add(a, b)).toEqual(add(b, a));
        expect(add(a, NOTHING)).toEqual(a);
        expect(subtract(add(a, b), b)).toEqual(a);
      }),
    );
  });

  it.each<[string, Quantity[], Quantity]>([
    ["no part at all is not reported", [], "none-reported"],
    ["zero is a number", [{ value: 0, precision: "exact" }], { value: 0, precision: "exact" }],
    ["not reported is not zero", ["none-reported", "none-reported"], "none-reported"],
    ["unknown outweighs not reported", ["none-reported", "unknown"], "unknown"],
    [
      "an unknown part makes a floor",
      [{ value: 5, precision: "exact" }, "unknown"],
      { value: 5, precision: "at-least" },
    ],
    [
      "an unreported part changes nothing",
      [{ value: 5, precision: "exact" }, "none-reported"],
      { value: 5, precision: "exact" },
    ],
    [
      "约 wins",
      [
        { value: 90, precision: "about" },
        { value: 10, precision: "over" },
      ],
      { value: 100, precision: "about" },
    ],
  ])("%s", (_says, parts, whole) => {
    expect(quantityOf(parts.map(totalOf).reduce<Total>(add, NOTHING))).toEqual(whole);
  });
});

describe("a written count", () => {
  const schema = quantity();

  it.each([0, 90, { value: 90, precision: "about" }, "none-reported", "unknown"])("takes %j as it is", (written) => {
    expect(schema.parse(written)).toEqual(written);
  });

  it.each<[unknown, RegExp]>([
    ["90", /半角数字：90/],
    ["９０人", /半角数字：90/],
    ["", /空白不是零/],
    ["  ", /空白不是零/],
    [null, /空白不是零/],
    ["约300", /"value": 300, "precision": "about"/],
    ["300余", /"precision": "over"/],
    ["近30", /"precision": "nearly"/],
    ["90人以上", /"precision": "at-least"/],
    ["1.2万", /12000/],
    ["1,234", /1234/],
    ["-", /没有就写 0/],
    ["无", /没有就写 0/],
    [-1, /不能小于 0/],
    [1.5, /不是整数/],
    [Number.POSITIVE_INFINITY, /太大/],
    [2 ** 53 + 1, /太大/],
    [Number.NaN, /整数/],
    [{ value: "90", precision: "about" }, /半角数字：90/],
    [{ value: 90, precision: "roughly" }, /precision 可填/],
    [{ value: 90, precision: "about", unit: "人" }, /没有这一栏：unit/],
    [[], /整数/],
    [true, /整数/],
  ])("refuses %j and says what to type", (written, advice) => {
    const parsed = schema.safeParse(written, { error: chinese });
    expect(parsed.success).toBe(false);
    expect(parsed.error?.issues[0]?.message).toMatch(advice);
  });
});
