import { describe, expect, it } from "vitest";
import type { Entry } from "./entry.ts";
import type { PlanItem } from "./plan-item.ts";
import { planProgress } from "./plan-progress.ts";
import type { Told } from "./told.ts";

const item = (more: Partial<PlanItem> = {}): PlanItem => ({
  kind: "plan-item",
  id: "train",
  org: "451499",
  year: 2024,
  title: "加强培训",
  ...more,
});
const target = { kind: "course", fact: "courses", value: 3 };
const linked = (value: number, kind = "course"): Told => ({
  entry: {
    id: "x",
    kind,
    org: "451499",
    title: "t",
    when: { from: "2024" },
    planItem: "train",
    entry: {},
  } satisfies Entry,
  facts: new Map([["courses", { value, precision: "exact" }]]),
});

describe("a plan item", () => {
  it.each([
    ["without links is not done", item({ target }), [], [], "not-done"],
    ["that reaches its target is done", item({ target }), [linked(1), linked(2)], [], "done"],
    ["that falls short is partly done", item({ target }), [linked(2)], [], "partly"],
    ["linked by other work only is partly done", item({ target }), [linked(9, "other")], [], "partly"],
    ["without target is done by a link", item(), [linked(0)], [], "done"],
    [
      "continued next year is carried over",
      item({ target }),
      [linked(1)],
      [item({ id: "next", carriedFrom: "train" })],
      "carried-over",
    ],
    ["done is done, continued or not", item(), [linked(1)], [item({ id: "next", carriedFrom: "train" })], "done"],
  ] as const)("%s", (_says, of, entries, next, outcome) => {
    expect(planProgress(of, entries, next).outcome).toBe(outcome);
  });

  it("tells what was reached", () => {
    expect(planProgress(item({ target }), [linked(1), linked(1)], []).reached).toEqual({
      value: 2,
      precision: "exact",
    });
  });
});
