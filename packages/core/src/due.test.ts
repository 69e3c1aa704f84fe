import { expect, it } from "vitest";
import { dueOn, takenUntil } from "./due.ts";

it.each([
  ["2023-01", 10, "2023-02-10"],
  ["2023-12", 10, "2024-01-10"],
  ["2024-01", 28, "2024-02-28"],
])("%s is due on day %i of the next month: %s", (month, dueDay, day) => {
  expect(dueOn(month, { dueDay })).toBe(day);
});

it.each([
  [0, "2023-02-10"],
  [20, "2023-03-02"],
  [366, "2024-02-11"],
])("is taken for %i days more", (lateDays, day) => {
  expect(takenUntil("2023-01", { dueDay: 10, lateDays })).toBe(day);
});

it("is taken for ever where nothing is settled", () => {
  expect(takenUntil("2023-01", { dueDay: 10 })).toBeUndefined();
});
