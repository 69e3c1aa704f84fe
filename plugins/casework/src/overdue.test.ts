/** The alarm is a lower bound: it never counts a file too many, in whatever order files are handled. */
import { workingDaysBetween } from "@taizhang/calendar";
import { expect, it } from "vitest";
import { daysOn, overdueOn, type Tallied } from "./overdue.ts";

const october = { from: "2023-10-01", to: "2023-10-31" };
const on = (day: string, accepted: number) => ({ on: `2023-10-${day}`, accepted });

it.each<[string, Tallied, string, number]>([
  ["within the limit", { ...october, acceptedByDay: [on("16", 3)], forwarded: 0 }, "2023-10-27", 0],
  ["on the evening of the last day", { ...october, acceptedByDay: [on("16", 3)], forwarded: 0 }, "2023-10-30", 3],
  ["when some have gone", { ...october, acceptedByDay: [on("16", 3)], forwarded: 1, notAccepted: 1 }, "2023-10-30", 1],
  ["when some were extended", { ...october, acceptedByDay: [on("16", 3)], extended: 2 }, "2023-10-30", 1],
  ["when the extension is over too", { ...october, acceptedByDay: [on("08", 3)], extended: 3 }, "2023-11-03", 3],
  ["carried over from before", { ...october, opening: 2, forwarded: 1 }, "2023-10-31", 1],
  ["with more gone than were due", { ...october, acceptedByDay: [on("16", 3)], forwarded: 9 }, "2023-10-31", 0],
  ["in a year whose holidays are not here", { from: "2031-01-01", to: "2031-12-31", opening: 5 }, "2031-12-31", 0],
])("counts files %s", (_when, tallied, day, files) => expect(overdueOn(day, [tallied], 10)).toBe(files));

/** Numbers that look thrown and are the same every time. */
const dice = (seed: number) => (sides: number) => (seed = (seed * 48_271) % 2_147_483_647) % sides;

it("never counts more than are overdue, and none when all go in time", () => {
  for (let seed = 1; seed <= 200; seed++) {
    const roll = dice(seed * 7919);
    let files = Array.from({ length: roll(40) }, () => daysOn("2023-10-01", roll(31)));
    const acceptedByDay = files.map((each) => ({ on: each, accepted: 1 }));
    const limit = 1 + roll(12);
    const day = daysOn("2023-10-20", roll(12));
    const here = files.filter((each) => each <= day);
    const isOverdue = (each: string) => (workingDaysBetween(daysOn(each, 1), day) ?? 0) >= limit;
    files = here.filter(() => roll(2) === 0); // whichever they are: these have not gone
    const tallied = { ...october, acceptedByDay, forwarded: here.length - files.length };
    const bound = overdueOn(day, [tallied], limit);
    expect(bound).toBeLessThanOrEqual(files.filter(isOverdue).length);
    const prompt = { ...tallied, forwarded: here.filter(isOverdue).length };
    expect(overdueOn(day, [prompt], limit)).toBe(0);
  }
});
