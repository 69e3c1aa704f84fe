/** Counts as people type them: exact, or not a count at all; never a guess. */
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { printQuantity, type Precision } from "@taizhang/document";
import { readTyped } from "./typed.ts";

const count = (text: string): unknown => readTyped(text, { is: "count" }).value;
const as = (value: number, precision: Precision) => ({ value, precision });

describe("a count", () => {
  it.each([
    ["90", 90],
    ["0", 0],
    [" 90 ", 90],
    ["９０", 90],
    ["约90", as(90, "about")],
    ["大约９０", as(90, "about")],
    ["90左右", as(90, "about")],
    ["90余", as(90, "over")],
    ["90多", as(90, "over")],
    ["超过90", as(90, "over")],
    ["90以上", as(90, "at-least")],
    ["不少于90", as(90, "at-least")],
    ["近90", as(90, "nearly")],
    ["未报", "none-reported"],
    ["不详", "unknown"],
    ['{"value": 90, "precision": "about"}', as(90, "about")],
  ])("%s", (text, value) => {
    expect(count(text)).toEqual(value);
  });

  it.each([
    "",
    "-",
    "/",
    "无",
    "090",
    "1,234",
    "1.2万",
    "1e3",
    "0x10",
    "-1",
    "90人",
    "约90人",
    "约",
    "九十",
    "90-100",
    "约090",
    "99999999999999999",
  ])("leaves %j to be refused with advice", (text) => {
    expect(count(text)).toBe(text);
  });

  it("reads what the house prints", () => {
    const precision = fc.constantFrom<Precision>("exact", "about", "over", "at-least", "nearly");
    fc.assert(
      fc.property(fc.nat(1_000_000), precision, (value, how) => {
        const read = count(printQuantity({ value, precision: how }, ""));
        expect(read).toEqual(how === "exact" ? value : { value, precision: how });
      }),
    );
  });
});
