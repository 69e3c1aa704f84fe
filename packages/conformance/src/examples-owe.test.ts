/** Good examples that are refused, bad ones that hold, and examples given twice are caught. */
import { expect, it } from "vitest";
import { saidOf, made, sound, type Row } from "./defective.ts";

const rows: readonly Row[] = [
  [
    "a bad example that holds",
    made({ examples: { ...sound.examples, bad: { "hours-cover-sessions": { sessions: 1, hours: 2 } } } }),
    "bad-example-holds",
    "rule hours-cover-sessions: its bad example does not break it",
  ],
  [
    "a bad example that breaks a rule of the category too",
    made({
      examples: {
        ...sound.examples,
        bad: { "hours-cover-sessions": { when: { from: "2023" }, entry: { sessions: 3, hours: 2 } } },
      },
    }),
    "bad-example-breaks-more",
    "rule hours-cover-sessions: its bad example also breaks dated-to-the-month",
  ],
  [
    "a bad example that the schema refuses",
    made({ examples: { ...sound.examples, bad: { "hours-cover-sessions": { sessions: "3", hours: 2 } } } }),
    "bad-example-refused",
    "rule hours-cover-sessions: its bad example fails before the rule (entry.sessions:",
  ],
  [
    "a bad example for no rule",
    made({ examples: { ...sound.examples, bad: { ...sound.examples.bad, late: { sessions: 7 } } } }),
    "bad-example-without-rule",
    "bad example late: there is no rule of that name",
  ],
  [
    "no good example",
    made({ examples: { ...sound.examples, good: [] } }),
    "good-example-missing",
    "examples.good: there is none",
  ],
  [
    "a good example that breaks a rule",
    made({ examples: { ...sound.examples, good: [...sound.examples.good, { sessions: 3, hours: 1 }] } }),
    "good-example-refused",
    "good example 3: refused (entry.hours: 不符合“学时不少于期数”",
  ],
  [
    "a good example with a bare count in its words",
    made({ examples: { ...sound.examples, good: [{ sessions: 1, trainees: 9, theme: "培训90人" }] } }),
    "good-example-refused",
    "good example 1: refused (entry.theme: “90人”",
  ],
  [
    "an example given twice",
    made({ examples: { ...sound.examples, good: [...sound.examples.good, { sessions: 2 }] } }),
    "example-twice",
    "good example 3: is the same as good example 2",
  ],
];

it.each(rows)("catches %s", (_wrong, activity, code, says) => {
  expect(saidOf(activity, code)).toEqual([expect.stringContaining(says)]);
});
