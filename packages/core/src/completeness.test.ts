import { expect, it } from "vitest";
import { completeness, type Reports } from "./completeness.ts";

const org = { code: "451499001", name: "甲乡" };
const reports = (differs: Partial<Reports>): Reports => ({
  year: 2023,
  orgs: [org],
  counts: new Map(),
  said: new Set(),
  dates: { dueDay: 10 },
  today: "2023-04-10",
  ...differs,
});
const words = (differs: Partial<Reports>): string[] =>
  completeness(reports(differs)).flatMap(({ months }) => months.map(({ is }) => is));

it("tells silence from nothing to report, and waits until a month is due", () => {
  const found = words({
    counts: new Map([["451499001 2023-01", 2]]),
    said: new Set(["451499001 2023-02 nil"]),
    today: "2023-05-11",
  });
  expect(found.slice(0, 6)).toEqual(["reported", "nil", "overdue", "overdue", "not-expected", "not-expected"]);
});

it("is not overdue on the day it is due", () => {
  expect(words({}).slice(0, 4)).toEqual(["overdue", "overdue", "not-expected", "not-expected"]);
});

it("expects nothing of a unit excused for the month or the year", () => {
  expect(words({ said: new Set(["451499001 2023-01 excused"]) }).slice(0, 2)).toEqual(["not-expected", "overdue"]);
  expect(words({ said: new Set(["451499001 2023 excused"]) })).toEqual(Array(12).fill("not-expected"));
});

it("takes a record for a report, whatever was said", () => {
  const said = new Set(["451499001 2023-01 nil", "451499001 2023 excused"]);
  expect(words({ said, counts: new Map([["451499001 2023-01", 1]]) })[0]).toBe("reported");
});
