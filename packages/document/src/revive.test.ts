import { expect, it } from "vitest";
import {
  annex,
  chart,
  date,
  document,
  figure,
  list,
  paragraph,
  section,
  signature,
  strong,
  table,
  text,
} from "./build.ts";
import { revive } from "./revive.ts";

const count = figure({
  ref: "2023/451499/course/x",
  title: "参训",
  unit: "人",
  quantity: { value: 90, precision: "about" },
});
const day = date("2023-10-24", "2023-10-24", "10月24日");
const whole = document(
  "2023年工作总结",
  { org: "××县民宗局", orgCode: "451499", year: 2023, lang: "zh-CN", seal: { edition: "1", head: "2" } },
  [
    section(1, "培训", paragraph(text("参训"), strong(count), day), section(2, "二级", paragraph(text("文")))),
    list("points", [[text("一")], [count]]),
    table(
      "表",
      [{ title: "数", width: 1, align: "right" }],
      [{ anchor: "a", cells: [[count]] }, { cells: [[text("无")]] }],
    ),
    chart("图", "各类的数", [{ label: "参训", value: count }]),
    annex("附件", paragraph(text("附"))),
    signature("××县民宗局", day),
  ],
);

it("is the report that was sent", () => {
  expect(revive(JSON.parse(JSON.stringify(whole)))).toEqual(whole);
});

it.each([
  ["something else", { type: "section" }],
  ["an unknown node", { ...whole, children: [{ type: "video" }] }],
  ["a table whose rows do not fit", { ...whole, children: [{ ...table("表", [], []), rows: [{ cells: [[]] }] }] }],
])("refuses %s", (_, data) => {
  expect(() => revive(JSON.parse(JSON.stringify(data)))).toThrow(Error);
});
