/** 示范单位申报 keeps what every activity owes, and reads as a report does. */
import { conformance, reportOn } from "@taizhang/conformance";
import { expect, it } from "vitest";
import { modelUnit } from "./index.ts";

conformance(modelUnit);

it("adds the year up", () => {
  expect(reportOn(modelUnit, { sessions: 1, attendances: 40 }, { sessions: 2, attendances: 60 })).toBe(
    "全年举办示范单位申报3场，参加100人次。",
  );
});
