/** 模范推荐 keeps what every activity owes, and reads as a report does. */
import { conformance, reportOn } from "@taizhang/conformance";
import { expect, it } from "vitest";
import { recommendation } from "./index.ts";

conformance(recommendation);

it("adds the year up", () => {
  expect(reportOn(recommendation, { sessions: 1, attendances: 40 }, { sessions: 2, attendances: 60 })).toBe(
    "全年举办模范推荐3场，参加100人次。",
  );
});
