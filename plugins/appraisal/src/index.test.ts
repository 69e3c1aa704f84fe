/** 绩效考评 keeps what every activity owes, and reads as a report does. */
import { conformance, reportOn } from "@taizhang/conformance";
import { expect, it } from "vitest";
import { appraisal } from "./index.ts";

conformance(appraisal);

it("adds the year up", () => {
  expect(reportOn(appraisal, { sessions: 1, attendances: 40 }, { sessions: 2, attendances: 60 })).toBe(
    "全年举办绩效考评3场，参加100人次。",
  );
});
