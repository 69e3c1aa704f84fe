/** 窗口坐班 keeps what every activity owes, and reads as a report does. */
import { conformance, reportOn } from "@taizhang/conformance";
import { expect, it } from "vitest";
import { windowDuty } from "./index.ts";

conformance(windowDuty);

it("adds the year up", () => {
  expect(reportOn(windowDuty, { sessions: 1, attendances: 40 }, { sessions: 2, attendances: 60 })).toBe(
    "全年举办窗口坐班3场，参加100人次。",
  );
});
