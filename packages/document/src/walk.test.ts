import { expect, test } from "vitest";
import { annex, document, section, table, text } from "./build.ts";
import { anchorsIn } from "./walk.ts";

test("anchors are found in tables of any section and annex", () => {
  const explains = (anchor: string): ReturnType<typeof table> =>
    table("来源", [{ title: "事项", width: 1, align: "left" }], [{ anchor, cells: [[text("甲")]] }, { cells: [[]] }]);
  const report = document("题", { org: "局", orgCode: "1", year: 2023, lang: "zh-CN" }, [
    section(1, "甲", section(2, "乙", explains("a"))),
    annex("丙", explains("b"), explains("a")),
  ]);
  expect([...anchorsIn(report)]).toEqual(["a", "b"]);
});
