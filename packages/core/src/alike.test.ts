/** What may be one event, and what is surely not. */
import { describe, expect, it } from "vitest";
import { alike, nameCore, type Happening } from "./alike.ts";

const course: Happening = {
  kind: "training-course",
  org: "451499",
  title: "××县2023年民族政策法规培训班",
  from: "2023-10-24",
  to: "2023-10-26",
};

describe("alike", () => {
  it.each<[string, Partial<Happening>]>([
    ["itself", {}],
    ["a shorter name", { title: "政策法规培训班" }],
    ["a longer name, quoted", { title: "“××县民族政策法规培训班”（第二期）" }],
    ["a day inside", { from: "2023-10-26", to: "2023-10-26" }],
    ["a unit below", { org: "451499001" }],
    ["a unit above", { org: "451400" }],
  ])("takes %s for one event, either way", (_, differs) => {
    expect(alike(course, { ...course, title: "县政策法规培训班", ...differs })).toBe(true);
    expect(alike({ ...course, title: "县政策法规培训班", ...differs }, course)).toBe(true);
  });

  it.each<[string, Partial<Happening>]>([
    ["another kind", { kind: "lecture" }],
    ["the day after", { from: "2023-10-27", to: "2023-10-27" }],
    ["another name", { title: "宗教政策法规培训班" }],
    ["a name of plain words only", { title: "民族传统体育活动" }],
    ["another county", { org: "451498" }],
  ])("tells %s apart, either way", (_, differs) => {
    expect(alike(course, { ...course, ...differs })).toBe(false);
    expect(alike({ ...course, ...differs }, course)).toBe(false);
  });

  it("tells two townships of one county apart", () => {
    expect(alike({ ...course, org: "451499001" }, { ...course, org: "451499002" })).toBe(false);
  });
});

describe("nameCore", () => {
  it("leaves out marks, years and common words", () => {
    expect(nameCore("2023年全县“民族传统体育” 活动（龙舟赛）")).toBe("龙舟赛");
  });
});
