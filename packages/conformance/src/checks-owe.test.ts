/** Cross-checks that throw, see ghosts or speak no Chinese are caught. */
import { expect, it } from "vitest";
import { made, saidOf, type Row } from "./defective.ts";

const withCheck = (check: object) => made({ checks: { once: { title: "每个班只记一次", find: () => [], ...check } } });

const rows: readonly Row[] = [
  [
    "a check that throws",
    withCheck({
      find: ([first]: readonly { entry: { title: string } }[]) => (first === undefined ? [] : JSON.parse("")),
    }),
    "check-throws",
    "check training-course/once: throws “Unexpected end of JSON input” on a year of 1 entries",
  ],
  [
    "a check that sees ghosts",
    withCheck({ find: () => [{ says: "请核对" }] }),
    "check-sees-ghosts",
    "check training-course/once: observes {",
  ],
  [
    "a check that speaks English",
    withCheck({ find: (own: readonly unknown[]) => own.map(() => ({ says: "twice" })) }),
    "check-wording",
    "check training-course/once: “twice” is not Chinese",
  ],
  [
    "a check titled in English",
    withCheck({ title: "once" }),
    "check-untitled",
    "check training-course/once: “once” is no Chinese title",
  ],
];

it.each(rows)("catches %s", (_wrong, activity, code, says) => {
  expect(saidOf(activity, code)).toEqual([expect.stringContaining(says)]);
});
