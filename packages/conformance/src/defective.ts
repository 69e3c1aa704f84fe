/** A sound activity, and ways to make one thing of it wrong: for the tests of the kit. */
import {
  by,
  count,
  defineActivity,
  line,
  ordinal,
  quantity,
  SILENCE,
  verb,
  type Activity,
  type ActivitySpec,
  type Sentence,
} from "@taizhang/core";
import type { Inline } from "@taizhang/document";
import { z } from "zod";
import { defectsOf } from "./defects-of.ts";

export const entry = z.strictObject({
  edition: count().positive().max(999).optional().meta({ title: "届次" }),
  theme: line(40).optional().meta({ title: "主题" }),
  sessions: count().positive().meta({ title: "期数" }),
  hours: count().optional().meta({ title: "学时" }),
  trainees: quantity().optional().meta({ title: "参训数" }),
});

type Spec = ActivitySpec<typeof entry, "hours-cover-sessions", "courses" | "trainees">;

export const sound: Spec = {
  kind: "training-course",
  title: "培训班",
  category: "training",
  entry,
  rules: {
    "hours-cover-sessions": {
      says: "学时不少于期数",
      broken: ({ entry: { hours, sessions } }) => ((hours ?? Infinity) < sessions ? [["entry", "hours"]] : []),
    },
  },
  facts: {
    courses: { title: "举办培训班", unit: "期", of: ({ entry: { sessions } }) => sessions },
    trainees: { title: "参训", unit: "人次", of: ({ entry: { trainees } }) => trainees },
  },
  section: ({ facts, highlights, say }) => [
    by(facts.entries, {
      one: highlights.length === 0 ? say`举办培训班${facts.courses}，培训${facts.trainees}。` : SILENCE,
      many: say`全年举办培训班${facts.courses}，培训${facts.trainees}。`,
    }),
    ...highlights.map(
      ({ entry: told, facts: its, on, progress }) =>
        say`${on}，${verb(progress, "举办")}${told.title}${its.courses}，主题为${told.entry.theme}，为${ordinal(told.entry.edition, "届")}，${its.trainees}参训。`,
    ),
  ],
  examples: {
    good: [
      { sessions: 1, hours: 8, trainees: { value: 90, precision: "about" }, edition: 3, theme: "法规" },
      { sessions: 2 },
    ],
    bad: { "hours-cover-sessions": { sessions: 3, hours: 2 } },
  },
};

/** The sound activity with some of it exchanged; the compiler is told nothing, as an author in JavaScript would. */
export const made = (changes: Partial<Record<keyof Spec, unknown>>): Activity =>
  defineActivity({ ...sound, ...changes } as Spec);

export const withField = (field: z.ZodObject["shape"], good: Record<string, unknown> = {}): Activity =>
  made({
    entry: z.strictObject({ ...entry.shape, ...field }),
    examples: { ...sound.examples, good: [{ sessions: 1, trainees: 9, ...good }] },
  });

export const withRule = (rule: object): Activity =>
  made({ rules: { "hours-cover-sessions": { ...sound.rules["hours-cover-sessions"], ...rule } } });

export const withFact = (fact: object): Activity =>
  made({ facts: { ...sound.facts, trainees: { ...sound.facts.trainees, ...fact } } });

type Input = Parameters<Spec["section"]>[0];

export const withSection = (section: (input: Input) => readonly unknown[]): Activity => made({ section });

/** A section that has always something more to say when the year has entries. */
export const adding = (add: (input: Input) => unknown): Activity =>
  withSection((input) => [
    ...sound.section(input),
    ...(input.facts.entries.quantity === "none-reported" ? [] : [add(input)]),
  ]);

/** A sentence an author put together by hand. */
export const words = (...content: readonly Inline[]): Sentence => ({ content });

/** One row of a table of defective activities: what is wrong, the activity, the defect's code and some of its words. */
export type Row = readonly [wrong: string, activity: Activity, code: string, says: string];

/** What the kit says of one code. */
export function saidOf(activity: Activity, code: string): string[] {
  return defectsOf(activity).flatMap((each) => (each.code === code ? [each.says] : []));
}
