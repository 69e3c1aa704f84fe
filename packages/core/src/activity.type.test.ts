/** The refusals of the contract: what an author cannot even write. Checked by the compiler, run for show. */
import { expect, it } from "vitest";
import { z } from "zod";
import { defineActivity } from "./activity.ts";
import { quantity } from "./quantity.ts";

const entry = z.strictObject({
  sessions: z.int().positive(),
  hours: z.int().positive(),
  trainees: quantity(),
  theme: z.string(),
});

const sound = {
  kind: "training-course",
  title: "培训班",
  category: "training",
  entry,
} as const;

const one = { sessions: 1, hours: 8, trainees: 90, theme: "法规" };

it("takes the contract of the design, types inferred throughout", () => {
  const activity = defineActivity({
    ...sound,
    rules: {
      "hours-cover-sessions": {
        says: "学时不少于期数",
        broken: ({ entry }) => (entry.hours < entry.sessions ? [["entry", "hours"]] : []),
      },
    },
    facts: {
      courses: { title: "举办培训班", unit: "期", of: ({ entry }) => entry.sessions },
      trainees: { title: "参训", unit: "人", of: ({ entry }) => entry.trainees },
    },
    section: ({ facts, highlights, say }) => [
      say`全年举办培训班${facts.courses}，培训${facts.trainees}。`,
      ...highlights.map(({ entry, facts }) => say`举办${entry.title}，${facts.trainees}参训。`),
    ],
    examples: {
      good: [{ ...one, trainees: { value: 90, precision: "about" } }],
      bad: { "hours-cover-sessions": { ...one, sessions: 9 } },
    },
  });
  expect(activity.facts.map((fact) => fact.name)).toEqual(["courses", "trainees", "entries"]);
});

const rules = { late: { says: "学时不少于期数", broken: () => [] } };
const facts = { courses: { title: "举办", unit: "期", of: () => 1 } };
const bad = { late: one };

it("refuses a bare number in a sentence", () => {
  const make = () =>
    defineActivity({
      ...sound,
      rules,
      facts,
      // @ts-expect-error -- a number is no figure
      section: ({ highlights, say }) => highlights.map(({ entry }) => say`共${entry.entry.sessions}期。`),
      examples: { good: [one], bad },
    });
  expect(make).toBeTypeOf("function");
});

it("refuses an unknown fact", () => {
  const make = () =>
    defineActivity({
      ...sound,
      rules,
      facts,
      // @ts-expect-error -- no fact of that name
      section: ({ facts, say }) => [say`共${facts.coursess}。`],
      examples: { good: [one], bad },
    });
  expect(make).toBeTypeOf("function");
});

it("refuses a text among the facts", () => {
  const make = () =>
    defineActivity({
      ...sound,
      rules,
      // @ts-expect-error -- a text is no count
      facts: { courses: { title: "举办", unit: "期", of: ({ entry }) => entry.theme } },
      section: () => [],
      examples: { good: [one], bad },
    });
  expect(make).toBeTypeOf("function");
});

it("refuses a rule without its bad example", () => {
  const make = () =>
    defineActivity({
      ...sound,
      rules,
      facts,
      section: () => [],
      // @ts-expect-error -- `late` has no example that breaks it
      examples: { good: [one], bad: {} },
    });
  expect(make).toBeTypeOf("function");
});

it("refuses an activity without a good example", () => {
  const make = () =>
    defineActivity({
      ...sound,
      rules,
      facts,
      section: () => [],
      // @ts-expect-error -- at least one
      examples: { good: [], bad },
    });
  expect(make).toBeTypeOf("function");
});

it("refuses a rule that points at no field", () => {
  const make = () =>
    defineActivity({
      ...sound,
      // @ts-expect-error -- no field of that name
      rules: { late: { says: "学时不少于期数", broken: () => [["entry", "hour"]] } },
      facts,
      section: () => [],
      examples: { good: [one], bad },
    });
  expect(make).toBeTypeOf("function");
});
