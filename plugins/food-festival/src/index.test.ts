/** 美食节 keeps what every activity owes, and reads as a report does. */
import { conformance, reportOn } from "@taizhang/conformance";
import { expect, it } from "vitest";
import { foodFestival } from "./index.ts";

conformance(foodFestival);

it("adds the year up", () => {
  expect(reportOn(foodFestival, { sessions: 1, attendances: 40 }, { sessions: 2, attendances: 60 })).toBe(
    "全年举办美食节3场，参加100人次。",
  );
});
