/** The training course keeps what every activity owes, and reads as a report does. */
import { conformance, reportOn } from "@taizhang/conformance";
import { expect, it } from "vitest";
import * as face from "./index.ts";

const { trainingCourse } = face;

conformance(trainingCourse);

it("exports the activity and nothing else", () => expect(Object.keys(face)).toEqual(["trainingCourse"]));

const course = { sessions: 1, trainees: { value: 90, precision: "about" }, basis: "人", lecturers: ["××市民宗委"] };

it("tells of one course by name, in heads, and does not repeat it as a total", () => {
  const held = { title: "民族宗教政策法规和农村宗教治理培训班", highlight: true, entry: course };
  expect(reportOn(trainingCourse, held)).toBe(
    "10月24日，举办民族宗教政策法规和农村宗教治理培训班1期，邀请××市民宗委专题授课，约90人参训。",
  );
});

it("adds courses up in attendances, as weak as their weakest part", () => {
  expect(reportOn(trainingCourse, course, { sessions: 4, trainees: 2400, basis: "人次" })).toBe(
    "全年举办培训班5期，培训约2490人次。",
  );
});

it("says of a course without numbers that it was held", () => {
  expect(reportOn(trainingCourse, { sessions: 1 })).toBe("全年举办培训班1期。");
});
