/** The food festival keeps what every activity owes, and reads as a report does. */
import { conformance, reportOn } from "@taizhang/conformance";
import { expect, it } from "vitest";
import * as face from "./index.ts";

const { foodFestival } = face;

conformance(foodFestival);

it("exports the activity and nothing else", () => expect(Object.keys(face)).toEqual(["foodFestival"]));

it("says of a festival without numbers that it was held", () => {
  expect(reportOn(foodFestival, {})).toBe("举办美食节1项。");
});

it("tells of a festival with its theme, hosts, stalls and visitors", () => {
  const [held] = foodFestival.examples.good as readonly [object];
  expect(reportOn(foodFestival, { ...held, highlight: true })).toBe(
    "4月20日至22日，以“舌尖上的三月三”为主题，举办第三届美食节，由××县民宗局、××县文体局主办，" +
      "共3天，设摊位46个，展示美食120种，举办配套活动5场，接待群众20000余人次。",
  );
});

it("adds festivals up", () => {
  expect(reportOn(foodFestival, { stalls: 1, visitors: 500 }, { visitors: { value: 300, precision: "about" } })).toBe(
    "举办美食节2项，设摊位1个，接待群众约800人次。",
  );
});
