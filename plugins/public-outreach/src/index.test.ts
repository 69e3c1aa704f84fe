/** 民族政策宣传 keeps what every activity owes, and reads as a report does. */
import { conformance, reportOn } from "@taizhang/conformance";
import { expect, it } from "vitest";
import { publicOutreach } from "./index.ts";

conformance(publicOutreach);

it("adds the year up", () => {
  expect(reportOn(publicOutreach, { sessions: 1, attendances: 40 }, { sessions: 2, attendances: 60 })).toBe(
    "全年举办民族政策宣传3场，参加100人次。",
  );
});
