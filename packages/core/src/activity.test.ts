/** What the house guards an activity against: rules that change what they judge, facts that are no counts. */
import { expect, it } from "vitest";
import { z } from "zod";
import { defineActivity } from "./activity.ts";
import type { Entry } from "./entry.ts";

const entryOf = (entry: unknown): Entry => ({
  id: "018b5d70-0000-7000-8000-000000000000",
  kind: "talk",
  org: "451499",
  title: "宣讲",
  when: { from: "2023-05-04" },
  entry,
});

const talk = (of: (n: number) => number) =>
  defineActivity({
    kind: "talk",
    title: "宣讲",
    category: "meeting",
    entry: z.strictObject({ n: z.int().min(0), places: z.array(z.string()).optional() }),
    rules: {
      held: {
        says: "办过",
        broken: ({ entry }) => ((entry.places?.push("丙") ?? 1) > 0 ? [] : [["entry", "places"]]),
      },
    },
    facts: { talks: { title: "宣讲", unit: "场", of: ({ entry }) => of(entry.n) } },
    section: () => [],
    examples: { good: [{ n: 1 }], bad: { held: { n: 0 } } },
  });

const codes = (activity: ReturnType<typeof talk>, entry: unknown) =>
  activity.read(entryOf(entry)).issues.map(({ code, message }) => `${code} ${message}`);

it("reads an entry in order", () => {
  expect(
    codes(
      talk((n) => n),
      { n: 1 },
    ),
  ).toEqual([]);
});

it("catches a rule that changes the entry, deep inside too", () => {
  const places = ["甲", "乙"];
  expect(
    codes(
      talk((n) => n),
      { n: 1, places },
    ),
  ).toEqual([expect.stringMatching(/^plugin-fault 插件 talk 的 rules\.held 出错（Cannot add property/)]);
  expect(places).toEqual(["甲", "乙"]);
});

it.each([-1, 0.5, Number.NaN, Infinity])("lets no fact be %s", (n) => {
  expect(
    codes(
      talk(() => n),
      { n: 1 },
    ),
  ).toEqual([expect.stringContaining(`plugin-fault 插件 talk 的 facts.talks 出错（${n} is no count）`)]);
});
