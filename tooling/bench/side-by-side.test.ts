/** Medians and ratios as the table prints them. */
import { expect, it } from "vitest";
import { median, mediansOf, ratioOf, sideBySide } from "./side-by-side.ts";

it.each([
  [[3, 1, 2], 2],
  [[4, 1, 3, 2], 2.5],
  [[7], 7],
])("the median of %j is %d", (values, middle) => {
  expect(median(values)).toBe(middle);
});

it("compares medians and shows the least and the most of single rounds", () => {
  const rounds = { first: [10, 40, 30], second: [20, 20, 20] };
  expect(ratioOf(rounds)).toEqual({ ratio: 1.5, says: "1.50× (0.50–2.00)" });
  expect(mediansOf(rounds)).toBe("30 ms : 20 ms");
});

it("takes turns and does not count the round that warms up", async () => {
  const said: string[] = [];
  const timed = (name: string) => () => Promise.resolve(said.push(name));
  expect(await sideBySide(timed("a"), timed("b"), 2)).toEqual({ first: [3, 5], second: [4, 6] });
  expect(said.join("")).toBe("ababab");
});
