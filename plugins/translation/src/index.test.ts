/** 语言文字翻译 keeps what every activity owes, and reads as a report does. */
import { conformance, reportOn } from "@taizhang/conformance";
import { expect, it } from "vitest";
import { translation } from "./index.ts";

conformance(translation);

it("adds the year up", () => {
  expect(reportOn(translation, { sessions: 1, attendances: 40 }, { sessions: 2, attendances: 60 })).toBe(
    "全年举办语言文字翻译3场，参加100人次。",
  );
});
