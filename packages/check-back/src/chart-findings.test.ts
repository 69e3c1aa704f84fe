/** Edits of a chart and of the heads around it, each with exactly what a check has to find. */
import { editAll, present } from "@taizhang/libreoffice";
import { renderDocx } from "@taizhang/office";
import { strFromU8, unzipSync } from "fflate";
import { describe, expect, test } from "vitest";
import { barRef, CHART, chartedReport } from "../test/charted.ts";
import { BODY, edited, findings, found, unitWith } from "../test/docx.ts";
import { annotated, readPaper } from "./index.ts";

const HANDLED = { 一月: 3, 二月: 9, 三月: 5 };
const REPORT = chartedReport(HANDLED);
const whole = renderDocx(REPORT);

type Part = "chart" | "body";
type Edit = readonly [part: Part, from: string | RegExp, to: string];

/** The report with texts of its parts replaced, each of which must be there. */
function after(...edits: readonly Edit[]): Uint8Array {
  return edits.reduce(
    (docx, [part, from, to]) =>
      edited(docx, (xml, name) => {
        if (name !== (part === "chart" ? CHART : BODY)) return xml;
        const out = xml.replace(from, () => to);
        if (out === xml) throw new Error("the edit changed nothing");
        return out;
      }),
    whole,
  );
}

/** The point of a place, in labels or values. */
const point = (at: number, words: string | number): string => `<c:pt idx="${at}"><c:v>${words}</c:v></c:pt>`;
const body = strFromU8(unzipSync(whole)[BODY] ?? new Uint8Array());
const unit = (words: string): string => unitWith(body, words);
const para = (style: string, words: string): string =>
  `<w:p><w:pPr><w:pStyle w:val="${style}"/></w:pPr><w:r><w:t>${words}</w:t></w:r></w:p>`;

const title = (words: string): string => para("AnnexTitle", words);
const PICTURE = /<w:r><w:drawing>.*?<\/w:drawing><\/w:r>/s;

const CASES: readonly (readonly [name: string, edits: readonly Edit[], expected: readonly string[]])[] = [
  ["nothing", [], []],
  ["a bar made longer", [["chart", point(1, 9), point(1, 12)]], [`error bar-changed ${barRef(1)} 9件→12`]],
  ["the same number in other digits", [["chart", point(1, 9), point(1, "9.0")]], []],
  ["no number", [["chart", point(1, 9), point(1, "")]], [`error bar-changed ${barRef(1)} 9件→`]],
  [
    "a bar and its figure",
    [
      ["chart", point(1, 9), point(1, 12)],
      ["body", "<w:t>9</w:t>", "<w:t>12</w:t>"],
    ],
    [`error figure-changed ${barRef(1)} 9件→12件`, `error bar-changed ${barRef(1)} 9件→12`],
  ],
  ["a bar called otherwise", [["chart", "二月", "2月"]], ["warning bar-renamed 二月→2月"]],
  [
    "a bar and its row called otherwise",
    [
      ["chart", "二月", "2月"],
      ["body", "二月", "2月"],
    ],
    ["info paragraph-reworded 2月||9件|"],
  ],
  [
    "a bar put in",
    [
      ["chart", point(2, "三月"), point(2, "三月") + point(3, "四月")],
      ["chart", point(2, 5), point(2, 5) + point(3, 7)],
    ],
    ["warning bar-added 四月 7"],
  ],
  [
    "a bar taken out",
    [
      ["chart", point(1, "二月"), ""],
      ["chart", point(1, 9), ""],
    ],
    ["warning bar-removed 二月→"],
  ],
  [
    "a bar taken out with its row",
    [
      ["chart", point(1, "二月"), ""],
      ["chart", point(1, 9), ""],
      ["body", unit("二月"), ""],
    ],
    ["info paragraph-removed 二月||9件|"],
  ],
  ["a series called otherwise", [["chart", "各月办理", "各月来访"]], ["info chart-renamed 各月办理→各月来访"]],
  ["a picture taken out", [["body", PICTURE, ""]], ["warning chart-removed 各月办理→"]],
  [
    "the picture put in twice",
    [
      [
        "body",
        unit("情况说明"),
        `<w:p>${PICTURE.exec(body)?.[0]}<w:r><w:t>又见图</w:t></w:r></w:p>${unit("情况说明")}`,
      ],
    ],
    ["info paragraph-added 又见图"],
  ],
  [
    "the head of a chart reworded",
    [["body", ">各月办理<", ">各月办理件数<"]],
    ["info paragraph-reworded 各月办理件数"],
  ],
  [
    "the head of an annex reworded",
    [["body", title("办理情况汇总表"), title("办理情况总表")]],
    ["info paragraph-reworded 办理情况总表"],
  ],
  [
    "the head of an annex taken out",
    [["body", title("未能读出的台账条目"), ""]],
    ["info paragraph-removed 未能读出的台账条"],
  ],
  [
    "a head put in",
    [["body", unit("按月统计"), title("补充说明") + unit("按月统计")]],
    ["info paragraph-added 补充说明"],
  ],
  ["a heading below the annex taken out", [["body", unit("情况说明"), ""]], ["info paragraph-removed 一、情况说明"]],
  [
    "the label of an annex taken out",
    [["body", para("AnnexLabel", "附件2").replace("<w:r>", '<w:r><w:rPr><w:rStyle w:val="Label"/></w:rPr>'), ""]],
    ["info paragraph-removed 附件2"],
  ],
  [
    "a label put in",
    [["body", unit("情况说明"), para("AnnexLabel", "附件2") + unit("情况说明")]],
    ["info paragraph-added 附件2"],
  ],
];

