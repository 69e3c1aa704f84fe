/** 会议与接待 keeps what every activity owes, and reads as a report does. */
import { conformance, reportOn } from "@taizhang/conformance";
import { expect, it } from "vitest";
import { meeting } from "./index.ts";

conformance(meeting);

it("adds the year up", () => {
  expect(reportOn(meeting, { sessions: 1, attendances: 40 }, { sessions: 2, attendances: 60 })).toBe(
    "全年举办会议与接待3场，参加100人次。",
  );
});
