/** The school series keeps what every activity owes, reads as a report does, and agrees with its events. */
import { conformance, reportOn } from "@taizhang/conformance";
import { type Entry, type YearView } from "@taizhang/core";
import { expect, it } from "vitest";
import * as face from "./index.ts";

const { schoolSeries } = face;

conformance(schoolSeries);

it("exports the activity and nothing else", () => expect(Object.keys(face)).toEqual(["schoolSeries"]));

const title = "民族团结进步宣传教育活动";

it("tells of a series with its events, names side by side without a 、", () => {
  const [entry] = schoolSeries.examples.good;
  expect(reportOn(schoolSeries, { title, highlight: true, entry })).toBe(
    "10月24日，结合“三月三”节庆活动，在6所学校开展民族团结进步宣传教育活动，" +
      "包括“民族运动会”“民族团结故事会”“民族经典诵读大赛”等4项活动，共12场，参与学生3200余人次。",
  );
});

it("names the events of which nobody gave the number", () => {
  const entry = { eventNames: ["民族运动会", "民族团结故事会"] };
  expect(reportOn(schoolSeries, { title, highlight: true, entry })).toBe(
    "10月24日，开展民族团结进步宣传教育活动，包括“民族运动会”“民族团结故事会”等活动。",
  );
});

it("tells of a series of one event", () => {
  const entry = { eventNames: ["民族团结故事会"], subEvents: 1, schools: 1 };
  expect(reportOn(schoolSeries, { title, highlight: true, entry })).toBe(
    "10月24日，在1所学校开展民族团结进步宣传教育活动，包括“民族团结故事会”1项活动。",
  );
});

it("says of a series without numbers that it took place", () => {
  expect(reportOn(schoolSeries, {})).toBe("全年开展校园系列活动1项。");
});

it("adds series up", () => {
  expect(reportOn(schoolSeries, { subEvents: 3, schools: 2 }, { subEvents: 1, schools: 1, pupils: 900 })).toBe(
    "全年开展校园系列活动2项，包括各类活动4项，累计覆盖学校3所，参与学生900人次。",
  );
});

const id = (n: number): string => `018b5d70-0000-7000-8000-00000000000${n}`;

const entryOf = (n: number, more: Partial<Entry>): Entry => ({
  id: id(n),
  kind: "sports-meet",
  org: "451499",
  title,
  when: { from: "2023" },
  entry: {},
  ...more,
});

const observed = (subEvents: unknown, ...others: readonly Entry[]): unknown[] => {
  const entries = [entryOf(0, { kind: "school-series", entry: { subEvents } }), ...others].map((entry) => ({
    entry,
    facts: schoolSeries.read(entry).facts,
  }));
  return schoolSeries.checks.flatMap((check) => [...check.find({ entries } as Partial<YearView> as YearView)]);
};

const part = { partOf: id(0) };

it("agrees with the events recorded below it, one recorded twice counting once", () => {
  const sameTwice = [entryOf(1, part), entryOf(2, { ...part, sameAs: id(1) })];
  expect(observed(2)).toEqual([]);
  expect(observed("unknown", ...sameTwice)).toEqual([]);
  expect(observed(1, ...sameTwice)).toEqual([]);
  expect(observed(2, entryOf(1, part), entryOf(2, { ...part, sameAs: id(3) }), entryOf(3, {}))).toEqual([]);
  expect(observed(2, ...sameTwice)).toEqual([
    expect.objectContaining({ says: "写了 2 项活动，台账里属于它的有 1 项，请改成一致或补记遗漏的活动" }),
  ]);
});

it("holds no other series", () => {
  expect(observed(1, entryOf(1, { ...part, kind: "school-series" }))).toEqual([
    expect.objectContaining({ path: ["partOf"] }),
  ]);
});
