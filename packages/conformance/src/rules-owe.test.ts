/** Rules and facts that throw, change the entry or say one thing and then another are caught. */
import { expect, it } from "vitest";
import { saidOf, withFact, withRule, type Row } from "./defective.ts";

const STARTED = new Date().getFullYear();

let calls = 0;

const rows: readonly Row[] = [
  [
    "a rule that throws",
    withRule({
      broken: ({ entry: { theme } }: { entry: { theme?: string } }) => ((theme?.length ?? 0) > 0 ? [] : JSON.parse("")),
    }),
    "rule-throws",
    "rule hours-cover-sessions: throws “Unexpected end of JSON input” on {",
  ],
  [
    "a rule that changes the entry",
    withRule({
      broken: ({ entry: told }: { entry: { hours?: number } }) => {
        told.hours = 9;
        return [];
      },
    }),
    "rule-changes-entry",
    "rule hours-cover-sessions: changes the entry it is given",
  ],
  [
    "a rule that keeps count of its calls",
    withRule({
      broken: ({ entry: { hours, sessions } }: { entry: { hours?: number; sessions: number } }) =>
        (hours ?? Infinity) < sessions || (calls += 1) % 7 === 0 ? [["entry", "hours"]] : [],
    }),
    "rule-fickle",
    "rule hours-cover-sessions: says one thing and then another of the same entry",
  ],
  [
    "a rule that looks at the clock",
    withRule({
      severity: "warning",
      broken: ({ entry: { hours, sessions } }: { entry: { hours?: number; sessions: number } }) =>
        (hours ?? Infinity) < sessions || new Date().getFullYear() > STARTED ? [["entry", "hours"]] : [],
    }),
    "rule-fickle",
    "rule hours-cover-sessions: says one thing and then another of the same entry",
  ],
  [
    "a rule in English",
    withRule({ says: "hours cover sessions" }),
    "rule-wording",
    "rule hours-cover-sessions: “hours cover sessions” is not Chinese",
  ],
  [
    "a rule that ends in a full stop",
    withRule({ says: "学时不少于期数。" }),
    "rule-wording",
    "rule hours-cover-sessions: “学时不少于期数。” ends in a mark",
  ],
  [
    "a fact that is half a count",
    withFact({ of: ({ entry: { sessions } }: { entry: { sessions: number } }) => sessions / 2 }),
    "fact-throws",
    "fact trainees: throws “0.5 is no count”",
  ],
  [
    "a fact that is no number",
    withFact({ of: ({ entry: { hours } }: { entry: { hours?: number } }) => Number(hours) }),
    "fact-throws",
    "fact trainees: throws “NaN is no count”",
  ],
  [
    "a fact that counts on from entry to entry",
    withFact({ of: () => (calls += 1) }),
    "fact-fickle",
    "fact trainees: says one thing and then another of the same entry",
  ],
];

it.each(rows)("catches %s", (_wrong, activity, code, says) => {
  expect(saidOf(activity, code)).toEqual([expect.stringContaining(says)]);
});
