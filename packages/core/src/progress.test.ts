import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { outrun, progressOf, verb, VERBS, type Progress } from "./progress.ts";

const PROGRESS: readonly Progress[] = ["planned", "ongoing", "done"];

describe("verbs follow progress", () => {
  it.each([
    ["2023-10-24", "2023-10-24", "day", "2023-12-31", "done"],
    ["2023-10-24", "2023-10-26", "day", "2023-10-25", "ongoing"],
    ["2023-10-24", "2023-10-26", "day", "2023-10-23", "planned"],
    ["2023-10-24", "2023-10-26", "day", "2023-10-26", "done"],
    ["2023-05-01", "2023-05-31", "month", "2023-05-20", "ongoing"],
    ["2023-01-01", "2023-12-31", "year", "2023-06-30", "done"],
  ] as const)("%s to %s (%s) is on %s %s", (from, to, precision, asOf, progress) => {
    expect(progressOf({ from, to, precision }, asOf)).toBe(progress);
  });

  it("finds every forbidden pair of state and verb, wherever the verb stands, and no allowed one", () => {
    const claims: Readonly<Record<Progress, readonly string[]>> = {
      planned: [...VERBS.ongoing, ...VERBS.done],
      ongoing: VERBS.done,
      done: [],
    };
    fc.assert(
      fc.property(
        fc.constantFrom(...PROGRESS),
        fc.constantFrom(...Object.values(VERBS).flat()),
        fc.constantFrom("", "全县", "，", "民族工作"),
        fc.constantFrom("", "任务", "。"),
        (progress, word, before, after) => {
          const found = outrun(`${before}${word}${after}`, progress);
          expect(found !== undefined).toBe(claims[progress].includes(word));
        },
      ),
    );
  });

  it("never says of unfinished work that it is done", () => {
    for (const progress of PROGRESS) expect(outrun(verb(progress, "举办"), progress)).toBeUndefined();
    expect(PROGRESS.map((progress) => verb(progress, "举办"))).toEqual(["拟举办", "正在举办", "举办"]);
  });
});
