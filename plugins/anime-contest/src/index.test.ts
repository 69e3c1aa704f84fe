/** The animation contest keeps what every activity owes, and reads as a report does. */
import { conformance, reportOn } from "@taizhang/conformance";
import { expect, it } from "vitest";
import * as face from "./index.ts";

const { animeContest } = face;

conformance(animeContest);

it("exports the activity and nothing else", () => expect(Object.keys(face)).toEqual(["animeContest"]));

it("tells of a contest with its themes, quoted without a 、 between them, and its awards by grade", () => {
  const [entry] = animeContest.examples.good;
  expect(reportOn(animeContest, { title: "动漫作品大赛", highlight: true, entry })).toBe(
    "10月24日，以“××出色”“××八景”为主题，举办动漫作品大赛，征集作品210件，160人参赛，" +
      "评出获奖作品45件，其中一等奖8件、二等奖33件、三等奖4件，举办相关活动3场。",
  );
});

it("says of a contest without numbers that it was held", () => {
  expect(reportOn(animeContest, {})).toBe("举办动漫作品大赛1项。");
});

it("adds contests up, a floor beside an exact count staying a floor", () => {
  expect(reportOn(animeContest, { works: 210 }, { works: { value: 300, precision: "over" } })).toBe(
    "举办动漫作品大赛2项，征集作品510余件。",
  );
});
