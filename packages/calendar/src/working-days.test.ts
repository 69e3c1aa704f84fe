/** Working days are those of the notices of each year, days worked in place of others included. */
import { expect, it } from "vitest";
import { HOLIDAYS } from "./holidays.ts";
import * as face from "./index.ts";

const { isWorkingDay, workingDaysBetween } = face;

it("has two questions one may ask", () => {
  expect(Object.keys(face)).toEqual(["isWorkingDay", "workingDaysBetween"]);
});

it.each([
  ["2022", 249],
  ["2023", 249],
  ["2024", 251],
  ["2025", 248],
  ["2026", 248],
])("counts %s as a whole: %i", (year, days) => {
  expect(workingDaysBetween(`${year}-01-01`, `${year}-12-31`)).toBe(days);
});

it.each([
  ["an ordinary Tuesday", "2023-10-24", true],
  ["a holiday", "2023-01-23", false],
  ["a Saturday worked for it", "2023-01-28", true],
  ["an ordinary Saturday", "2023-02-04", false],
  ["the eve that the notice only recommends", "2024-02-09", true],
  ["a year whose notice is not here", "2031-10-24", undefined],
  ["a day there is not", "2023-02-29", undefined],
  ["no date at all", "2023-10", undefined],
])("says of %s whether it is worked", (_what, day, worked) => expect(isWorkingDay(day)).toBe(worked));

it.each([
  ["October with its week off", "2023-10-01", "2023-10-31", 19],
  ["the turn of a year", "2023-12-29", "2024-01-02", 2],
  ["nothing, for days that run backwards", "2023-10-31", "2023-10-01", 0],
  ["no span into a year whose notice is not here", "2026-12-01", "2027-01-31", undefined],
  ["no span over a year whose notice is not here", "2021-12-01", "2023-01-31", undefined],
])("counts %s", (_what, from, to, days) => expect(workingDaysBetween(from, to)).toBe(days));

it.each(Object.entries(HOLIDAYS))("has the notice of %s without a slip", (year, { source, off, worked }) => {
  expect(source).toMatch(/^国办发明电〔\d{4}〕\d+号$/);
  const days = [...off.flat(), ...worked];
  expect(days.filter((day) => isWorkingDay(`${year}-${day}`) === undefined)).toEqual([]);
  expect(off.flat()).toEqual(off.flat().toSorted());
  // what is worked in place of a day off is a Saturday or Sunday outside the days off
  expect(worked.filter((day) => ![0, 6].includes(new Date(`${year}-${day}`).getUTCDay()))).toEqual([]);
  expect(worked.filter((day) => off.some(([first, last]) => day >= first && day <= last))).toEqual([]);
});
