import { expect, it } from "vitest";
import { bytewise, inOrder } from "./order.ts";

/** As their bytes stand: those above U+FFFF come last, though their code units do not. */
const TEXTS = ["", "A", "AB", "a", "a0", "é", "一", "一丁", "丁", "\uE000", "，", "😀"].concat([
  "\u{20000}",
  "\u{20000}a",
]);

it("orders texts by their bytes", () => {
  for (const [i, one] of TEXTS.entries()) {
    for (const [j, other] of TEXTS.entries()) expect(Math.sign(bytewise(one, other))).toBe(Math.sign(i - j));
  }
});

it("orders records by kind, year, unit and id", () => {
  const places = [
    { kind: "a", year: 2024, org: "451499002", id: "2" },
    { kind: "b", year: 2023, org: "451499", id: "9" },
    { kind: "b", year: 2023, org: "451499001", id: "1" },
    { kind: "b", year: 2023, org: "451499001", id: "2" },
    { kind: "b", year: 2024, org: "451400", id: "1" },
  ];
  expect(places.toReversed().toSorted(inOrder)).toEqual(places);
});
