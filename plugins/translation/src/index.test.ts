/** Translations keep what every activity owes, and read as a report does. */
import { conformance, reportOn } from "@taizhang/conformance";
import { expect, it } from "vitest";
import * as face from "./index.ts";

const { translation } = face;

conformance(translation);

it("exports the activity and nothing else", () => expect(Object.keys(face)).toEqual(["translation"]));

const seed = { requesters: ["××部门"], via: "市民宗委", unitNames: 12, seals: 9, officeNames: 5 };

it("says the sum of a year before its sorts, each in its own measure word", () => {
  expect(reportOn(translation, seed)).toBe("全年协助申请翻译26项，其中单位名称12个、公章9枚、内设机构名称5个。");
});

it("names who asked and who translates", () => {
  expect(reportOn(translation, { when: { from: "2023" }, highlight: true, entry: seed })).toBe(
    "协助××部门向市民宗委申请翻译26项，其中单位名称12个、公章9枚、内设机构名称5个。",
  );
  const [whole] = translation.examples.good as readonly [object];
  expect(reportOn(translation, { ...whole, highlight: true })).toBe(
    "10月24日，协助××县审计局、××县司法局等7个单位向××市民宗委申请壮文翻译26项，" +
      "其中单位名称12个、公章9枚、内设机构名称5个，返回译文26项。",
  );
});

it("says a single sort without 其中", () => {
  expect(reportOn(translation, { plaques: 1, requestingUnits: 1 })).toBe("全年协助1个单位申请翻译牌匾1块。");
});

it("says of requests nobody counted who asked", () => {
  expect(reportOn(translation, { requestingUnits: 3 })).toBe("全年协助3个单位申请翻译。");
  expect(reportOn(translation, { seals: 0 })).toBe("");
});

it("adds requests up, as weak as their weakest part", () => {
  expect(reportOn(translation, { slogans: { value: 20, precision: "about" } }, { slogans: 4, unitNames: 2 })).toBe(
    "全年协助申请翻译约26项，其中单位名称2个、标语约24条。",
  );
});
