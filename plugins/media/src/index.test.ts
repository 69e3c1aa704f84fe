/** 信息稿件 keeps what every activity owes, and reads as a report does. */
import { conformance, reportOn } from "@taizhang/conformance";
import { expect, it } from "vitest";
import { media } from "./index.ts";

conformance(media);

it("adds the year up", () => {
  expect(reportOn(media, { sessions: 1, attendances: 40 }, { sessions: 2, attendances: 60 })).toBe(
    "全年举办信息稿件3场，参加100人次。",
  );
});
