/** Columns stay columns in a terminal that gives a Chinese character two places. */
import { expect, it } from "vitest";
import { table } from "./table.ts";
import { padded, widthOf } from "./width.ts";

it.each([
  ["abc", 3],
  ["台账", 4],
  ["（一）×", 7],
  ["ＡＢ", 4],
  ["𠀀", 2],
  ["\u001b[1m台账\u001b[0m", 4],
])("%s is as wide as it looks", (text, width) => {
  expect(widthOf(text)).toBe(width);
});

it("pads and aligns", () => {
  expect(padded("台", 4)).toBe("台  ");
  expect(
    table(
      ["名", "n"],
      [
        ["培训班", "1"],
        ["a", "100"],
      ],
      [1],
    ),
  ).toBe("名        n\n培训班    1\na       100\n");
});
