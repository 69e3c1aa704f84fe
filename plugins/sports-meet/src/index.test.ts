/** The sports meet keeps what every activity owes, and reads as a report does. */
import { conformance, reportOn } from "@taizhang/conformance";
import { expect, it } from "vitest";
import * as face from "./index.ts";

const { sportsMeet } = face;

conformance(sportsMeet);

it("exports the activity and nothing else", () => expect(Object.keys(face)).toEqual(["sportsMeet"]));

it("says of a meet without numbers that it was held", () => {
  expect(reportOn(sportsMeet, {})).toBe("举办民族传统体育运动会1项。");
});

it("tells of a meet with teams, athletes and medals that add up", () => {
  const [held] = sportsMeet.examples.good as readonly [object];
  expect(reportOn(sportsMeet, { ...held, highlight: true })).toBe(
    "4月20日至22日，举办第七届民族传统体育运动会，由××县民宗局、××县文体局主办，设8个项目，" +
      "14支代表队、运动员420名参赛，举行比赛96场，产生奖牌31枚，其中金牌11枚、银牌13枚、铜牌7枚，观众6000余人次。",
  );
});

it("adds athletes of several meets up in 人次: nobody knows who came twice", () => {
  expect(reportOn(sportsMeet, { athletes: 40 }, { athletes: 60 })).toBe(
    "举办民族传统体育运动会2项，运动员100人次参赛。",
  );
});
