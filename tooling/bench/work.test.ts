/** The made-up work is the same on every machine, and no two entries are. */
import { expect, it } from "vitest";
import { entryOf } from "./work.ts";

it("makes the same entry of the same number", () => {
  expect(entryOf(7, false)).toEqual(entryOf(7, false));
});

it("makes another entry of every number, of every kind", () => {
  const entries = Array.from({ length: 500 }, (_, number) => entryOf(number, false));
  expect(new Set(entries.map((entry) => JSON.stringify(entry))).size).toBe(entries.length);
  expect(new Set(entries.map((entry) => "kind" in entry && entry.kind))).toEqual(
    new Set(["training-course", "window-duty", "publicity-month", "sports-meet", "anime-contest"]),
  );
});

it("tells of highlights by name or in words of their own", () => {
  const highlights = Array.from({ length: 100 }, (_, number) => entryOf(number, true));
  expect(highlights.every((entry) => "highlight" in entry || "summary" in entry)).toBe(true);
});
