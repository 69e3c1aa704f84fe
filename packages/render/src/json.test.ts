import { date, document, figure, paragraph, signature, table, text } from "@taizhang/document";
import { expect, test } from "vitest";
import { renderJson } from "./json.ts";
import { sample } from "../test/sample.ts";

test("it is the document itself", () => {
  const report = sample();
  expect(JSON.parse(renderJson(report))).toEqual(JSON.parse(JSON.stringify(report)));
});

test("the order of keys is ours, whatever the order in which they were given", () => {
  const one = { ref: "2023/1/a/b", title: "参训", unit: "人", quantity: { value: 1, precision: "exact" } } as const;
  const other = { quantity: { precision: "exact", value: 1 }, unit: "人", title: "参训", ref: "2023/1/a/b" } as const;
  const report = (of: typeof one | typeof other): string =>
    renderJson(
      document("题", { org: "局", orgCode: "1", year: 2023, lang: "zh-CN" }, [
        paragraph(figure(of)),
        table("", [{ align: "left", width: 1, title: "列" }], [{ cells: [[text("格")]], anchor: of.ref }]),
        signature("局", date("2023-12-29", "2023-12-29", "2023年12月29日")),
      ]),
    );
  expect(report(other)).toBe(report(one));
});

test("it is indented and ends with a line end", () => {
  const output = renderJson(document("题", { org: "局", orgCode: "1", year: 2023, lang: "zh-CN" }, []));
  expect(output).toBe(
    '{\n  "type": "document",\n  "title": "题",\n  "meta": {\n    "org": "局",\n    "orgCode": "1",\n    "year": 2023,\n    "lang": "zh-CN"\n  },\n  "children": []\n}\n',
  );
});
