/** Articles keep what every activity owes, and read as a report does. */
import { conformance, reportOn } from "@taizhang/conformance";
import { expect, it } from "vitest";
import * as face from "./index.ts";

const { media } = face;

conformance(media);

it("exports the activity and nothing else", () => expect(Object.keys(face)).toEqual(["media"]));

const row = (level: string, articles: unknown, ...outlets: string[]) => ({
  level,
  articles,
  ...(outlets.length > 0 && { outlets }),
});

const seed = {
  when: { from: "2023" },
  entry: {
    published: [row("province", 8, "省民委网站"), row("prefecture", 13, "市民宗委"), row("county", 8, "县媒体")],
  },
};

it("says the total of a year before its parts", () => {
  expect(reportOn(media, seed)).toBe("全年共刊发稿件29篇，其中省级8篇、市级13篇、县级8篇。");
});

it("names the outlets of a year told of by itself", () => {
  expect(reportOn(media, { ...seed, highlight: true })).toBe(
    "全年共刊发稿件29篇，其中省级（省民委网站）8篇、市级（市民宗委）13篇、县级（县媒体）8篇。",
  );
});

it("says neither 共 nor 其中 of one level", () => {
  expect(reportOn(media, { published: [row("county", 8)] })).toBe("全年在县级平台刊发稿件8篇。");
  const october = { highlight: true, entry: { published: [row("national", 1, "××报")] } };
  expect(reportOn(media, october)).toBe("10月24日，在××报刊发稿件1篇。");
});

it("tells articles from the places they stand in", () => {
  expect(reportOn(media, media.examples.good[0])).toBe(
    "全年报送稿件40篇，共刊发稿件29篇，其中省级8篇、市级13篇、县级8篇，含一稿多用8篇次。",
  );
});

it("adds months up, as weak as their weakest part", () => {
  const months = [row("county", { value: 10, precision: "over" }), row("prefecture", 3)];
  expect(reportOn(media, ...months.map((each) => ({ published: [each] })))).toBe(
    "全年共刊发稿件超过13篇，其中市级3篇、县级10余篇。",
  );
});

it("is silent of a year without articles", () => {
  expect(reportOn(media, { published: [row("county", 0)], submitted: 0 }, {})).toBe("");
});
