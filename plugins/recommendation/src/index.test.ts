/** The recommendation keeps what every activity owes, and reads as a report does. */
import { conformance, reportOn } from "@taizhang/conformance";
import { expect, it } from "vitest";
import * as face from "./index.ts";

const { recommendation } = face;

conformance(recommendation);

it("exports the activity and nothing else", () => expect(Object.keys(face)).toEqual(["recommendation"]));

const seed = {
  title: "民族团结进步模范集体和模范个人推荐",
  when: { from: "2023-10-20" },
  highlight: true,
  entry: { level: "自治区", edition: 9, units: ["××街道办", "××社区"], collectives: 2, individuals: 3 },
};

it("names the units and counts the persons", () => {
  expect(reportOn(recommendation, seed)).toBe(
    "10月20日，完成自治区第九次民族团结进步模范集体和模范个人推荐工作，" +
      "报送××街道办、××社区2个集体和3名个人的推荐材料。",
  );
});

it("says who was commended when it is known", () => {
  const entry = { level: "市", edition: 3, editionIn: "届", individuals: 1, individualsAwarded: 1 };
  expect(reportOn(recommendation, { ...seed, title: "民族团结进步模范个人", entry })).toBe(
    "10月20日，完成市第三届民族团结进步模范个人推荐工作，报送1名个人的推荐材料，个人1名受到表彰。",
  );
});

it("adds rounds up, persons in 人次: nobody knows who was recommended twice", () => {
  expect(reportOn(recommendation, { collectives: 2, individuals: 3 }, { individuals: 4, collectives: 0 })).toBe(
    "全年完成评选推荐工作2项，推荐集体2个、个人7人次。",
  );
});

it("says of a round without numbers that it was done", () => {
  expect(reportOn(recommendation, { individuals: 0 })).toBe("全年完成评选推荐工作1项。");
});

it.each(["模范个人××老师", "×××书记、××书记推荐", "推荐××主任和××社区"])(
  "lets no person in by the name %s",
  (title) => {
    expect(() => reportOn(recommendation, { title, entry: { individuals: 1 } })).toThrow(/不写个人/);
  },
);

it.each(["优秀班主任推荐", "模范集体和模范个人推荐", "优秀共青团书记推荐"])("takes %s for an award", (title) => {
  expect(reportOn(recommendation, { title, entry: { individuals: 1 } })).toContain("1项");
});
