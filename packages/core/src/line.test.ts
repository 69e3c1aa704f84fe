/** A line is one line, and holds no number that nobody counts. */
import { expect, it } from "vitest";
import { z } from "zod";
import { defineActivity } from "./activity.ts";
import { catalogue } from "./catalogue.ts";
import { line } from "./line.ts";
import { screen } from "./screen.ts";

it.each([
  ["××市民宗委", true],
  ["a b", true],
  ["", false],
  [" 市民宗委", false],
  ["市民宗委\n", false],
  ["市\n委", false],
  ["甲".repeat(61), false],
])("%j fits: %s", (written, fits) => {
  expect(line(60).safeParse(written).success).toBe(fits);
});

const talk = defineActivity({
  kind: "talk",
  title: "宣讲",
  category: "meeting",
  entry: z.strictObject({ hosts: z.array(line(60)) }),
  rules: {},
  facts: { talks: { title: "宣讲", unit: "场", of: () => 1 } },
  section: () => [],
  examples: { good: [{ hosts: [] }], bad: {} },
});

it.each([
  [["××市民宗委", "第一中学"], []],
  [["“百人宣讲团”"], []],
  [["××县民宗局", "机关90人"], ["entry.hosts.1 count-in-prose"]],
])("screens the texts of an entry for bare counts: %j", (hosts, issues) => {
  const screened = screen(
    { kind: "talk", org: "451499", title: "宣讲", when: { from: "2023-05-04" }, entry: { hosts } },
    catalogue([talk]),
  );
  expect(screened.ok ? [] : screened.issues.map(({ path, code }) => `${path.join(".")} ${code}`)).toEqual(issues);
});
