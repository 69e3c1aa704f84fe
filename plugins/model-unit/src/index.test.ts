/** The application keeps what every activity owes, and reads as a report does. */
import type { Entry, YearView } from "@taizhang/core";
import { conformance, reportOn } from "@taizhang/conformance";
import { expect, it } from "vitest";
import * as face from "./index.ts";

const { modelUnit } = face;

conformance(modelUnit);

it("exports the activity and nothing else", () => expect(Object.keys(face)).toEqual(["modelUnit"]));

const told = (entry: object, when: object = { from: "2023-05" }) => ({
  title: "民族团结进步示范单位申报",
  when,
  highlight: true,
  entry: { level: "province", namedBy: "自治区", batchNo: 6, stage: "submitted", applicants: ["××镇"], ...entry },
});
const social = { level: "national", namedBy: "国家民委", batchNo: 11, applicants: ["××社区"] };

const national = { ...told(social), title: "国家级民族团结进步示范单位申报工作" };

it("tells of each application by itself and adds nothing up", () => {
  expect(reportOn(modelUnit, told({ applicants: ["×××"], andOthers: true }), national)).toBe(
    "5月底前，完成×××等单位申报自治区第六批民族团结进步示范单位材料初审报送工作。" +
      "5月底前，完成××社区申报国家民委第十一批民族团结进步示范单位材料初审报送工作。",
  );
});

it.each([
  ["preparing", "5月，正在准备××镇申报自治区第六批民族团结进步示范单位材料。"],
  ["preliminary", "5月底前，完成××镇申报自治区第六批民族团结进步示范单位材料初审工作。"],
  ["reviewed", "5月，××镇申报自治区第六批民族团结进步示范单位通过评审。"],
  ["public-notice", "5月，××镇申报自治区第六批民族团结进步示范单位进入公示。"],
  ["not-named", "5月，××镇申报自治区第六批民族团结进步示范单位未获命名。"],
  ["withdrawn", "5月，撤回××镇申报自治区第六批民族团结进步示范单位的材料。"],
])("says of an application that is %s: %s", (stage, words) => {
  expect(reportOn(modelUnit, told({ stage }))).toBe(words);
});

it("names a unit on its day, and until when", () => {
  const named = { stage: "named", namedOn: "2023-01-16", validUntil: "2028-01-15", provinceNamed: true };
  expect(reportOn(modelUnit, told({ ...social, ...named }))).toBe(
    "1月16日，××社区获命名为国家民委第十一批民族团结进步示范单位，有效期至2028年1月15日。",
  );
  const some = { stage: "named", namedOn: "2023-12-01", andOthers: true, applicantCount: 12, namedCount: 10 };
  expect(reportOn(modelUnit, told(some))).toBe(
    "12月1日，××镇等12个单位申报自治区第六批民族团结进步示范单位，10个单位获命名。",
  );
});

it("adds up applications that are not told of by name", () => {
  const named = { stage: "named", level: "province", batchNo: 6, namedOn: "2023-12-01" };
  expect(
    reportOn(
      modelUnit,
      { ...named, applicantCount: 12, namedCount: 10 },
      { ...named, level: "prefecture", applicantCount: 3 },
      { level: "province", stage: "preparing", batchNo: 7, applicants: ["××镇"] },
    ),
  ).toBe("全年组织示范单位申报3批次，申报单位16个，获命名省级10个、市级3个。");
});

it("says of applications without numbers that they were organised", () => {
  expect(reportOn(modelUnit, { level: "province", stage: "submitted" })).toBe("全年组织示范单位申报1批次。");
});

const observed = (...entries: readonly object[]) => {
  const own = entries.map((entry, at) => {
    const whole: Entry = {
      id: `018b5d70-0000-7000-8000-00000000000${at}`,
      kind: "model-unit",
      org: "451499",
      title: "示范单位申报",
      when: { from: "2023-05" },
      entry,
    };
    return { entry: whole, facts: modelUnit.read(whole).facts };
  });
  return modelUnit.checks.flatMap((check) => [
    ...check.find({ year: 2023, entries: own } as Partial<YearView> as YearView),
  ]);
};

it("sees one unit's application for one batch recorded twice", () => {
  const first = { level: "province", stage: "submitted", batchNo: 6, applicants: ["××镇", "××村"] };
  expect(observed(first, { ...first, batchNo: 7 })).toEqual([]);
  expect(observed(first, { ...first, stage: "reviewed", applicants: ["××村"] })).toEqual([
    expect.objectContaining({ path: ["entry", "applicants"] }),
  ]);
});
