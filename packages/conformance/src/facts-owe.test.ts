/** Facts without a name, a measure word or a number are caught. */
import { expect, it } from "vitest";
import { saidOf, made, withFact, type Row } from "./defective.ts";

const rows: readonly Row[] = [
  ["no fact", made({ facts: {}, section: () => [] }), "fact-missing", "facts: there is none"],
  ["a unit that is none", withFact({ unit: "头" }), "fact-unit", "fact trainees: “头” is no measure word of the house"],
  [
    "a fact called in English",
    withFact({ title: "trainees" }),
    "fact-untitled",
    "fact trainees: “trainees” is no Chinese title",
  ],
  [
    "two facts with one title",
    withFact({ title: "举办培训班" }),
    "fact-title-twice",
    "fact trainees: “举办培训班” is already the title of fact courses",
  ],
  [
    "a fact nobody sees reported",
    withFact({ of: () => undefined }),
    "fact-never-reported",
    "fact trainees: no good example reports it",
  ],
];

it.each(rows)("catches %s", (_wrong, activity, code, says) => {
  expect(saidOf(activity, code)).toEqual([expect.stringContaining(says)]);
});
