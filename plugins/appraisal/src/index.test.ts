/** The appraisal keeps what every activity owes, and reads as a report does. */
import { conformance, reportOn } from "@taizhang/conformance";
import { expect, it } from "vitest";
import * as face from "./index.ts";

const { appraisal } = face;

conformance(appraisal);

it("exports the activity and nothing else", () => expect(Object.keys(face)).toEqual(["appraisal"]));

const told = { title: "辖区民宗绩效考评工作", when: { from: "2023" }, highlight: true };

it("says which year was appraised in the report of the next", () => {
  expect(reportOn(appraisal, { ...told, entry: { periodYear: 2022 } })).toBe("完成2022年度辖区民宗绩效考评工作。");
});

it("says that it was in time where both days are known", () => {
  const [whole] = appraisal.examples.good as readonly [object];
  expect(reportOn(appraisal, { ...whole, highlight: true })).toBe(
    "1月16日，组织工作人员3名，按时完成2022年度市级民宗工作绩效考评工作，涉及考评指标24项，其中有佐证材料的23项，" +
      "报送佐证材料61份，考评等次为优秀。",
  );
});

it("says of late papers with a document behind them only that they were handed in", () => {
  const evidence = [{ kind: "document-no", ref: "×绩办〔2023〕4号" }];
  const entry = { periodYear: 2022, papers: 1, dueDate: "2023-01-20", submittedOn: "2023-02-01" };
  expect(reportOn(appraisal, { ...told, evidence, entry })).toBe("完成2022年度辖区民宗绩效考评工作，报送佐证材料1份。");
});

it("adds appraisals up", () => {
  expect(reportOn(appraisal, { periodYear: 2022, papers: 61 }, { periodYear: 2023, papers: 0 })).toBe(
    "全年完成绩效考评工作2项，报送佐证材料61份。",
  );
});
