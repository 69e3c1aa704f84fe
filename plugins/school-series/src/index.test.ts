/** 校园系列活动 keeps what every activity owes, and reads as a report does. */
import { conformance, reportOn } from "@taizhang/conformance";
import { expect, it } from "vitest";
import { schoolSeries } from "./index.ts";

conformance(schoolSeries);

it("adds the year up", () => {
  expect(reportOn(schoolSeries, { sessions: 1, attendances: 40 }, { sessions: 2, attendances: 60 })).toBe(
    "全年举办校园系列活动3场，参加100人次。",
  );
});