describe("one edit, exactly these findings", () => {
  test.each(CASES)("%s", async (_name, edits, expected) => {
    expect(await found(after(...edits), REPORT)).toEqual(expected);
  });
});

test("a chart of the officer's own", async () => {
  const own = (PICTURE.exec(body)?.[0] ?? "").replace("rIdChart1", "rIdOwn");
  const shown = after(["body", unit("情况说明"), `<w:p>${own}<w:r><w:t>又见图</w:t></w:r></w:p>${unit("情况说明")}`]);
  const part = strFromU8(unzipSync(whole)[CHART] ?? new Uint8Array());
  const docx = edited(
    shown,
    (xml, name) =>
      name === "word/_rels/document.xml.rels"
        ? xml.replace(
            "</Relationships>",
            '<Relationship Id="rIdOwn" Type="x" Target="/word/charts/chart7.xml"/></Relationships>',
          )
        : xml,
    { "word/charts/chart7.xml": part.replace("各月办理", "来访").replaceAll(/[一二三]月/g, (month) => `去年${month}`) },
  );
  expect(await found(docx, REPORT)).toEqual(["info paragraph-added 又见图", "warning chart-added 来访"]);
});

describe("the ledger has moved on", () => {
  const now = chartedReport({ ...HANDLED, 二月: 11 });

  test("a bar beside its figure is as old as that", async () => {
    expect(await found(whole, now)).toEqual([`error figure-outdated ${barRef(1)} 9件→9件`]);
  });

  test("a bar beside a figure that was put right is outdated", async () => {
    const docx = after(["body", "<w:t>9</w:t>", "<w:t>11</w:t>"]);
    expect(await found(docx, now)).toContain(`error bar-outdated ${barRef(1)} 9件→9`);
  });

  test("a bar that somebody changed is changed", async () => {
    const docx = after(["chart", point(1, 9), point(1, 12)]);
    expect((await findings(docx, now)).filter(({ code }) => code === "bar-changed")).toMatchObject([
      { from: "9件", to: "12", ledger: "11件", ref: barRef(1) },
    ]);
  });

  test("a month more is new in the ledger, a month less is written no more", async () => {
    expect(await found(whole, chartedReport({ ...HANDLED, 四月: 2 }))).toEqual(["info ledger-added 四月||2件|"]);
    expect(await found(whole, chartedReport({ 一月: 3, 二月: 9 }))).toContain("info ledger-dropped 三月||5件|");
  });
});

test("a comment stands at the figure beside the bar", async () => {
  const docx = after(["chart", point(1, 9), point(1, 12)]);
  const says = (await findings(docx, REPORT)).map((each) => ({ found: each, says: ["图中的数被改动"] }));
  const copy = unzipSync(await annotated(await readPaper(docx), says));
  const [, about = ""] =
    /<w:commentRangeStart w:id="0"\/>(.*?)<w:commentRangeEnd/s.exec(strFromU8(copy[BODY] ?? new Uint8Array())) ?? [];
  expect(about.replaceAll(/<w:sdtPr>.*?<\/w:sdtPr>|<[^>]*>/gs, "")).toBe("9件");
  expect(strFromU8(copy["word/comments.xml"] ?? new Uint8Array())).toContain("图中的数被改动");
});

describe.skipIf(!present())("saved by LibreOffice", () => {
  test("a chart is the same chart, and an edited bar is found", async () => {
    const files = [whole, after(["chart", point(1, 9), point(1, 12)])];
    const [saved, changed] = await editAll(files.map((file) => ({ file, basic: "" })));
    expect(await found(saved ?? whole, REPORT)).toEqual([]);
    expect(await found(changed ?? whole, REPORT)).toEqual([`error bar-changed ${barRef(1)} 9件→12`]);
  }, 120_000);
});
