/** 民族成份变更 keeps what every activity owes, and reads as a report does. */
import { conformance, reportOn } from "@taizhang/conformance";
import { expect, it } from "vitest";
import { casework } from "./index.ts";

conformance(casework);

it("adds the year up", () => {
  expect(reportOn(casework, { sessions: 1, attendances: 40 }, { sessions: 2, attendances: 60 })).toBe(
    "全年举办民族成份变更3场，参加100人次。",
  );
});
