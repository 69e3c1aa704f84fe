/** Working days are those of the notices of each year, days worked in place of others included. */
import { expect, it } from "vitest";
import { workingDays } from "./working-days.ts";

it.each([
  ["2022", 249],
  ["2023", 249],
  ["2024", 251],
  ["2025", 248],
  ["2026", 248],
])("counts %s as a whole: %i", (year, days) => expect(workingDays(`${year}-01-01`, `${year}-12-31`)).toBe(days));

it.each([
  ["a holiday", "2023-01-23", "2023-01-23", 0],
  ["a Saturday worked for it", "2023-01-28", "2023-01-28", 1],
  ["an ordinary Saturday", "2023-02-04", "2023-02-04", 0],
  ["the eve that the notice only recommends", "2024-02-09", "2024-02-09", 1],
  ["October with its week off", "2023-10-01", "2023-10-31", 19],
  ["nothing, for days that run backwards", "2023-10-31", "2023-10-01", 0],
])("counts %s", (_what, from, to, days) => expect(workingDays(from, to)).toBe(days));

it("knows nothing of a year whose notice is not here", () => {
  expect(workingDays("2031-01-01", "2031-12-31")).toBeUndefined();
});
