import { expect, it } from "vitest";
import { amountOf, printQuantity, type Amount, type Quantity } from "./quantity.ts";

it.each<[Quantity, string, Amount]>([
  [{ value: 90, precision: "exact" }, "90人", "many"],
  [{ value: 1, precision: "exact" }, "1人", "one"],
  [{ value: 1, precision: "about" }, "约1人", "many"],
  [{ value: 0, precision: "exact" }, "0人", "zero"],
  [{ value: 90, precision: "about" }, "约90人", "many"],
  [{ value: 100, precision: "over" }, "100余人", "many"],
  [{ value: 93, precision: "over" }, "超过93人", "many"],
  [{ value: 5, precision: "over" }, "超过5人", "many"],
  [{ value: 90, precision: "at-least" }, "90人以上", "many"],
  [{ value: 30, precision: "nearly" }, "近30人", "many"],
  ["none-reported", "未报", "none-reported"],
  ["unknown", "不详", "unknown"],
])("%j is %s (%s)", (quantity, words, amount) => {
  expect(printQuantity(quantity, "人")).toBe(words);
  expect(amountOf(quantity)).toBe(amount);
});
